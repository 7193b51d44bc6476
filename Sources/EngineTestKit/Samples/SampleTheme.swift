package import Engine
import Messaging
package import Orchestration

/// A small theme with one of each: a fetched primary material, a tolerated secondary one, a commitment, dependencies, a
/// situation, a second party's act and a department without a system.
package struct SampleTheme: Sendable {
    package static let tenant: TenantID = "sample"
    package static let jurisdiction: JurisdictionID = "442000"
    package static let calendarID = "sample"

    package let definition: WorkflowDefinition
    package let reference: WorkflowReference
    package let bytes: [UInt8]

    package init(mode: AcceptancePolicy.Mode, issue: IssuePolicy = .each) throws {
        let draft = Self.definition(mode: mode, issue: issue)
        (reference, bytes) = try draft.published()
        definition = WorkflowDefinition(published: bytes, as: reference) ?? draft
    }

    package var published: PublishedWorkflow {
        PublishedWorkflow(reference: reference, title: definition.title, bytes: bytes, publishedAt: .epoch)
    }

    /// Of the one statement that an applicant may sign.
    var statementHash: String { definition.statements.first?.textHash ?? "" }

    private static func definition(mode: AcceptancePolicy.Mode, issue: IssuePolicy) -> WorkflowDefinition {
        WorkflowDefinition(
            id: WorkflowID("sample-\(mode.rawValue)-\(issue.rawValue)"),
            version: "1",
            title: LocalizedText(zh: "开办小店一件事", en: "Open a shop"),
            jurisdiction: jurisdiction,
            lead: "window",
            promisedLimit: .workingDays(10),
            acceptance: AcceptancePolicy(mode: mode),
            issue: issue,
            outcome: .all,
            parties: [
                PartyDefinition(id: .applicant, title: LocalizedText(zh: "申请人")),
                PartyDefinition(
                    id: "landlord",
                    title: LocalizedText(zh: "房东"),
                    acts: [
                        ActDefinition(
                            id: "consent",
                            title: LocalizedText(zh: "同意"),
                            items: ["sign"],
                            limit: .workingDays(5)
                        )
                    ]
                ),
            ],
            situations: [SituationDefinition(id: "sells-food", question: LocalizedText(zh: "是否经营食品"))],
            form: [FieldDefinition(id: "shop-name", title: LocalizedText(zh: "店名"))],
            materials: materials,
            items: items,
            departments: departments,
            sources: [
                SourceDefinition(id: "identity-card", title: LocalizedText(zh: "身份证"), department: "police"),
                SourceDefinition(
                    id: "land-register",
                    title: LocalizedText(zh: "不动产登记"),
                    department: "police",
                    status: .closed
                ),
            ],
            statements: [StatementDefinition(id: "hygiene", version: 1, text: LocalizedText(zh: "本人承诺"))],
            calendar: calendarID
        )
    }

    private static var materials: [MaterialDefinition] {
        [
            MaterialDefinition(
                id: "identity",
                title: LocalizedText(zh: "身份证明"),
                sources: [.certificate("identity-card"), .upload]
            ),
            MaterialDefinition(
                id: "lease",
                title: LocalizedText(zh: "租赁合同"),
                sources: [.share("land-register"), .upload]
            ),
            MaterialDefinition(
                id: "hygiene-proof",
                title: LocalizedText(zh: "卫生证明"),
                sources: [.upload],
                commitment: CommitmentPolicy(
                    statement: "hygiene",
                    version: 1,
                    verification: VerificationPolicy(within: .workingDays(10), department: "health")
                )
            ),
        ]
    }

    private static var items: [ItemDefinition] {
        [
            ItemDefinition(
                id: "licence",
                title: LocalizedText(zh: "营业执照"),
                catalogue: CatalogueReference(id: "licence", version: 1),
                department: "market",
                materials: [
                    MaterialUse(material: "identity", importance: .primary),
                    MaterialUse(
                        material: "lease",
                        importance: .secondary,
                        tolerance: TolerancePolicy(within: .workingDays(5), remind: [.workingDays(1)])
                    ),
                ],
                fields: ["shop-name"],
                promisedLimit: .workingDays(3),
                statutoryLimit: .workingDays(5)
            ),
            ItemDefinition(
                id: "food",
                title: LocalizedText(zh: "食品经营许可"),
                catalogue: CatalogueReference(id: "food", version: 1),
                department: "health",
                condition: .equals(.situation("sells-food"), .boolean(true)),
                afterDecision: ["licence"],
                materials: [MaterialUse(material: "hygiene-proof", importance: .primary)],
                promisedLimit: .workingDays(5)
            ),
            ItemDefinition(
                id: "sign",
                title: LocalizedText(zh: "门头招牌"),
                catalogue: CatalogueReference(id: "sign", version: 1),
                department: "city",
                promisedLimit: .workingDays(2),
                onReject: .continue
            ),
            ItemDefinition(
                id: "tax",
                title: LocalizedText(zh: "税务登记"),
                catalogue: CatalogueReference(id: "tax", version: 1),
                department: "tax",
                kind: .instant,
                after: ["licence", "sign"]
            ),
        ]
    }

    private static var departments: [DepartmentDefinition] {
        [
            DepartmentDefinition(id: "window", title: LocalizedText(zh: "政务窗口"), organ: "W", handling: .manual),
            DepartmentDefinition(id: "police", title: LocalizedText(zh: "公安"), organ: "P"),
            DepartmentDefinition(id: "market", title: LocalizedText(zh: "市场监管"), organ: "M"),
            DepartmentDefinition(id: "health", title: LocalizedText(zh: "卫健"), organ: "H"),
            DepartmentDefinition(id: "city", title: LocalizedText(zh: "城管"), organ: "C"),
            DepartmentDefinition(id: "tax", title: LocalizedText(zh: "税务"), organ: "T"),
        ]
    }

    /// The departments that have a system.
    package static let adapters: [DepartmentID] = ["city", "health", "market", "police", "tax"]

    /// Two years of plain weeks from 2026-01-01, east of Greenwich by eight hours.
    package static func calendar() throws -> WorkingCalendar {
        try WorkingCalendar(
            id: calendarID,
            version: "1",
            offset: .china,
            closed: [],
            working: [],
            firstDate: CivilDate(daysSinceEpoch: 20_454),
            lastDate: CivilDate(daysSinceEpoch: 21_183)
        )
    }
}
