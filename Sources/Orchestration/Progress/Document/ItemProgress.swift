/// One department's part of the case.
public struct ItemProgress: Hashable, Sendable, Codable {
    public var id: ItemID
    public var title: LocalizedText
    public var status: ItemStatus
    public var statusText: LocalizedText
    /// `nil` once nothing more will happen.
    public var holder: Holder?
    public var since: Timestamp
    /// The instant by which whoever has it must act.
    public var due: Timestamp?
    public var isOverdue: Bool
    /// Why it is due that day.
    public var whyThatDay: LocalizedText?
    public var waitsFor: [Wait]
    /// The department's own number for its part.
    public var reference: String?
    /// The number of the decision (文号).
    public var documentNumber: String?
    /// Why it was refused, for those who may read it.
    public var grounds: GroundsProgress?
}

/// Something that must come first.
public struct Wait: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        case acceptance, item, material, act, outcome, retry, incident, cancellation, party
    }

    public var kind: Kind
    /// The id of that item, material, act or incident.
    public var subject: String?
    public var text: LocalizedText
    /// Who ends the wait.
    public var holder: Holder?
}

/// Reason, basis and remedy of a refusal (理由、依据、救济途径).
public struct GroundsProgress: Hashable, Sendable, Codable {
    public var reason: String?
    public var basis: String
    public var remedy: String
}
