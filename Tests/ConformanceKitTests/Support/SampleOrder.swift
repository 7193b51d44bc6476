import Messaging
import Orchestration

enum SampleOrder {
    static func make(_ id: WorkOrderID) -> WorkOrderMessage {
        WorkOrderMessage(
            id: "event-\(id)",
            order: WorkOrder(id: id, kind: .do, department: "housing", organ: "1", handling: .adapter),
            revision: 1,
            incarnation: 1,
            tenant: "zhongshan",
            jurisdiction: "442000",
            caseID: CaseID("case-\(id)"),
            caseNumber: "442000-2026-000001",
            workflow: WorkflowReference(id: "w", version: "1", hash: "00"),
            workflowTitle: LocalizedText(zh: "一件事"),
            itemTitle: nil,
            catalogue: nil,
            applicant: Person(id: "p", name: Sealed("某"), documentNumber: Sealed("1"), phone: Sealed("2")),
            fields: [:],
            materials: [],
            issuedAt: .epoch,
            traceparent: "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01"
        )
    }
}
