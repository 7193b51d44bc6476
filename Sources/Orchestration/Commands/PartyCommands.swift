public struct PerformAct: Hashable, Sendable, Codable {
    public var party: PartyID
    public var act: ActID

    public init(party: PartyID, act: ActID) {
        self.party = party
        self.act = act
    }
}

public struct Withdrawal: Hashable, Sendable, Codable {
    public var reason: Sealed<String>

    public init(reason: Sealed<String>) {
        self.reason = reason
    }
}
