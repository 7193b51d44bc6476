import Crypto
import Messaging
import Orchestration

/// Messages of one department, told apart by a number.
enum Sample {
    static let key = DepartmentKeyring(root: SymmetricKey(data: Array(repeating: 7, count: 32)))["housing"]

    static func order(_ number: Int) -> WorkOrderMessage {
        WorkOrderMessage(
            id: "case/\(number)/1",
            order: WorkOrder(
                id: WorkOrderID("\(number).do.1"),
                kind: .do,
                department: "housing",
                organ: "11442000MB2C10033C",
                handling: .adapter
            ),
            revision: 1,
            incarnation: 1,
            tenant: "zhongshan",
            jurisdiction: "442000",
            caseID: CaseID("\(number)"),
            caseNumber: "n",
            workflow: WorkflowReference(id: "w", version: "1", hash: ""),
            workflowTitle: LocalizedText(zh: "主题"),
            itemTitle: nil,
            catalogue: nil,
            applicant: Person(id: "p", name: Sealed("李示敏"), documentNumber: Sealed(nil), phone: Sealed(nil)),
            fields: [:],
            materials: [],
            issuedAt: .epoch,
            traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
        )
    }

    static func orders(_ numbers: Range<Int>) throws -> [WireMessage] {
        try numbers.map { try WorkOrderCoding.encode(order($0), key: key) }
    }
}
