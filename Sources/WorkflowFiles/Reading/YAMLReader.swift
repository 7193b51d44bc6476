import Orchestration
import Yams

/// Makes a ``Tree`` of a file's text, or findings with their places.
package struct YAMLReader {
    private let file: String
    private let report: Report
    /// Keys that were altered so that the parser takes a second one of the same name, which is reported further on with
    /// everything else: place of the key → the altered character and what it was.
    private var altered: [Place: Alteration] = [:]
    private var valueCount = 0

    private struct Place: Hashable {
        let line: Int
        let column: Int
    }

    private struct Alteration {
        let stand: Unicode.Scalar
        let original: Unicode.Scalar
    }

    package static func read(_ text: String, file: String, report: Report) -> Tree? {
        guard YAMLGuard.admits(text, file: file, report: report) else { return nil }
        var reader = YAMLReader(file: file, report: report)
        guard let root = reader.compose(text) else { return nil }
        let errorsBefore = report.errorCount
        let tree = reader.tree(root, depth: 1)
        guard report.errorCount == errorsBefore else { return nil }
        if tree.isEmpty {
            reader.tellEmpty()
            return nil
        }
        return tree
    }

    private init(file: String, report: Report) {
        self.file = file
        self.report = report
    }

    private mutating func compose(_ text: String) -> Node? {
        var lines = YAMLGuard.lines(of: text)
        let newline: [Unicode.Scalar] = ["\n"]
        // Each repeated key costs one more pass; a file with more of them is told about the first.
        for pass in 0..<Self.mostRepeatedKeys {
            do {
                let source = pass == 0 ? text : string(lines.joined(separator: newline))
                guard let node = try Yams.compose(yaml: source, .basic, .default, .utf8), node.mark != nil else {
                    tellEmpty()
                    return nil
                }
                return node
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard alterKey(at: context.mark, in: &lines, pass: pass) else {
                    tellDuplicate(keys.first ?? "", at: context.mark)
                    return nil
                }
            } catch {
                tell(error)
                return nil
            }
        }
        report.error(
            .duplicateKey,
            at: Position(file: file, line: 1, column: 1),
            .init(zh: "重复的键太多。", en: "Too many keys are repeated."),
            fix: .init(zh: "每个键只写一次。", en: "Write each key once.")
        )
        return nil
    }

    private static let mostRepeatedKeys = 50
}

extension YAMLReader {
    /// The parser gives up at a repeated key. One character of the first of them is replaced by a private one, so that places stay
    /// as they are, and put back when the tree is made.
    private mutating func alterKey(at mark: Mark, in lines: inout [[Unicode.Scalar]], pass: Int) -> Bool {
        let place = Place(line: mark.line, column: mark.column)
        guard altered[place] == nil, lines.indices.contains(mark.line - 1) else { return false }
        var column = mark.column - 1
        let line = lines[mark.line - 1]
        if line.indices.contains(column), line[column] == "\"" || line[column] == "'" { column += 1 }
        guard line.indices.contains(column), !"\\:?,[]{} ".unicodeScalars.contains(line[column]),
            let stand = Unicode.Scalar(0xE000 + UInt32(pass))
        else { return false }
        altered[place] = Alteration(stand: stand, original: line[column])
        lines[mark.line - 1][column] = stand
        return true
    }

    private mutating func tree(_ node: Node, depth: Int) -> Tree {
        let mark = node.mark
        let position = Position(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
        valueCount += 1
        guard depth <= FileLimits.depth, valueCount <= FileLimits.values else {
            tellTooMuch(at: position, isDepth: depth > FileLimits.depth)
            return Tree(position: position, content: .sequence([]))
        }
        switch node {
        case .scalar(let scalar):
            return Tree(position: position, content: .scalar(restored(scalar), isQuoted: scalar.style != .plain))
        case .sequence(let sequence):
            return Tree(position: position, content: .sequence(sequence.map { tree($0, depth: depth + 1) }))
        case .mapping(let mapping):
            let entries = mapping.map { pair in
                Tree.Entry(key: tree(pair.key, depth: depth + 1), value: tree(pair.value, depth: depth + 1))
            }
            return Tree(position: position, content: .mapping(entries))
        case .alias:
            // The guard refuses every alias before it is parsed.
            return Tree(position: position, content: .sequence([]))
        }
    }

    private func restored(_ scalar: Node.Scalar) -> String {
        guard let mark = scalar.mark, let alteration = altered[Place(line: mark.line, column: mark.column)] else {
            return scalar.string
        }
        return string(scalar.string.unicodeScalars.map { $0 == alteration.stand ? alteration.original : $0 })
    }

    private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension YAMLReader {
    private func tellEmpty() {
        report.error(
            .emptyFile,
            at: Position(file: file, line: 1, column: 1),
            .init(zh: "文件是空的。", en: "The file is empty."),
            fix: .init(zh: "请以“格式: onevisit/1”开头。", en: "Begin with “format: onevisit/1”.")
        )
    }

    private func tellDuplicate(_ key: String, at mark: Mark) {
        report.error(
            .duplicateKey,
            at: Position(file: file, line: max(1, mark.line), column: max(1, mark.column)),
            .init(zh: "键“\(key)”写了两次。", en: "The key “\(key)” is written twice."),
            fix: .init(zh: "只保留一处。", en: "Keep one of them.")
        )
    }

    private func tellTooMuch(at position: Position, isDepth: Bool) {
        report.error(
            isDepth ? .tooDeep : .tooMany,
            at: position,
            isDepth
                ? .init(zh: "嵌套超过 \(FileLimits.depth) 层。", en: "Nested more than \(FileLimits.depth) levels deep.")
                : .init(zh: "文件内容过多。", en: "The file holds too many values."),
            fix: .init(zh: "请简化或拆分。", en: "Simplify or split it.")
        )
    }

    private func tell(_ error: any Error) {
        let (problem, mark): (String, Mark?) =
            switch error {
            case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
                YamlError.composer(_, let problem, let mark, _):
                (problem, mark)
            default:
                ("unreadable", nil)
            }
        report.error(
            .notYAML,
            at: Position(file: file, line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1)),
            .init(zh: "此处不是合法的 YAML（\(problem)）。", en: "This is no valid YAML (\(problem))."),
            fix: .init(
                zh: "请检查本行和上一行的缩进、冒号后的空格、括号与引号。",
                en: "Check this line and the one above: indentation, the space after a colon, brackets and quotes."
            )
        )
    }
}
