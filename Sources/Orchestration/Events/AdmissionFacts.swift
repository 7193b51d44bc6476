/// Items begin that were not complete at acceptance: what was missing is in.
public struct ItemsAdmitted: Hashable, Sendable, Codable {
    /// How each begins: `waiting` or `undecided`.
    public var items: [ItemID: ItemStatus]
    public var tolerances: [Tolerance]
    public var commitments: [MaterialID]
    public var basis: AcceptanceBasis?

    public init(
        items: [ItemID: ItemStatus],
        tolerances: [Tolerance] = [],
        commitments: [MaterialID] = [],
        basis: AcceptanceBasis? = nil
    ) {
        self.basis = basis
        self.items = items
        self.tolerances = tolerances
        self.commitments = commitments
    }
}
