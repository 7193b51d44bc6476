import Orchestration
import Yams

/// Makes a ``Node`` of a file's text, or problems with their places.
struct YAMLText {
    static let longestBytes = 256 * 1024
    private static let deepest = 24
    private static let mostValues = 20_000

    private let problems: Problems
    private var valueCount = 0

    static func read(_ text: String, _ problems: Problems) -> Node? {
        guard isShallow(text) else {
            problems.add(line: 1, column: 1, tooDeep, fix: .init(zh: "请简化。", en: "Simplify it."))
            return nil
        }
        do {
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8), root.mark != nil else {
                problems.add(
                    line: 1,
                    column: 1,
                    .init(zh: "文件是空的。", en: "The file is empty."),
                    fix: .init(
                        zh: "请以“format: onevisit-connector/1”开头。",
                        en: "Begin with “format: onevisit-connector/1”."
                    )
                )
                return nil
            }
            var reader = YAMLText(problems: problems)
            let before = problems.all.count
            let node = reader.node(root, depth: 1)
            return problems.all.count == before ? node : nil
        } catch {
            tell(error, problems)
            return nil
        }
    }

    private init(problems: Problems) {
        self.problems = problems
    }

    /// The parser calls itself for every open bracket; far fewer than would exhaust the stack are plenty.
    private static func isShallow(_ text: String) -> Bool {
        var depth = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: continue
            }
            if depth > 200 { return false }
        }
        return true
    }

    private mutating func node(_ yaml: Yams.Node, depth: Int) -> Node {
        let (line, column) = (max(1, yaml.mark?.line ?? 1), max(1, yaml.mark?.column ?? 1))
        valueCount += 1
        guard depth <= Self.deepest, valueCount <= Self.mostValues else {
            problems.add(line: line, column: column, Self.tooDeep, fix: .init(zh: "请简化。", en: "Simplify it."))
            return Node(line: line, column: column, content: .sequence([]))
        }
        let content: Node.Content
        switch yaml {
        case .scalar(let scalar): content = .scalar(scalar.string, isQuoted: scalar.style != .plain)
        case .sequence(let sequence): content = .sequence(sequence.map { node($0, depth: depth + 1) })
        case .mapping(let mapping):
            content = .mapping(mapping.map { (node($0.key, depth: depth + 1), node($0.value, depth: depth + 1)) })
        case .alias:
            problems.add(
                line: line,
                column: column,
                .init(zh: "不接受 YAML 别名（*）。", en: "YAML aliases (*) are not accepted."),
                fix: .init(zh: "请把内容写出来。", en: "Write the contents out.")
            )
            content = .sequence([])
        }
        return Node(line: line, column: column, content: content)
    }

    private static var tooDeep: LocalizedText {
        .init(zh: "嵌套过深或内容过多。", en: "Nested too deeply, or too much in one file.")
    }

    private static func tell(_ error: any Error, _ problems: Problems) {
        let (what, mark): (String, Mark?) =
            switch error {
            case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
                YamlError.composer(_, let problem, let mark, _):
                (problem, mark)
            case YamlError.duplicatedKeysInMapping(_, let context):
                ("a key is written twice", context.mark)
            default: ("unreadable", nil)
            }
        problems.add(
            line: max(1, mark?.line ?? 1),
            column: max(1, mark?.column ?? 1),
            .init(zh: "此处不是合法的 YAML（\(what)）。", en: "This is no valid YAML (\(what))."),
            fix: .init(
                zh: "请检查本行和上一行的缩进、冒号后的空格、引号，以及是否有重复的键。",
                en: "Check this line and the one above: indentation, the space after a colon, quotes, repeated keys."
            )
        )
    }
}
