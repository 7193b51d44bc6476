/// Who brought something: under which account, as which party, and on the strength of which authority if for somebody else.
public struct Supplier: Hashable, Sendable, Codable {
    /// The account's stable name: a portal's, or a clerk's who entered it at the counter.
    public var account: String
    public var party: PartyID
    public var authority: AuthorityID?

    public init(account: String, party: PartyID, authority: AuthorityID? = nil) {
        self.account = account
        self.party = party
        self.authority = authority
    }
}
