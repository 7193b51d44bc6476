public import Orchestration

/// What a department's system answered when it took an order, and answers again whenever it is asked.
public struct Filing: Hashable, Sendable, Codable {
    public var order: WorkOrderID
    /// The department's own number for having taken it. With the order's id it identifies the answer.
    public var serial: String
    /// ``Answer/Content/received(reference:)``, or the outcome where the system gives it at once.
    public var response: Answer.Content
    /// When the department acted, if earlier than it was recorded.
    public var occurredAt: Timestamp?

    public init(order: WorkOrderID, serial: String, response: Answer.Content, occurredAt: Timestamp? = nil) {
        self.order = order
        self.serial = serial
        self.response = response
        self.occurredAt = occurredAt
    }

    /// The usual case: the system keeps the order under a number of its own and decides later.
    public static func received(_ order: WorkOrderID, reference: String) -> Filing {
        Filing(order: order, serial: reference, response: .received(reference: reference))
    }

    /// The answer that tells OneVisit of it.
    public var answer: Answer {
        Answer(order: order, serial: serial, content: response, occurredAt: occurredAt)
    }
}
