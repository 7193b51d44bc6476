public struct AuthorityGranted: Hashable, Sendable, Codable {
    public var authority: Authority

    public init(authority: Authority) {
        self.authority = authority
    }
}

public struct AuthorityRevoked: Hashable, Sendable, Codable {
    public var authority: AuthorityID

    public init(authority: AuthorityID) {
        self.authority = authority
    }
}

public struct UseAuthorised: Hashable, Sendable, Codable {
    public var authorisation: UseAuthorisation

    public init(authorisation: UseAuthorisation) {
        self.authorisation = authorisation
    }
}

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
