import Engine
import Messaging
import Orchestration

/// A small theme and what happens in a case of it. Every personal value contains the word `secret`.
enum SampleCase {
    static let at = Timestamp(microseconds: 1_795_420_800_000_000)
    static let tenant: TenantID = "zs"
    static let jurisdiction: JurisdictionID = "442000"
    static let place = CaseRows.Place(partition: 3, tenant: tenant, jurisdiction: jurisdiction)

    static let definition = WorkflowDefinition(
        id: "newborn",
        version: "1.0.0",
        title: LocalizedText(zh: "新生儿出生一件事"),
        jurisdiction: jurisdiction,
        lead: "health",
        form: [FieldDefinition(id: "name", title: LocalizedText(zh: "姓名"))],
        materials: ["birth", "photo", "residence"].map {
            MaterialDefinition(id: $0, title: LocalizedText(zh: $0.text), sources: [.upload])
        },
        items: [
            ItemDefinition(
                id: "insurance",
                title: LocalizedText(zh: "医保参保"),
                catalogue: CatalogueReference(id: "c1", version: 2),
                department: "insurance-office",
                materials: [
                    MaterialUse(material: "birth", importance: .secondary),
                    MaterialUse(material: "photo", importance: .secondary),
                ],
                fields: ["name", "income"]
            ),
            ItemDefinition(
                id: "household",
                title: LocalizedText(zh: "户口登记"),
                catalogue: CatalogueReference(id: "c2", version: 1),
                department: "police",
                materials: [MaterialUse(material: "birth", importance: .primary)]
            ),
        ],
        departments: [],
        calendar: "cn"
    )

    static func submission() -> Submission {
        Submission(
            workflow: WorkflowReference(id: "newborn", version: "1.0.0", hash: "ab"),
            applicant: Person(
                id: "p0",
                name: Sealed("secret name"),
                documentNumber: Sealed("secret number"),
                phone: Sealed("secret phone")
            ),
            form: Sealed(["name": .text("secret 王小明"), "income": .number(5), "religion": .text("secret")])
        )
    }

    static func clock(_ kind: Clock.Kind, _ subject: Clock.Subject, days: Int64) -> Clock {
        let due = at.adding(days * 86_400)
        return Clock(
            id: ClockID("\(kind.rawValue)-\(days)"),
            kind: kind,
            subject: subject,
            start: at,
            limit: .calendarDays(Int(days)),
            due: due,
            marks: [Clock.Mark(kind: .expire, at: due)],
            calendar: "cn@2026"
        )
    }

    static func order(_ id: WorkOrderID, _ kind: WorkOrder.Kind, item: ItemID?, _ materials: [MaterialID]) -> WorkOrder
    {
        WorkOrder(
            id: id,
            kind: kind,
            department: "insurance-office",
            organ: "o1",
            handling: .adapter,
            item: item,
            materials: materials
        )
    }

    /// From registration to the approval of one item.
    static func events(of caseID: CaseID) -> [Event] {
        let registered = CaseRegistered(
            caseID: caseID,
            number: "N-\(caseID)",
            receivedAt: at,
            submission: submission(),
            clock: clock(.correctionNotice, .case, days: 5)
        )
        let accepted = CaseAccepted(
            notice: "n1",
            items: ["insurance": .waiting, "household": .waiting],
            tolerances: [],
            commitments: [],
            clock: clock(.casePromised, .case, days: 10),
            acts: []
        )
        let issued = WorkOrderIssued(
            order: order("o1", .do, item: "insurance", ["birth", "photo", "residence"]),
            clocks: [clock(.itemPromised, .item("insurance"), days: 7)]
        )
        let supplied = MaterialSupplied(
            material: "birth",
            origin: .upload,
            files: [FileReference(digest: "d1", sizeBytes: 9, mediaType: "application/pdf")],
            data: Sealed(["number": .text("secret B-1")]),
            grade: .c
        )
        let approval = Approval(documentNumber: "1号", data: Sealed(["card": .text("secret card")]))
        let facts: [Fact] = [
            .caseRegistered(registered),
            .materialSupplied(supplied),
            .caseAccepted(accepted),
            .workOrderIssued(issued),
            .workOrderReceived(WorkOrderReceived(order: "o1", reference: "R-1")),
            .itemApproved(ItemApproved(item: "insurance", order: "o1", approval: approval)),
        ]
        return facts.enumerated().map { Event(at: at.adding(Int64($0.offset)), $0.element) }
    }

    static func state(of caseID: CaseID, after count: Int = .max) -> CaseState {
        events(of: caseID).prefix(count).reduce(into: .unregistered) { $0.apply($1) }
    }
}
