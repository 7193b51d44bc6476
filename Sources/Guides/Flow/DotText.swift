/// Texts in Graphviz's language.
enum DotText {
    /// The size of a node's letters.
    private static let emPoints = 13.0
    private static let longestLineEms = 15.0

    static func quoted(_ lines: [String]) -> String {
        "\"" + lines.map(escaped).joined(separator: "\\n") + "\""
    }

    static func quoted(_ text: String) -> String { quoted([text]) }

    /// Graphviz reads backslashes as its own escapes and `&…;` as characters of HTML; a text shall stand as it is.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "&": escaped += "&amp;"
            // A control character has no place in an SVG, and none that turns the direction of writing in a notice.
            case _ where scalar.properties.generalCategory == .control: escaped += " "
            case _ where scalar.properties.isBidiControl: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }

    /// In em: Chinese takes one, Latin a little more than half.
    static func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.58 : 1) }
    }

    static func inches(ems: Double) -> String {
        let hundredths = Int((ems * emPoints / 72 * 100).rounded(.up))
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    /// Breaks a long line: Latin between words, Chinese anywhere.
    static func wrapped(_ text: String) -> [String] {
        var lines = [""]
        for piece in pieces(of: text) {
            let line = lines[lines.count - 1]
            if !line.isEmpty, width(line + piece) > longestLineEms {
                lines.append(piece == " " ? "" : piece)
            } else {
                lines[lines.count - 1] += piece
            }
        }
        return lines.map(\.withoutOuterSpaces).filter { !$0.isEmpty }
    }

    /// What may not be torn: words, and single Chinese characters.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        for character in text {
            let goesOn = pieces.last?.last?.isOfWord == true && width(pieces[pieces.count - 1]) < longestLineEms
            if character.isOfWord, goesOn {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(character.isWhitespace ? " " : String(character))
            }
        }
        return pieces
    }
}

extension Character {
    fileprivate var isOfWord: Bool { !isWhitespace && unicodeScalars.allSatisfy { $0.value < 0x2E80 } }
}

extension String {
    fileprivate var withoutOuterSpaces: String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
