/// A notice that waits for the applicant: of the lead before acceptance, or of one department afterwards (一次性告知).
public struct NoticeProgress: Hashable, Sendable, Codable {
    /// The notice's number; a department's objection is known by its item.
    public var notice: NoticeID?
    public var item: ItemID?
    public var title: LocalizedText
    public var since: Timestamp
    public var due: Timestamp?
    public var gaps: [GapProgress]
}

/// One thing that is missing or wrong, and every way of mending it.
public struct GapProgress: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        case material, field, situation, act, party, list
    }

    public var kind: Kind
    /// The id of that material, field, situation, act, party or list.
    public var subject: String
    public var title: LocalizedText
    public var remedies: [RemedyProgress]
    /// The words of whoever objected, for those who may read them.
    public var reason: String?
    public var whatWouldDo: String?
    /// Why an offered promise or commitment was not taken.
    public var declined: LocalizedText?
}

public struct RemedyProgress: Hashable, Sendable, Codable {
    public var remedy: Gap.Remedy
    public var text: LocalizedText
}
