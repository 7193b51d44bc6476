/// A value of the file with its place.
struct Node: Sendable {
    enum Content: Sendable {
        /// `isQuoted` tells `"001"`, a text, from `001`.
        case scalar(String, isQuoted: Bool)
        case mapping([(key: Node, value: Node)])
        case sequence([Node])
    }

    let line: Int
    let column: Int
    let content: Content

    var scalar: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    var mapping: [(key: Node, value: Node)]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }

    /// Nothing was written after the key.
    var isEmpty: Bool {
        guard case .scalar(let text, isQuoted: false) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// The elements of a list; a single value stands for a list of one.
    var elements: [Node] {
        if case .sequence(let elements) = content { return elements }
        return isEmpty ? [] : [self]
    }
}
