import Engine
import EngineTestKit
import Messaging
import Orchestration

/// One item for each of the shipped departments, side by side, so that each has its order at once.
struct HomeTheme {
    static let departments: [DepartmentID] = ["housing", "human-resources", "natural-resources"]

    let reference: WorkflowReference
    let published: PublishedWorkflow

    init() throws {
        let definition = WorkflowDefinition(
            id: "home",
            version: "1",
            title: LocalizedText(zh: "居家改造一件事", en: "Adapt a home"),
            jurisdiction: SampleTheme.jurisdiction,
            lead: "housing",
            promisedLimit: .workingDays(10),
            acceptance: AcceptancePolicy(mode: .automatic),
            issue: .each,
            outcome: .all,
            parties: [PartyDefinition(id: .applicant, title: LocalizedText(zh: "申请人"))],
            situations: [],
            form: [],
            materials: [],
            items: [
                Self.item("housing-check", "housing"),
                Self.item("home-adaptation", "human-resources"),
                Self.item("property-check", "natural-resources"),
            ],
            departments: Self.departments.map {
                DepartmentDefinition(id: $0, title: LocalizedText(zh: "部门"), organ: OrganID("organ-\($0)"))
            },
            sources: [],
            statements: [],
            calendar: SampleTheme.calendarID
        )
        let (reference, bytes) = try definition.published()
        self.reference = reference
        published = PublishedWorkflow(
            reference: reference,
            title: definition.title,
            bytes: bytes,
            publishedAt: .epoch
        )
    }

    /// An application as a gateway passes it on.
    func submission(_ number: Int, traceparent: String? = nil) -> Envelope {
        let applicant = SampleApplicant(number: number)
        let submission = Submission(
            workflow: reference,
            applicant: applicant.person,
            parties: [:],
            situations: [:],
            form: Sealed([:]),
            supply: Supply()
        )
        var envelope = applicant.envelope(
            .submit(submission),
            caseID: applicant.caseID(key: "first"),
            key: "first",
            at: SystemClock().now
        )
        envelope.traceparent = traceparent
        return envelope
    }

    private static func item(_ id: ItemID, _ department: DepartmentID) -> ItemDefinition {
        ItemDefinition(
            id: id,
            title: LocalizedText(zh: "事项"),
            catalogue: CatalogueReference(id: CatalogueID(id.text), version: 1),
            department: department,
            promisedLimit: .workingDays(5)
        )
    }
}
