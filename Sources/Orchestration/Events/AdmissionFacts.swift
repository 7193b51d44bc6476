/// Items begin that were not complete at acceptance: their materials are in, or the notice about them ran out unanswered by them.
public struct ItemsAdmitted: Hashable, Sendable, Codable {
    /// How each begins: `waiting` or `undecided`.
    public var items: [ItemID: ItemStatus]
    public var tolerances: [Tolerance]
    public var commitments: [MaterialID]

    public init(items: [ItemID: ItemStatus], tolerances: [Tolerance] = [], commitments: [MaterialID] = []) {
        self.items = items
        self.tolerances = tolerances
        self.commitments = commitments
    }
}
