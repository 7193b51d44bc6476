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

    func rendered() -> String {
        guard case .map(let pairs) = self else { return inline + "\n" }
        return Self.lines(of: pairs, indent: 0, isTop: true).joined(separator: "\n") + "\n"
    }

    private static func lines(of pairs: [(String, Sheet)], indent: Int, isTop: Bool = false) -> [String] {
        let space = String(repeating: " ", count: indent)
        return pairs.flatMap { key, value -> [String] in
            let line = "\(space)\(key): \(value.inline)"
            if line.count <= lineLength, !(isTop && value.isTall) { return [line] }
            switch value {
            case .text, .number: return [line]
            case .list(let elements): return ["\(space)\(key):"] + elements.map { "\(space)  - \($0.inline)" }
            case .map(let inner): return ["\(space)\(key):"] + lines(of: inner, indent: indent + 2)
            }
        }
    }

    /// A mapping of mappings reads better below one another.
    private var isTall: Bool {
        guard case .map(let pairs) = self else { return false }
        return pairs.contains { if case .map = $0.1 { true } else { false } }
    }

    private var inline: String {
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
