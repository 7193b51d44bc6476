import Messaging

/// A place in a JSON document (RFC 6901): `/decision/number`.
struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    /// The whole document.
    static let whole = JSONPointer(description: "", parts: [])

    let description: String
    private let parts: [String]

    private init(description: String, parts: [String]) {
        self.description = description
        self.parts = parts
    }

    init?(_ text: String) {
        guard text.hasPrefix("/") else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { part in
            part.replacing("~1", with: "/").replacing("~0", with: "~")
        }
        self.init(description: text, parts: parts.map { String($0) })
    }

    /// What stands there; `nil` also for `null`.
    func value(in document: JSONValue) -> JSONValue? {
        var current = document
        for part in parts {
            switch current {
            case .object(let members):
                guard let next = members[part] else { return nil }
                current = next
            case .list(let elements):
                guard let index = Int(part), elements.indices.contains(index) else { return nil }
                current = elements[index]
            default: return nil
            }
        }
        return current == .null ? nil : current
    }
}
