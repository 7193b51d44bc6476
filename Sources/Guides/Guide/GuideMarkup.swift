import Mustache

/// Escapes scalar by scalar. The library's own escaping looks at whole characters and would let a sign pass that carries a combining
/// mark, such as a quotation mark with an accent.
struct GuideMarkup: MustacheContentType {
    static let name = "GUIDE"

    func escapeText(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped += " "
            // Neither control characters nor those that turn the direction of writing belong into a page of an authority.
            case _ where scalar.properties.generalCategory == .control || scalar.properties.isBidiControl: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
