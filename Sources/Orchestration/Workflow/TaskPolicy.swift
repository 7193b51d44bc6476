/// What a party must do before an item of kind payment, signature or appearance is done (缴费、签署、到场).
public struct TaskPolicy: Hashable, Sendable, Codable {
    /// The party who owes it.
    public var party: PartyID
    /// Counted from the moment the party is asked.
    public var limit: TimeLimit
    /// For a payment: what is to be paid.
    public var amount: PaymentAmount?
    public var onExpiry: TaskExpiry

    public init(
        party: PartyID = .applicant,
        limit: TimeLimit,
        amount: PaymentAmount? = nil,
        onExpiry: TaskExpiry = .terminateItem
    ) {
        self.party = party
        self.limit = limit
        self.amount = amount
        self.onExpiry = onExpiry
    }
}

/// What is to be paid, in fen (分): a fixed sum of the fee list, or what another item found.
public enum PaymentAmount: Hashable, Sendable, Codable {
    case fixed(fen: Int64)
    case result(ResultReference)
}

/// What happens when a party lets a task's time run out.
public enum TaskExpiry: String, Hashable, Sendable, Codable, CaseIterable {
    case terminateItem
    /// A person of the lead department decides.
    case incident
}
