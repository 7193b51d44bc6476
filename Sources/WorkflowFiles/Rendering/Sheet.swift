/// A small YAML document to print: small parts on one line, larger ones indented.
indirect enum Sheet {
    /// Quoted where YAML could take it for something else.
    case text(String)
    case number(Int)
    case list([Sheet])
    case map([(String, Sheet)])

    static let empty = Sheet.list([])

    private static let lineLength = 110

    var isEmpty: Bool {
        switch self {
        case .text, .number: false
        case .list(let elements): elements.isEmpty
        case .map(let pairs): pairs.isEmpty
        }
    }

    /// - Parameters:
    ///   - base: What it is compared with; lines that differ from it end with the mark.
    ///   - marks: A remark for what was changed, and one for what was taken away.
    func rendered(over base: Sheet? = nil, marks: (changed: String, removed: String) = ("", "")) -> String {
        guard case .map(let pairs) = self else { return inline + "\n" }
        let marked = Marked(changed: marks.changed, removed: marks.removed)
        return marked.lines(of: pairs, over: base, indent: 0, isTop: true).joined(separator: "\n") + "\n"
    }

    private struct Marked {
        let changed: String
        let removed: String

        func lines(
            of pairs: [(String, Sheet)],
            over base: Sheet?,
            indent: Int,
            isTop: Bool = false
        ) -> [String] {
            let space = String(repeating: " ", count: indent)
            let basePairs: [(String, Sheet)] = if case .map(let pairs)? = base { pairs } else { [] }
            let kept = pairs.flatMap { key, value -> [String] in
                let old = basePairs.first { $0.0 == key }?.1
                let mark = base == nil || old?.inline == value.inline ? "" : "   # \(changed)"
                let line = "\(space)\(key): \(value.inline)"
                if line.count <= lineLength, !(isTop && value.isTall) { return [line + mark] }
                switch value {
                case .text, .number: return [line + mark]
                case .list(let elements):
                    return ["\(space)\(key):\(mark)"] + elements.map { "\(space)  - \($0.inline)" }
                case .map(let inner):
                    // What is new as a whole is marked once, at its head.
                    return ["\(space)\(key):\(old == nil ? mark : "")"]
                        + lines(of: inner, over: old, indent: indent + 2)
                }
            }
            let gone = basePairs.filter { pair in !pairs.contains { $0.0 == pair.0 } }
            return kept + gone.map { "\(space)# \(removed): \($0.0)" }
        }
    }

    /// A mapping of mappings reads better below one another.
    private var isTall: Bool {
        guard case .map(let pairs) = self else { return false }
        return pairs.contains { if case .map = $0.1 { true } else { false } }
    }

    var inline: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .number(let number): "\(number)"
        case .list(let elements): "[" + elements.map(\.inline).joined(separator: ", ") + "]"
        case .map(let pairs): "{" + pairs.map { "\($0): \($1.inline)" }.joined(separator: ", ") + "}"
        }
    }

    /// Quotes what YAML could take for something else.
    private static func quoted(_ text: String) -> String {
        let signs = Set(":#{}[],&*!|>'\"%@`?-=~\\")
        let isPlain =
            !text.isEmpty && !text.contains(where: { $0.isNewline || "{}[],#:\"\\".contains($0) })
            && !(text.first.map { signs.contains($0) || $0.isWhitespace } ?? true)
            && !(text.last?.isWhitespace ?? true)
            && !text.allSatisfy { $0.isNumber || $0 == "." }
        guard !isPlain else { return text }
        let escaped = text.map { character in
            switch character {
            case "\"": "\\\""
            case "\\": "\\\\"
            case _ where character.isNewline: "\\n"
            default: String(character)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}
