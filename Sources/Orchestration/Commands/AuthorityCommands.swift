/// A party lets somebody act for it (授权委托). A paper authority is entered by a clerk.
public struct AuthorityGrant: Hashable, Sendable, Codable {
    public var authority: Authority

    public init(authority: Authority) {
        self.authority = authority
    }
}

public struct AuthorityRevocation: Hashable, Sendable, Codable {
    public var authority: AuthorityID

    public init(authority: AuthorityID) {
        self.authority = authority
    }
}

/// Somebody's right to act for a party (代理、监护、法定代表 …). Checked at every act; what was done under it stays valid.
public struct Authority: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// 委托代理人
        case proxy
        /// 监护人
        case guardian
        /// 法定代表人
        case legalRepresentative
        /// 经办人
        case handler
        /// 近亲属
        case kin
    }

    /// What the agent may do. Promises and commitments bind the party's credit and need to be named.
    public enum Scope: String, Hashable, Sendable, Codable, CaseIterable {
        case submit, supply, promise, commit, withdraw, pay, receive
    }

    public var id: AuthorityID
    public var principal: PartyID
    public var agent: Person
    public var kind: Kind
    /// Each once, in the order of the list above.
    public var scopes: [Scope]
    public var validUntil: Timestamp?
    /// The paper or electronic instrument it rests on.
    public var files: [FileReference]

    public init(
        id: AuthorityID,
        principal: PartyID = .applicant,
        agent: Person,
        kind: Kind = .proxy,
        scopes: [Scope],
        validUntil: Timestamp? = nil,
        files: [FileReference] = []
    ) {
        self.id = id
        self.principal = principal
        self.agent = agent
        self.kind = kind
        self.scopes = scopes
        self.validUntil = validUntil
        self.files = files
    }
}
