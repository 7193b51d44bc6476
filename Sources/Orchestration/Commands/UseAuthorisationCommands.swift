/// The holder lets the system call a certificate or share for this case (授权用证).
public struct UseAuthorisationGrant: Hashable, Sendable, Codable {
    public var authorisation: UseAuthorisation

    public init(authorisation: UseAuthorisation) {
        self.authorisation = authorisation
    }
}

public struct UseAuthorisationRevocation: Hashable, Sendable, Codable {
    public var source: SourceID

    public init(source: SourceID) {
        self.source = source
    }
}

/// Holder, purpose, scope and validity of a call to a certificate or shared datum; the purpose is always this case.
public struct UseAuthorisation: Hashable, Sendable, Codable {
    public var source: SourceID
    /// The items for which it may be called; empty for all of the case.
    public var items: [ItemID]
    public var holder: PartyID
    public var validUntil: Timestamp?

    public init(source: SourceID, items: [ItemID] = [], holder: PartyID = .applicant, validUntil: Timestamp? = nil) {
        self.source = source
        self.items = items
        self.holder = holder
        self.validUntil = validUntil
    }
}

/// The applicant says that a source's answer is wrong (数据异议).
public struct SourceDispute: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var source: SourceID
    public var reason: Sealed<String>

    public init(material: MaterialID, source: SourceID, reason: Sealed<String>) {
        self.material = material
        self.source = source
        self.reason = reason
    }
}
