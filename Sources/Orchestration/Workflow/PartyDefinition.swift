public struct PartyDefinition: Hashable, Sendable, Codable {
    public var id: PartyID
    public var title: LocalizedText
    public var mayUseAgent: Bool
    public var acts: [ActDefinition]

    public init(id: PartyID, title: LocalizedText, mayUseAgent: Bool = false, acts: [ActDefinition] = []) {
        self.id = id
        self.title = title
        self.mayUseAgent = mayUseAgent
        self.acts = acts
    }
}

/// An act that a party owes: a signature, a confirmation.
///
/// The applicant's own acts belong to the application: without them it is incomplete. Another party's act holds back only the
/// items that need it, because the applicant cannot perform it.
public struct ActDefinition: Hashable, Sendable, Codable {
    public var id: ActID
    public var title: LocalizedText
    /// The items that wait for it; empty means all.
    public var items: [ItemID]
    public var limit: TimeLimit?

    public init(id: ActID, title: LocalizedText, items: [ItemID] = [], limit: TimeLimit? = nil) {
        self.id = id
        self.title = title
        self.items = items
        self.limit = limit
    }
}
