import Messaging
import Orchestration
import Testing

@Suite("A work order's message keeps to itself")
struct WorkOrderMessageTests {
    @Test("Printed or dumped, it shows no personal value")
    func description() {
        let message = WorkOrderMessage(
            id: "case/1/7",
            order: WorkOrder(
                id: "1.do.7",
                kind: .do,
                department: "housing",
                organ: "11442000MB2C10033C",
                handling: .adapter
            ),
            revision: 2,
            incarnation: 1,
            tenant: "t",
            jurisdiction: "442000",
            caseID: "1",
            caseNumber: "n",
            workflow: WorkflowReference(id: "w", version: "1", hash: ""),
            workflowTitle: LocalizedText(zh: "主题"),
            itemTitle: nil,
            catalogue: nil,
            applicant: Person(id: "p", name: Sealed("李示敏"), documentNumber: Sealed(nil), phone: Sealed(nil)),
            fields: ["home-address": .text("示例路8号")],
            materials: [
                WorkOrderMaterial(
                    id: "m",
                    title: LocalizedText(zh: "材料"),
                    importance: .primary,
                    standing: .supplied,
                    files: [],
                    data: ["owner": .text("李示敏")]
                )
            ],
            issuedAt: .epoch
        )
        var dumped = ""
        dump(message, to: &dumped)
        for text in [String(describing: message), String(reflecting: message), dumped, "\(message.materials)"] {
            #expect(!text.contains("示例路") && !text.contains("李示敏"))
        }
        #expect("\(message)" == "work order 1.do.7, revision 2")
    }
}
