import AdapterKit
import Messaging
import Orchestration

/// Makes a filing of the reply to a request.
struct FilingReader {
    let errors: ErrorClasses

    /// - Returns: `nil` if the reply says that there is no such thing, which only a look-up may say.
    func filing(
        of order: WorkOrderID,
        _ reply: DepartmentReply,
        to operation: Operation,
        isLookUp: Bool
    ) throws(AdapterError) -> Filing? {
        if let kind = operation.statuses[reply.status] {
            return try filing(of: order, kind, reply, operation)
        }
        let method = operation.method
        switch errors.kind(status: reply.status, document: reply.document) {
        case .notFound where isLookUp: return nil
        case .refused where isLookUp && operation.notFound.contains(reply.status),
            .premature where isLookUp && operation.notFound.contains(reply.status):
            return nil
        case .success: break
        case .unavailable:
            throw .unavailable("\(method): status \(reply.status)", retryAfterSeconds: reply.retryAfterSeconds)
        // Nothing comes too early for a look; taken for a no, it might have the order filed twice.
        case .premature where isLookUp: throw .unavailable("\(method): status \(reply.status)")
        case .premature:
            throw .premature("\(method): the department's system does not have the order before it yet")
        case .refused, .notFound:
            throw .refused("\(method): the department's system refuses the order with status \(reply.status)")
        }
        guard let document = reply.document else {
            throw .unavailable("\(method): status \(reply.status) with a body that is no JSON")
        }
        return try filing(of: order, document, operation)
    }

    private func filing(
        of order: WorkOrderID,
        _ kind: Answer.Kind,
        _ reply: DepartmentReply,
        _ operation: Operation
    ) throws(AdapterError) -> Filing {
        let document = reply.document ?? .null
        let content: Answer.Content
        do throws(AnswerReading.Fault) {
            content = try AnswerReading(kind: .fixed(.answer(kind)), reference: operation.answer?.reference)
                .content(kind, in: document)
        } catch {
            throw .unavailable(error.detail)
        }
        // Without a number of the department's, the status is as good: the same request gives it again.
        let serial = operation.answer?.serial?.text(in: document) ?? "status-\(reply.status)"
        return Filing(order: order, serial: serial, response: content)
    }

    /// What cannot be read may have been filed all the same: it is looked for again, and in the end a person hears of it.
    private func filing(
        of order: WorkOrderID,
        _ document: JSONValue,
        _ operation: Operation
    ) throws(AdapterError) -> Filing {
        guard let reading = operation.answer else {
            throw .unavailable("\(operation.method): the connector file does not say how this reply is read")
        }
        do throws(AnswerReading.Fault) {
            guard case .answer(let kind) = try reading.kind(in: document) else {
                throw AnswerReading.Fault(detail: "a filing cannot be passed over")
            }
            return Filing(
                order: order,
                serial: try reading.text(reading.serial, "serial", in: document),
                response: try reading.content(kind, in: document),
                occurredAt: try reading.instant(in: document)
            )
        } catch {
            throw .unavailable("\(operation.method): \(error.detail)")
        }
    }
}
