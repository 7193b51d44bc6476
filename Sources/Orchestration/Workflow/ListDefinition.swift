/// A list in the application whose elements are handled one by one (多子女、多名职工).
public struct ListDefinition: Hashable, Sendable, Codable {
    public var id: ListID
    public var title: LocalizedText
    /// Fewest elements that an application may name.
    public var minimum: Int
    /// Most elements that an application may name, up to ``largest``.
    public var maximum: Int

    public init(id: ListID, title: LocalizedText, minimum: Int = 1, maximum: Int = 20) {
        self.id = id
        self.title = title
        self.minimum = minimum
        self.maximum = maximum
    }
}

extension ListDefinition {
    /// More than this many elements are an application for a batch interface, not for a counter.
    public static let largest = 500
}

/// What tells the elements of a list apart: chosen by whoever hands in, stable for the life of the case, never personal data.
public typealias ElementKey = Identifier<Tags.Element>

extension Identifier where Subject == Tags.Element {
    /// 1 to 40 of `a-z`, `0-9` and `-`: a key becomes part of other ids.
    public var isWellFormed: Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
