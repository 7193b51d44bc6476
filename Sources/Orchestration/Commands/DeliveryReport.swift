/// What a delivery channel says of a notice (送达).
public struct DeliveryReport: Hashable, Sendable, Codable {
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        case sent, delivered, failed
    }

    public var notice: NoticeID
    public var channel: NoticeChannel
    public var outcome: Outcome
    /// The proof: a receipt number, a time of display.
    public var proof: String
    public var occurredAt: Timestamp?

    public init(
        notice: NoticeID,
        channel: NoticeChannel,
        outcome: Outcome,
        proof: String = "",
        occurredAt: Timestamp? = nil
    ) {
        self.notice = notice
        self.channel = channel
        self.outcome = outcome
        self.proof = proof
        self.occurredAt = occurredAt
    }
}
