import Engine
import Orchestration
import PostgresJournal
import Testing

@Suite("The audit finds what somebody with the owner's rights has changed")
struct AuditTests {
    /// A change behind the journal's back, and what the audit says of it.
    struct Tampering: Sendable, CustomTestStringConvertible {
        var table: String
        var script: String
        var finding: String

        var testDescription: String { script }

        init(_ table: String, _ script: String, _ finding: String) {
            self.table = table
            self.script = script
            self.finding = finding
        }
    }

    private static let tamperings = [
        Tampering(
            "journal",
            "UPDATE journal SET open = '{}' WHERE partition = 0 AND position = 2",
            "partition 0, position 2, stream case/case-0: leaf"
        ),
        Tampering(
            "journal",
            "UPDATE journal SET sealed = '' WHERE partition = 0 AND position = 3",
            "partition 0, position 3, stream case/case-0: leaf"
        ),
        Tampering(
            "journal",
            "UPDATE journal SET occurred_at = occurred_at - interval '1 day' WHERE position = 1",
            "partition 0, position 1, stream case/case-0: leaf"
        ),
        Tampering(
            "journal",
            "DELETE FROM journal WHERE partition = 0 AND position = 2",
            "partition 0, position 2, stream case/case-0: position(found: 3)"
        ),
        Tampering("journal", "DELETE FROM journal WHERE position > 3", "partition 0: events 4 to 6 are missing"),
        Tampering(
            "journal_commit",
            "DELETE FROM journal_commit WHERE last_position = 6",
            "partition 0, position 4: unproven"
        ),
        Tampering("journal_commit", "UPDATE journal_commit SET root = ''", "partition 0, position 3: root"),
        Tampering(
            "journal_commit",
            "UPDATE journal_commit SET chain = '' WHERE last_position = 6",
            "partition 0, position 6: chain"
        ),
        Tampering(
            "journal_partition",
            "UPDATE journal_partition SET chain = '' WHERE partition = 0",
            "partition 0: its row and its last commit name different chains"
        ),
        Tampering(
            "case_header",
            "UPDATE case_header SET version = 2 WHERE case_id = 'case-1'",
            "case case-1: its row does not stand where its stream ends"
        ),
        Tampering(
            "case_header",
            "DELETE FROM case_header WHERE case_id = 'case-1'",
            "case case-1: the journal has it, but its row is missing"
        ),
        Tampering(
            "access_log",
            "UPDATE access_log SET purpose = 'none' WHERE sequence = 2",
            "access log, line 2: missing or changed"
        ),
        Tampering(
            "access_log",
            "DELETE FROM access_log WHERE sequence = 1",
            "access log, line 1: missing or changed"
        ),
    ]

    /// Two cases of three events each in partition 0, in two commits, and three accesses.
    private func withHistory(_ body: (PostgresStore) async throws -> Void) async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "test"))
            var next = Commit(partition: 0, after: opening)
            for number in 0..<2 {
                var sample = SampleCase(CaseID("case-\(number)"))
                let commit = Commit.growing(&sample, by: 3, after: next)
                try await store.journal.commit(commit)
                next = commit.following
            }
            for number in 0..<3 {
                try await store.directory.noteAccess(.sample(CaseID("case-\(number)")))
            }
            try await body(store)
        }
    }

    @Test("An untouched history holds, and is counted", .testDatabase)
    func holds() async throws {
        try await withHistory { store async throws in
            let report = try await store.audit.run()
            var expected = AuditReport()
            (expected.partitions, expected.events, expected.commits) = (2, 6, 2)
            (expected.cases, expected.accesses) = (2, 3)
            #expect(report == expected)
        }
    }

    @Test("Tampering", .testDatabase, arguments: tamperings)
    func finds(_ tampering: Tampering) async throws {
        try await withHistory { store async throws in
            try await TestDatabase.run(
                """
                ALTER TABLE \(tampering.table) DISABLE TRIGGER USER;
                \(tampering.script);
                ALTER TABLE \(tampering.table) ENABLE TRIGGER USER
                """
            )
            let report = try await store.audit.run()
            #expect(report.firstBreak?.description == tampering.finding)
        }
    }

    @Test("A history of several pages", .testDatabase)
    func pages() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 1, owner: OwnerIdentity(name: "test"))
            var next = Commit(partition: 1, after: opening)
            for number in 0..<7 {
                var sample = SampleCase(CaseID("case-\(number)"))
                let commit = Commit.growing(&sample, by: 190, after: next)
                try await store.journal.commit(commit)
                next = commit.following
            }
            let report = try await store.audit.run()
            #expect(report.holds && report.events == 1_330 && report.commits == 7)
        }
    }
}
