import Orchestration
import Testing

/// One case told by the real decider, from application to where a test wants to read.
struct Story {
    let definition = HomeAdaptation.definition
    let calendar: WorkingCalendar
    private(set) var state = CaseState.unregistered
    private(set) var events: [Event] = []
    private(set) var now = Timestamp.epoch

    static let worker = Actor(role: .applicant, account: "portal", person: "person-1")
    static let employer = Actor(role: .applicant, account: "portal", person: "person-2")

    init() throws {
        calendar = try ChinaCalendar.make()
    }

    mutating func tell(_ command: Command, by actor: Actor, at instant: Timestamp) throws {
        now = instant
        let context = Context(
            now: instant,
            definition: definition,
            calendar: calendar,
            facts: Facts(
                credit: ["person-1": CreditStanding(hasOpenBreach: false, version: "7")],
                caseNumber: "442000-2026-000017"
            ),
            actor: actor
        )
        let handling = Decider.handle(command, caseID: "case-17", state: state, context: context)
        guard case .accepted(let decided) = handling.decision else {
            Issue.record("refused: \(handling.decision)")
            return
        }
        events += handling.clockEvents + decided
        state = handling.state
    }

    mutating func apply(at instant: Timestamp, supply: Supply) throws {
        func person(_ id: PersonID, _ name: String) -> Person {
            Person(
                id: id,
                name: Sealed(name),
                documentNumber: Sealed("442000199001011234"),
                phone: Sealed("13800003210")
            )
        }
        let submission = Submission(
            workflow: WorkflowReference(id: definition.id, version: definition.version, hash: ""),
            applicant: person("person-1", "李小敏"),
            parties: ["employer": person("person-2", "王五")],
            supply: supply
        )
        try tell(.submit(submission), by: Self.worker, at: instant)
    }

    /// The story of the demo: one material tolerated, one replaced by a commitment.
    mutating func applyInFull(at instant: Timestamp) throws {
        let statement = SignedStatement(statement: "residence", version: 3, textHash: Story.residenceHash)
        try apply(
            at: instant,
            supply: Supply(
                materials: ["decision": Story.upload("decision")],
                promises: ["household"],
                commitments: ["residence": statement]
            )
        )
    }

    mutating func accept(at instant: Timestamp) throws {
        let examiner = Actor(
            role: .examiner,
            account: "clerk",
            department: "human-resources",
            organ: "11442000007332001A"
        )
        try tell(.examine(Examination(finding: .accept)), by: examiner, at: instant)
    }

    /// The department that has the item's order answers it.
    mutating func answer(_ item: ItemID, _ content: Answer.Content, at instant: Timestamp) throws {
        let order = try #require(state.items[item]?.order.flatMap { state.orders[$0]?.order }, "no order of \(item)")
        let serial = "\(content)".prefix(40) + "\(instant.microseconds)"
        try tell(
            .answer(Answer(order: order.id, serial: String(serial), content: content)),
            by: .department(order.department),
            at: instant
        )
    }

    func progress(for audience: ProgressAudience, at instant: Timestamp? = nil) -> ProgressDocument {
        ProgressDocument(
            state: state,
            definition: definition,
            calendar: calendar,
            now: instant ?? now,
            audience: audience
        )
    }

    static let residenceHash = String(repeating: "0", count: 64)

    static func upload(_ name: String) -> SuppliedMaterial {
        SuppliedMaterial(files: [FileReference(digest: name, sizeBytes: 10, mediaType: "application/pdf")])
    }
}
