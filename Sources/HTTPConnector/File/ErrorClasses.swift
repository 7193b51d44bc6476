import Messaging

/// What a reply that is no answer means.
struct ErrorClasses: Hashable, Sendable {
    enum Class: Hashable, Sendable {
        case success, unavailable, premature, refused, notFound
    }

    /// Statuses that the file sorts otherwise than the rule below.
    var statuses: [Int: Class] = [:]
    /// Where the reply itself has a code, whatever its status says.
    var pointer: JSONPointer?
    var codes: [String: Class] = [:]

    /// The rule: what concerns the whole interface (credentials, redirection, load, faults) is unavailable, so that no single order
    /// is given up for it; a conflict too, because then the order may be there and is looked for again. Every other status of
    /// the 400s refuses this one order.
    func kind(status: Int, document: JSONValue?) -> Class {
        if let pointer, let document, let code = pointer.value(in: document)?.plainText, let kind = codes[code] {
            return kind
        }
        if let kind = statuses[status] { return kind }
        switch status {
        case 200...299: return .success
        case 401, 403, 407, 408, 409, 421, 423, 425, 429: return .unavailable
        case 400...499: return .refused
        default: return .unavailable
        }
    }
}
