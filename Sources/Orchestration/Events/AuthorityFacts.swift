/// Somebody may act for a party from now on (授权委托).
public struct AuthorityGranted: Hashable, Sendable, Codable {
    public var authority: Authority
    /// The account under which it was entered: the party's own, or a clerk's for a paper.
    public var account: String?

    public init(authority: Authority, account: String? = nil) {
        self.authority = authority
        self.account = account
    }
}

/// The right ends; what was done under it stays valid.
public struct AuthorityRevoked: Hashable, Sendable, Codable {
    public var authority: AuthorityID

    public init(authority: AuthorityID) {
        self.authority = authority
    }
}

/// The holder lets a certificate be called for this case (授权用证).
public struct UseAuthorised: Hashable, Sendable, Codable {
    public var authorisation: UseAuthorisation
    /// On the strength of which authority somebody gave it for the holder.
    public var authority: AuthorityID?

    public init(authorisation: UseAuthorisation, authority: AuthorityID? = nil) {
        self.authorisation = authorisation
        self.authority = authority
    }
}

/// No later call is made; what was fetched before stays.
public struct UseAuthorisationRevoked: Hashable, Sendable, Codable {
    public var source: SourceID

    public init(source: SourceID) {
        self.source = source
    }
}

/// The applicant disputes what a source said; the source's owner must look at it.
public struct SourceDisputed: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var source: SourceID
    public var reason: Sealed<String>

    public init(material: MaterialID, source: SourceID, reason: Sealed<String>) {
        self.material = material
        self.source = source
        self.reason = reason
    }
}
