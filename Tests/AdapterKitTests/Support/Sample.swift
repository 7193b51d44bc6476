import Messaging
import Orchestration
import Synchronization

/// Work orders as the engine would compose them.
struct Sample {
    var department: DepartmentID = "human-resources"
    var item: ItemID = "rehabilitation-confirmation"
    var person: PersonID = "person-1"
    var fields: [FieldID: DataValue] = ["home-address": .text("中山市东区中山三路1号")]
    var source: SourceID?
    var opinion: WorkOrderMaterial? = .supplied("rehabilitation-opinion")

    private static let lastNumber = Mutex(0)

    func message(
        _ kind: WorkOrder.Kind = .do,
        target: WorkOrderID? = nil,
        id: WorkOrderID? = nil,
        caseID: CaseID = "case-1"
    ) -> WorkOrderMessage {
        let number = Self.lastNumber.withLock { number in
            number += 1
            return number
        }
        let order = WorkOrder(
            id: id ?? WorkOrderID("order-\(number)"),
            kind: kind,
            department: department,
            organ: "11442000007332000X",
            handling: .adapter,
            item: item,
            materials: opinion.map { [$0.id] } ?? [],
            source: source,
            target: target
        )
        return WorkOrderMessage(
            id: "event-\(number)",
            order: order,
            revision: 1,
            incarnation: 1,
            tenant: "zhongshan",
            jurisdiction: "442000",
            caseID: caseID,
            caseNumber: "442000-2026-000001",
            workflow: WorkflowReference(id: "work-injury-rehabilitation", version: "2026.1", hash: "00"),
            workflowTitle: LocalizedText(zh: "工伤康复待遇一件事"),
            itemTitle: nil,
            catalogue: nil,
            applicant: Person(id: person, name: Sealed("某某"), documentNumber: Sealed(nil), phone: Sealed(nil)),
            fields: fields,
            materials: opinion.map { [$0] } ?? [],
            issuedAt: .epoch
        )
    }
}

extension WorkOrderMaterial {
    static func supplied(
        _ id: MaterialID,
        _ importance: MaterialUse.Importance = .primary,
        standing: MaterialState.Standing = .supplied
    ) -> WorkOrderMaterial {
        let file = FileReference(digest: "00", sizeBytes: 1, mediaType: "application/pdf")
        return WorkOrderMaterial(
            id: id,
            title: LocalizedText(zh: "材料"),
            importance: importance,
            standing: standing,
            files: standing == .supplied ? [file] : [],
            data: [:]
        )
    }
}
