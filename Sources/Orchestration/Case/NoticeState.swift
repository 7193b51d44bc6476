/// What is known of a notice (告知): who was told what, and how far it has come.
public struct NoticeState: Hashable, Sendable, Codable {
    public var issued: NoticeIssued
    public var issuedAt: Timestamp
    public var channel: NoticeChannel
    public var outcome: DeliveryReport.Outcome?
    public var deliveredAt: Timestamp?
    /// What the last report rests on.
    public var proof: String?

    /// Every channel failed or was silent; a person has to reach the recipient.
    public var isExhausted: Bool

    public init(issued: NoticeIssued, issuedAt: Timestamp) {
        self.issued = issued
        self.issuedAt = issuedAt
        channel = issued.channel
        isExhausted = false
    }
}
