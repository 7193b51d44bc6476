import Engine
import Orchestration

/// A work order in a worklist: no personal data.
struct WorkOrderSummary: Encodable {
    var id: WorkOrderID
    var kind: WorkOrder.Kind
    var status: WorkOrderState.Status
    var department: DepartmentID
    var organ: OrganID
    var item: ItemID?
    var materials: [MaterialID]
    var caseID: CaseID
    var caseNumber: String
    var revision: Int
    var issuedAt: Timestamp
    var due: Timestamp?
    /// What this kind of order admits as an answer.
    var admittedAnswers: [Answer.Kind]

    init(_ row: WorkOrderRow) {
        id = row.order.id
        kind = row.order.kind
        status = row.status
        department = row.order.department
        organ = row.order.organ
        item = row.order.item
        materials = row.order.materials
        caseID = row.caseID
        caseNumber = row.caseNumber
        revision = row.revision
        issuedAt = row.issuedAt
        due = row.order.due
        admittedAnswers = row.order.kind.admittedAnswers.sorted { $0.rawValue < $1.rawValue }
    }
}
