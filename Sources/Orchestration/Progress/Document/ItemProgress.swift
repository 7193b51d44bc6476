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
    /// For a payment, in fen (分).
    public var amountFen: Int64?
    /// Where it goes on outside the system.
    public var diversion: DiversionProgress?
    public var opinion: OpinionProgress?
}

/// An item outside the system (转线下): it is still its department's.
public struct DiversionProgress: Hashable, Sendable, Codable {
    /// Who has it, in the department's words; `nil` for readers who need not know.
    public var holder: String?
    public var until: Timestamp
    public var text: LocalizedText
}

/// What a consulted department thinks; silence that counts as consent leaves no opinion.
public struct OpinionProgress: Hashable, Sendable, Codable {
    public var isInFavour: Bool
    /// `nil` for readers who may not read the words.
    public var words: String?
}

/// Something that must come first.
public struct Wait: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        case acceptance, item, material, act, outcome, retry, incident, cancellation, party, diversion
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
