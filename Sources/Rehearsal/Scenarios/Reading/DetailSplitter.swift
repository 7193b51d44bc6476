/// Separates `name=value` details from the words around them. A value with spaces stands in quotes: “…”, "…" or 「…」.
enum DetailSplitter {
    private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "「": "」"]

    static func split(_ text: Substring) -> (words: String, details: [String: String]) {
        var words: [String] = []
        var details: [String: String] = [:]
        for token in tokens(text) {
            guard let sign = token.firstIndex(where: { $0 == "=" || $0 == "＝" }), sign > token.startIndex else {
                words.append(token)
                continue
            }
            details[String(token[..<sign])] = unquoted(token[token.index(after: sign)...])
        }
        return (words.joined(separator: " "), details)
    }

    private static func tokens(_ text: Substring) -> [String] {
        var tokens: [String] = []
        var token = ""
        var closing: Character?
        for character in text {
            if let open = closing {
                token.append(character)
                if character == open { closing = nil }
            } else if character.isWhitespace {
                if !token.isEmpty { tokens.append(token) }
                token = ""
            } else {
                closing = quotes[character]
                token.append(character)
            }
        }
        return token.isEmpty ? tokens : tokens + [token]
    }

    private static func unquoted(_ value: Substring) -> String {
        guard let first = value.first, let close = quotes[first], value.count >= 2, value.last == close else {
            return String(value)
        }
        return String(value.dropFirst().dropLast())
    }
}
