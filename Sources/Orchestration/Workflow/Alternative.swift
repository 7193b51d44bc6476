/// Items of which one is enough (任选其一), in order of preference: the first that can be approved counts.
public struct Alternative: Hashable, Sendable, Codable {
    public var id: AlternativeID
    /// `nil` where the author gave it no name but its id.
    public var title: LocalizedText?
    public var items: [ItemID]

    public init(id: AlternativeID, items: [ItemID]) {
        self.id = id
        self.items = items
    }
}
