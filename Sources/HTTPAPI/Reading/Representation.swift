import Orchestration

/// The form in which a caller wants a document.
enum Representation: Hashable {
    case json, text

    /// The first form named in `Accept` that can be given; JSON if none is named.
    init(accept: String?) throws(Problem) {
        let wishes = (accept ?? "*/*").split(separator: ",").prefix(20)
            .map { $0.prefix { $0 != ";" }.filter { $0 != " " }.lowercased() }
        for wish in wishes {
            switch wish {
            case "application/json", "application/*", "*/*": self = .json; return
            case "text/plain", "text/*": self = .text; return
            default: continue
            }
        }
        throw Problem(
            .notAcceptable,
            LocalizedText(zh: "application/json或text/plain", en: "application/json or text/plain")
        )
    }
}
