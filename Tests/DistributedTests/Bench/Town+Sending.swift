import Engine
import KafkaTransport
import Messaging
import Orchestration

extension Town {
    func put(_ messages: [WireMessage], to channel: Channel, partition: Int) async throws {
        for result in await producer.send(messages, to: channel, partition: partition) { try result.get() }
    }

    /// An answer as a department makes it.
    func answer(
        _ content: Answer.Content,
        serial: String,
        to order: WorkOrderMessage,
        by department: DepartmentID
    ) throws -> WireMessage {
        let message = AnswerMessage(
            id: "\(order.order.id)+\(serial)",
            tenant: order.tenant,
            jurisdiction: order.jurisdiction,
            caseID: order.caseID,
            answer: Answer(order: order.order.id, serial: serial, content: content),
            traceparent: order.traceparent
        )
        return try AnswerCoding.encode(message, key: keys.departments[department])
    }

    /// The same answer with another body, signed by the same department.
    func answer(_ message: WireMessage, withBody body: String, by department: DepartmentID) -> WireMessage {
        var message = message
        message.body = Array(body.utf8)
        keys.departments[department].sign(&message, for: .answers(department))
        return message
    }

    static func approval(_ order: WorkOrderMessage) -> Answer.Content {
        .approved(Approval(documentNumber: "D-\(order.order.id)"))
    }
}
