import Engine
import EngineTestKit
import Messaging
import Orchestration
import PostgresJournal
import Testing

@Suite("The audit compares the rows of a case with what its stream comes to", .timeLimit(.minutes(2)))
struct RowAuditTests {
    private static let clock = ManualClock(now: Timestamp(microseconds: 1_770_000_000_000_000))
    private static let tamperings = [
        ("UPDATE case_item SET status = 'released' WHERE item = 'sign'", "the row of item sign"),
        ("UPDATE case_item SET department = 'other' WHERE item = 'sign'", "the row of item sign"),
        ("DELETE FROM case_item WHERE item = 'sign'", "the row of item sign"),
        ("UPDATE case_header SET wake_at = NULL, phase = 'closed'", "its row is not"),
        ("UPDATE work_order SET status = 'failed'", "the row of order"),
        ("UPDATE work_order SET revision = 7", "the row of order"),
        ("UPDATE work_order SET organ = 'other'", "the row of order"),
        ("UPDATE work_order SET due = '2026-01-01'", "the row of order"),
        (
            "UPDATE work_order SET content = convert_to(replace(convert_from(content, 'UTF8'), 'adapter', 'manual'), 'UTF8')",
            "the row of order"
        ),
        ("DELETE FROM work_order", "the row of order"),
        ("UPDATE work_order SET order_id = 'stray.' || order_id", "the row of order"),
        (
            "INSERT INTO work_order (order_id, case_id, tenant, case_number, kind, department, organ, handling, content, "
                + "status, revision, issued_at, due) VALUES ('x.do.1', 'x', 't', 'n', 'do', 'd', 'o', 'adapter', '{}', "
                + "'issued', 1, now(), now())", "order x.do.1: belongs to no case"
        ),
    ]

    @Test("What the engine wrote holds, row by row, until somebody changes one", .testDatabase, arguments: tamperings)
    func finds(script: String, finding: String) async throws {
        try await TestDatabase.withStore { store async throws in
            try await Self.runCase(on: store)
            let before = try await store.audit.run(masterKey: try Self.masterKey())
            #expect(before.holds, "\(String(describing: before.firstBreak))")
            #expect(before.rows ?? 0 > 4)
            try await TestDatabase.run(script)
            let after = try await store.audit.run(masterKey: try Self.masterKey())
            #expect(after.firstBreak?.description.contains(finding) == true, "\(String(describing: after.firstBreak))")
        }
    }

    @Test("An erased case holds too, and another master key says so", .testDatabase)
    func erased() async throws {
        try await TestDatabase.withStore { store async throws in
            try await Self.runCase(on: store)
            let other = try MasterKey(bytes: Array(repeating: 8, count: MasterKey.sizeBytes))
            let error = await #expect(throws: JournalError.self) { try await store.audit.run(masterKey: other) }
            #expect(error?.isIncompatible == true)
            try await TestDatabase.run("DELETE FROM case_key")
            let report = try await store.audit.run(masterKey: try Self.masterKey())
            #expect(report.holds, "\(String(describing: report.firstBreak))")
        }
    }

    private static func masterKey() throws -> MasterKey {
        try MasterKey(bytes: Array(repeating: 7, count: MasterKey.sizeBytes))
    }

    /// One application with orders to several departments, answered until a person's act is waited for.
    private static func runCase(on store: PostgresStore) async throws {
        let theme = try SampleTheme(mode: .automatic)
        try await store.directory.publish(theme.published, tenant: SampleTheme.tenant)
        let log = InProcessLog(installation: try await store.journal.installation())
        let departments = Dictionary(
            uniqueKeysWithValues: SampleTheme.adapters.map { department in
                let answers = DepartmentAnswers(
                    department: department,
                    tenant: SampleTheme.tenant,
                    jurisdiction: SampleTheme.jurisdiction,
                    log: log,
                    clock: clock
                )
                return (department, WillingDepartment(answers: answers))
            }
        )
        let engine = EmbeddedEngine(
            log: log,
            journal: store.journal,
            configuration: EmbeddedEngine.Configuration(
                owner: OwnerIdentity(name: "test"),
                masterKey: try masterKey(),
                calendars: [SampleTheme.calendarID: try SampleTheme.calendar()],
                clock: clock
            ),
            deliveries: departments
        )
        let applicant = SampleApplicant(number: 1)
        let caseID = applicant.caseID(key: "first")
        let submit = Command.submit(applicant.submission(of: theme, sellsFood: true))
        let envelope = applicant.envelope(submit, caseID: caseID, key: "first", at: clock.now)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await engine.run() }
            _ = try await log.append(envelope)
            let reader = CaseReader(directory: store.directory, masterKey: try masterKey(), clock: clock)
            while true {
                let state = try await reader.state(of: caseID, tenant: SampleTheme.tenant)
                if state?.phase == .inProgress, state?.orders.values.contains(where: { $0.status == .closed }) == true {
                    break
                }
                await Task.yield()
            }
            engine.stop()
            try await group.waitForAll()
        }
    }
}
