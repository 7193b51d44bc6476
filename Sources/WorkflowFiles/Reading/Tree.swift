/// A value of a YAML file with its place: what is left of YAML once aliases, tags and styles are refused or forgotten.
package struct Tree: Sendable {
    package enum Content: Sendable {
        /// `isQuoted` tells `"001"`, a text, from `001`, which other readers would take for a number.
        case scalar(String, isQuoted: Bool)
        case mapping([Entry])
        case sequence([Tree])
    }

    package struct Entry: Sendable {
        package let key: Tree
        package let value: Tree
    }

    package let position: Position
    package let content: Content

    package var scalar: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    package var mapping: [Entry]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }

    /// Nothing was written after the key.
    package var isEmpty: Bool {
        guard case .scalar(let text, isQuoted: false) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// The elements of a list; a single value stands for a list of one.
    package var elements: [Tree] {
        if case .sequence(let elements) = content { return elements }
        return isEmpty ? [] : [self]
    }

    /// The term that is written here, if it is one.
    var term: Term? {
        scalar.flatMap { Term.named[$0] }
    }
}
