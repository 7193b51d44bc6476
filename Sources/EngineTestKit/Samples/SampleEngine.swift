package import Engine
import Messaging
package import Orchestration

/// An engine over a journal in memory, with the sample theme published and willing departments.
package struct SampleEngine: Sendable {
    package let journal: InMemoryJournal
    package let log: InProcessLog
    package let engine: EmbeddedEngine
    package let reader: CaseReader
    package let departments: [DepartmentID: WillingDepartment]
    package let theme: SampleTheme

    /// - Parameter hasDepartments: false leaves the orders in the journal.
    package init(
        journal: InMemoryJournal = InMemoryJournal(partitions: 4),
        mode: AcceptancePolicy.Mode = .automatic,
        clock: any EngineClock,
        processor: ProcessorSettings = ProcessorSettings(),
        hasDepartments: Bool = true
    ) async throws {
        self.journal = journal
        theme = try SampleTheme(mode: mode)
        try await journal.publish(theme.published, tenant: SampleTheme.tenant)
        let log = InProcessLog(installation: try await journal.installation(), settings: processor)
        self.log = log
        let masterKey = try MasterKey(bytes: Array(repeating: 7, count: MasterKey.sizeBytes))
        departments = Dictionary(
            uniqueKeysWithValues: (hasDepartments ? SampleTheme.adapters : []).map { department in
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
        engine = EmbeddedEngine(
            log: log,
            journal: journal,
            configuration: EmbeddedEngine.Configuration(
                owner: OwnerIdentity(name: "sample"),
                masterKey: masterKey,
                calendars: [SampleTheme.calendarID: try SampleTheme.calendar()],
                clock: clock,
                processor: processor
            ),
            deliveries: departments
        )
        reader = CaseReader(directory: journal, masterKey: masterKey, clock: clock)
    }

    /// Runs the engine while `body` lasts, then shuts it down.
    package func run(_ body: () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await engine.run() }
            do {
                try await body()
            } catch {
                engine.stop()
                throw error
            }
            engine.stop()
            try await group.waitForAll()
        }
    }

    /// Waits until the case is as wanted; the caller's time limit is the only one.
    package func wait(
        for caseID: CaseID,
        until isReached: (CaseState) -> Bool
    ) async throws -> CaseState {
        while true {
            if let state = try await reader.state(of: caseID, tenant: SampleTheme.tenant), isReached(state) {
                return state
            }
            try Task.checkCancellation()
            await Task.yield()
        }
    }
}
