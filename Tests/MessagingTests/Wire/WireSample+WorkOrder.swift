import Messaging
import Orchestration

extension WireSample {
    static let workOrder = WorkOrderMessage(
        id: "case/case-1/7",
        order: WorkOrder(
            id: "case-1.do.7",
            kind: .do,
            department: "housing",
            organ: "11442000MB2C10033C",
            handling: .adapter,
            item: "adaptation",
            materials: ["residence"],
            due: SampleParts.later
        ),
        revision: 2,
        incarnation: 1,
        tenant: tenant,
        jurisdiction: "442000",
        caseID: "case-1",
        caseNumber: "442000-2026-000001",
        workflow: WorkflowReference(id: "w", version: "1.0.0", hash: "ab12"),
        workflowTitle: LocalizedText(zh: "主题", en: "Theme"),
        itemTitle: LocalizedText(zh: "事项"),
        catalogue: CatalogueReference(id: "c", version: 1),
        applicant: SampleParts.person("p0"),
        fields: ["home-address": .text("示例路8号")],
        materials: [
            WorkOrderMaterial(
                id: "residence",
                title: LocalizedText(zh: "材料"),
                importance: .primary,
                standing: .supplied,
                files: [SampleParts.file],
                data: ["owner": .text("secret")]
            )
        ],
        issuedAt: SampleParts.at,
        traceparent: trace
    )
}
