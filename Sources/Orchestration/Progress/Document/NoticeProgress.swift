/// Something that the applicant was told (告知): a notice that waits to be mended, or a document of any other act.
public struct NoticeProgress: Hashable, Sendable, Codable {
    /// The notice's number; a department's objection is known by its item.
    public var notice: NoticeID?
    public var item: ItemID?
    public var title: LocalizedText
    public var since: Timestamp
    public var due: Timestamp?
    /// What is missing or wrong, while the notice waits for the applicant to mend it.
    public var gaps: [GapProgress]
    /// The document and its delivery; `nil` where the city has no rule about notices.
    public var document: NoticeDocumentProgress?
}

/// The document of a notice (文书), and how far it has come.
public struct NoticeDocumentProgress: Hashable, Sendable, Codable {
    public var kind: NoticeKind
    /// Its number (文书编号).
    public var number: String
    /// The channel that has it now.
    public var channel: NoticeChannel
    public var channelText: LocalizedText
    /// What the channel last said; `nil` when it has said nothing yet.
    public var outcome: DeliveryReport.Outcome?
    public var deliveredAt: Timestamp?
    /// Every channel failed, and the lead department must reach the recipient.
    public var isUndelivered: Bool
    public var statusText: LocalizedText
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
