/// Something that a party is told, with its legal effect (告知).
public struct NoticeIssued: Hashable, Sendable, Codable {
    public var notice: NoticeID
    public var kind: NoticeKind
    public var recipient: PartyID
    /// The agent who is told as well.
    public var agent: AuthorityID?
    public var item: ItemID?
    /// `kind@version` of the template, or `nil` where the city has none.
    public var template: String?
    /// The number of the document (文书编号).
    public var number: String
    public var channel: NoticeChannel
    public var clock: Clock?

    public init(
        notice: NoticeID,
        kind: NoticeKind,
        recipient: PartyID,
        agent: AuthorityID? = nil,
        item: ItemID? = nil,
        template: String? = nil,
        number: String,
        channel: NoticeChannel,
        clock: Clock? = nil
    ) {
        self.notice = notice
        self.kind = kind
        self.recipient = recipient
        self.agent = agent
        self.item = item
        self.template = template
        self.number = number
        self.channel = channel
        self.clock = clock
    }
}

/// A channel said what became of a notice; a failure goes on to the next channel.
public struct NoticeReported: Hashable, Sendable, Codable {
    public var notice: NoticeID
    public var channel: NoticeChannel
    public var outcome: DeliveryReport.Outcome
    public var proof: String
    /// The channel tried next, with its time.
    public var next: NoticeChannel?
    public var clock: Clock?

    public init(
        notice: NoticeID,
        channel: NoticeChannel,
        outcome: DeliveryReport.Outcome,
        proof: String,
        next: NoticeChannel? = nil,
        clock: Clock? = nil
    ) {
        self.notice = notice
        self.channel = channel
        self.outcome = outcome
        self.proof = proof
        self.next = next
        self.clock = clock
    }
}
