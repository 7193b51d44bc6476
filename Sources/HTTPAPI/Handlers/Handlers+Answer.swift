import Engine
import Hummingbird
import Messaging
import Orchestration

extension Handlers {
    /// A department's answer to one of its orders. The `Idempotency-Key` is the serial of the department's own act.
    func answerWorkOrder(_ call: Call) async throws -> Response {
        let serial = try IdempotencyKey(call.request.headers)
        let row = try await addressedOrder(call)
        let request = try await call.decode(AnswerForm.self, limits: dependencies.limits)
        let files = try await references(request.files ?? [], at: "$.files", for: call)
        let answer = Answer(
            order: row.order.id,
            serial: serial.text,
            content: try request.content(checkedFiles: files),
            occurredAt: request.occurredAt
        )
        guard let header = try await dependencies.directory.header(row.caseID, tenant: row.tenant) else {
            throw Refusal.noSuchOrder
        }
        let intake = Intake(
            caseID: row.caseID,
            jurisdiction: header.jurisdiction,
            command: .answer(answer),
            key: ReceiptKey(
                issuer: Self.issuer(of: row.order.department),
                key: "\(row.order.id)#\(serial.text)"
            )
        )
        return try await carryOut(intake, for: call)
    }

    /// The order named in the path, if it is addressed to the caller. This is asked before anything is handed over, because a
    /// stranger's refused answer would otherwise occupy a serial in the department's namespace.
    func addressedOrder(_ call: Call) async throws -> WorkOrderRow {
        let id = WorkOrderID(try call.parameter("order"))
        guard let row = try await dependencies.directory.workOrder(id, tenant: call.caller.tenant) else {
            throw Refusal.noSuchOrder
        }
        guard call.caller.actor.isAddressed(by: row.order) else {
            let text = LocalizedText(zh: "该工单属于其他机关。", en: "The work order is another organ's.")
            throw Refusal(.notAuthorised, text, at: id.text)
        }
        return row
    }
}

extension Refusal {
    static let noSuchOrder = Refusal(
        .workOrderNotFound,
        LocalizedText(zh: "未找到该工单。", en: "There is no such work order.")
    )
}
