/// A word or sign of a condition, with its distance from the beginning in Unicode scalars.
struct ExpressionToken {
    enum Kind: Equatable {
        case word(String)
        case quoted(String)
        case equals
        case differs
        case dot
        case open
        case close
        case unknown(String)
    }

    let kind: Kind
    let offset: Int

    static func tokens(of text: String) -> [ExpressionToken] {
        let scalars = Array(text.unicodeScalars)
        var tokens: [ExpressionToken] = []
        var index = 0
        while index < scalars.count {
            if scalars[index].properties.isWhitespace {
                index += 1
                continue
            }
            let (kind, length) = token(scalars[index...])
            tokens.append(ExpressionToken(kind: kind, offset: index))
            index += max(1, length)
        }
        return tokens
    }

    private static func token(_ rest: ArraySlice<Unicode.Scalar>) -> (Kind, length: Int) {
        guard let first = rest.first else { return (.unknown(""), 1) }
        let isDouble = rest.dropFirst().first == "="
        switch first {
        case "(", "（": return (.open, 1)
        case ")", "）": return (.close, 1)
        case ".", "·": return (.dot, 1)
        case "=", "＝": return (.equals, isDouble ? 2 : 1)
        case "≠": return (.differs, 1)
        case "!" where isDouble: return (.differs, 2)
        case "\"", "“", "'": return quoted(rest, until: first == "“" ? "”" : first)
        default: return word(rest)
        }
    }

    private static func quoted(_ rest: ArraySlice<Unicode.Scalar>, until end: Unicode.Scalar) -> (Kind, length: Int) {
        let inner = rest.dropFirst().prefix { $0 != end }
        guard inner.count + 2 <= rest.count else { return (.unknown(string(rest)), rest.count) }
        return (.quoted(string(inner)), inner.count + 2)
    }

    private static func word(_ rest: ArraySlice<Unicode.Scalar>) -> (Kind, length: Int) {
        let word = rest.prefix { !"()（）.·=＝≠!\"“”'".unicodeScalars.contains($0) && !$0.properties.isWhitespace }
        return word.isEmpty ? (.unknown(string(rest.prefix(1))), 1) : (.word(string(word)), word.count)
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
