public import Orchestration

/// Something that the department did after it had taken an order: a decision, an objection, a finding.
public struct DepartmentAct: Hashable, Sendable, Codable {
    /// The act's place in the department's list of acts.
    public var cursor: ActCursor
    public var caseID: CaseID
    public var order: WorkOrderID
    /// The department's own number for the act (文号 or sequence), never used for another act of the same order.
    public var serial: String
    public var content: Answer.Content
    /// When the act was done, if it was recorded later.
    public var occurredAt: Timestamp?

    public init(
        cursor: ActCursor,
        caseID: CaseID,
        order: WorkOrderID,
        serial: String,
        content: Answer.Content,
        occurredAt: Timestamp? = nil
    ) {
        self.cursor = cursor
        self.caseID = caseID
        self.order = order
        self.serial = serial
        self.content = content
        self.occurredAt = occurredAt
    }

    /// The answer that tells OneVisit of it.
    public var answer: Answer {
        Answer(order: order, serial: serial, content: content, occurredAt: occurredAt)
    }
}

/// A place in a department's list of acts, in the department's own notation: a sequence number, a time and an id.
///
/// OneVisit keeps it and gives it back; only the adapter reads it.
public struct ActCursor: Hashable, Sendable, Codable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public init(stringLiteral value: String) {
        text = value
    }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }
}
