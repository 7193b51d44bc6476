import Engine
import Orchestration
import PostgresJournal
import Testing

@Suite("The database itself guards the history")
struct GuardTests {
    /// One commit, one published workflow, one access, one decision about a department, one outage that has ended.
    private func withHistory(_ body: (PostgresStore) async throws -> Void) async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "test"))
            var sample = SampleCase("case-1")
            try await store.journal.commit(Commit.growing(&sample, by: 3, after: Commit(partition: 0, after: opening)))
            try await store.directory.noteAccess(.sample("case-1"))
            try await store.directory.publish(.sample, tenant: SampleCase.tenant)
            try await store.operations.set(.sample, of: "housing")
            let outage = Outage(destination: "events", partition: 0, since: SampleCase.start, detail: "refused")
            try await store.operations.openOutage(outage)
            try await store.operations.closeOutage(of: "events", partition: 0, at: SampleCase.start)
            try await body(store)
        }
    }

    @Test(
        "History is neither changed nor emptied",
        .testDatabase,
        arguments: [
            "UPDATE journal SET open = ''", "DELETE FROM journal", "TRUNCATE journal",
            "UPDATE journal_commit SET root = ''", "DELETE FROM journal_commit", "TRUNCATE journal_commit",
            "UPDATE access_log SET purpose = 'none'", "DELETE FROM access_log", "TRUNCATE access_log",
            "UPDATE workflow_definition SET content = ''", "DELETE FROM workflow_definition",
            "TRUNCATE workflow_definition CASCADE", "DELETE FROM installation", "TRUNCATE installation",
            "UPDATE installation SET partitions = 5",
            "UPDATE department_control SET reason = 'none'", "DELETE FROM department_control",
            "TRUNCATE department_control", "UPDATE outage SET detail = 'none'", "UPDATE outage SET closed_at = NULL",
            "DELETE FROM outage", "TRUNCATE outage",
            "UPDATE workflow_decision SET account = 'none'", "DELETE FROM workflow_decision",
            "TRUNCATE workflow_decision",
        ]
    )
    func immutable(_ script: String) async throws {
        try await withHistory { _ async throws in
            let error = await #expect(throws: PostgresError.self) { try await TestDatabase.run(script) }
            #expect(error?.sqlState == "OV002")
        }
    }

    @Test("An installation may be given a new incarnation", .testDatabase)
    func incarnation() async throws {
        try await withHistory { store async throws in
            try await TestDatabase.run("UPDATE installation SET incarnation = 2")
            #expect(try await store.journal.installation() == Installation(partitions: 2, incarnation: 2))
        }
    }

    @Test("An event that leaves a gap in its stream is refused", .testDatabase)
    func versionGap() async throws {
        try await withHistory { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "test"))
            var sample = SampleCase("case-2")
            var commit = Commit.growing(&sample, by: 1, after: Commit(partition: 0, after: opening))
            commit.events[0].version = 2
            let error = await #expect(throws: JournalError.self) { try await store.journal.commit(commit) }
            #expect(error?.isBroken == true)
            #expect(try await TestDatabase.number("SELECT count(*) FROM journal") == 3)
        }
    }

    @Test("A commit whose positions leave a gap is refused before it is sent", .testDatabase)
    func positionGap() async throws {
        try await withHistory { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "test"))
            var sample = SampleCase("case-2")
            var commit = Commit.growing(&sample, by: 2, after: Commit(partition: 0, after: opening))
            commit.events[1].position += 1
            let error = await #expect(throws: JournalError.self) { try await store.journal.commit(commit) }
            #expect(error?.isBroken == true)
        }
    }

    @Test(
        "Whoever writes past the fence is refused by the journal itself",
        .testDatabase,
        arguments: [(partition: 0, position: 4), (0, 6), (1, 1), (1, 7)]
    )
    func pastTheFence(partition: Int, position: Int) async throws {
        try await withHistory { _ async throws in
            let error = await #expect(throws: PostgresError.self) {
                try await TestDatabase.run(
                    """
                    INSERT INTO journal
                    SELECT \(partition), \(position), category, 'other', 1, type, type_version, recorded_at, occurred_at,
                           tenant, jurisdiction, command_id, actor, open, sealed, leaf
                      FROM journal WHERE position = 1
                    """
                )
            }
            #expect(error?.sqlState == "OV003")
        }
    }

    @Test("The key of a case is never replaced", .testDatabase)
    func keys() async throws {
        try await withHistory { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "test"))
            var commit = Commit(partition: 0, after: opening)
            commit.keys = [CaseKeyRow(caseID: "case-1", wrapped: [1])]
            try await store.journal.commit(commit)
            commit.keys = [CaseKeyRow(caseID: "case-1", wrapped: [2])]
            let second = commit
            let error = await #expect(throws: JournalError.self) { try await store.journal.commit(second) }
            #expect(error?.isBroken == true)
        }
    }
}

extension AccessRecord {
    static func sample(_ caseID: CaseID) -> AccessRecord {
        AccessRecord(
            tenant: SampleCase.tenant,
            caseID: caseID,
            actor: Actor(role: .auditor, account: "auditor-1"),
            purpose: "test",
            at: SampleCase.start
        )
    }
}

extension DepartmentControl {
    static let sample = DepartmentControl(mode: .paused, by: "operator", reason: "moving", since: SampleCase.start)
}

extension PublishedWorkflow {
    static let sample = PublishedWorkflow(
        reference: WorkflowReference(id: "work-injury", version: "1", hash: "abc"),
        title: LocalizedText(zh: "工伤康复待遇", en: nil),
        bytes: [1, 2, 3],
        publishedAt: SampleCase.start
    )
}
