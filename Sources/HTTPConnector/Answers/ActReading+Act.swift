import AdapterKit
import Messaging
import Orchestration

extension ActReading {
    /// - Returns: `nil` for an entry that is no act of ours: it names no order, or the file passes it over.
    /// - Throws: if it cannot be told which order it is about, or under which number.
    func act(in entry: JSONValue, cursor: ActCursor) throws(AnswerReading.Fault) -> DepartmentAct? {
        guard let order = order.text(in: entry), !order.isEmpty else { return nil }
        let caseID = try answer.text(caseID, "case", in: entry)
        let serial = try answer.text(answer.serial, "serial", in: entry)
        var act = DepartmentAct(
            cursor: cursor,
            caseID: CaseID(caseID),
            order: WorkOrderID(order),
            serial: serial,
            content: Answer.Content.none
        )
        do throws(AnswerReading.Fault) {
            guard case .answer(let kind) = try answer.kind(in: entry) else { return nil }
            act.content = try answer.content(kind, in: entry)
            act.occurredAt = try answer.instant(in: entry)
        } catch {
            // Told as a failure it opens an incident: a person asks the department, and the acts behind it are not held up.
            act.serial = "failed-\(serial)"
            act.content = .failed(
                isRetryable: false,
                detail: "an act of the department cannot be read: \(error.detail)"
            )
        }
        return act
    }
}
