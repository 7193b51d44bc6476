import Orchestration

extension GoldenSample {
    static func workOrders() throws(WireError) -> [GoldenSample] {
        var samples: [GoldenSample] = []
        for kind in WorkOrder.Kind.allCases {
            samples.append(
                GoldenSample(
                    name: "work-order-\(kind.rawValue)",
                    channel: .workOrders("housing"),
                    schema: .workOrder,
                    secret: SampleSecrets.housing,
                    message: try WorkOrderCoding.encode(message(kind), key: SampleSecrets.housingKey)
                )
            )
        }
        return samples
    }

    private static func message(_ kind: WorkOrder.Kind) -> WorkOrderMessage {
        WorkOrderMessage(
            id: "case/\(SampleCase.caseID)/12",
            order: order(kind),
            revision: 1,
            incarnation: 1,
            tenant: SampleCase.tenant,
            jurisdiction: SampleCase.jurisdiction,
            caseID: SampleCase.caseID,
            caseNumber: "442000-2026-000042",
            workflow: WorkflowReference(id: "work-injury-rehabilitation", version: "1.0.0", hash: "ab12"),
            workflowTitle: LocalizedText(zh: "工伤康复待遇一件事", en: "Work-injury rehabilitation"),
            itemTitle: LocalizedText(zh: "居家无障碍改造", en: "Home adaptation"),
            catalogue: CatalogueReference(id: "home-adaptation", version: 1),
            applicant: SampleCase.applicant,
            fields: ["home-address": .text("示例路8号"), "floors": .number(2), "lift": .boolean(false)],
            materials: isBare(kind) ? [] : [kind == .verify ? signed : material],
            issuedAt: SampleCase.issuedAt,
            traceparent: SampleCase.trace
        )
    }

    /// Orders that show nothing of the case but what they are about.
    private static func isBare(_ kind: WorkOrder.Kind) -> Bool { kind == .cancel || kind == .revoke }

    private static func order(_ kind: WorkOrder.Kind) -> WorkOrder {
        var order = WorkOrder(
            id: SampleCase.order(kind),
            kind: kind,
            department: "housing",
            organ: "11442000MB2C10033C",
            handling: .adapter,
            item: "home-adaptation",
            materials: isBare(kind) ? [] : ["residence"],
            source: kind == .fetch ? "housing-register" : nil,
            target: isBare(kind) || kind == .material ? SampleCase.order(.do, number: 9) : nil,
            due: SampleCase.due
        )
        if kind == .do {
            order.issueOnly = true
            order.amountFen = 8_000
        }
        if kind == .verify { order.means = .onSite }
        if kind == .material {
            order.reply = QuestionAnswer(item: "home-adaptation", option: "A", text: Sealed("按第二版图纸"))
        }
        return order
    }

    private static let signed: WorkOrderMaterial = {
        var signed = material
        signed.standing = .committed
        signed.files = []
        signed.data = [:]
        signed.due = nil
        signed.statement = SignedStatement(
            statement: "residence",
            version: 3,
            textHash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        )
        return signed
    }()

    private static let material = WorkOrderMaterial(
        id: "residence",
        title: LocalizedText(zh: "居住证明", en: "Proof of residence"),
        importance: .secondary,
        standing: .supplied,
        files: [SampleCase.file],
        data: ["owners": .list([.text("李示敏")])],
        due: SampleCase.due
    )
}
