import Engine
import Messaging
import Orchestration
import PostgresJournal
import Testing

@Suite("A commit is all or nothing under a fence")
struct CommitTests {
    private static let owner = OwnerIdentity(name: "test")

    @Test("What was committed is read back unchanged", .testDatabase)
    func roundTrip() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 1, owner: Self.owner)
            #expect(opening == PartitionOpening(epoch: 1, position: 0, chain: [], opensWithoutCommit: 1, suspect: nil))
            var sample = SampleCase("case-1")
            var commit = Commit.growing(&sample, by: 3, after: Commit(partition: 1, after: opening))
            let receipt = sample.receipt("k1", at: FreshnessToken(partition: 1, position: commit.lastPosition))
            commit.keys = [CaseKeyRow(caseID: sample.id, wrapped: [9, 8, 7])]
            commit.receipts = [receipt]
            commit.breaches = [
                BreachRow(
                    tenant: SampleCase.tenant,
                    person: SampleCase.person,
                    caseID: sample.id,
                    material: "proof",
                    recordedAt: SampleCase.start
                )
            ]
            try await store.journal.commit(commit)

            let key = LoadRequest.Key(caseID: sample.id, key: receipt.key)
            let loaded = try await store.journal.load(
                LoadRequest(
                    tenant: SampleCase.tenant,
                    partition: 1,
                    cases: [sample.id, "unknown", sample.id],
                    receipts: [key, LoadRequest.Key(caseID: sample.id, key: ReceiptKey(issuer: "x", key: "k1"))],
                    persons: [SampleCase.person, "person-2"]
                )
            )
            #expect(loaded.streams == [sample.id: StoredCase(events: commit.events, wrappedKey: [9, 8, 7])])
            #expect(loaded.receipts == [key: receipt])
            #expect(
                loaded.credit == [
                    SampleCase.person: CreditStanding(hasOpenBreach: true, version: "1"),
                    "person-2": CreditStanding(hasOpenBreach: false, version: "0"),
                ]
            )
            let other = LoadRequest(tenant: "zhuhai", partition: 1, cases: [sample.id], receipts: [key])
            #expect(try await store.journal.load(other) == Loaded(), "another tenant sees nothing")
            #expect(try await store.journal.events(partition: 1, after: 1, limit: 1) == [commit.events[1]])
            let header = try await store.directory.header(sample.id, tenant: SampleCase.tenant)
            #expect(header == commit.headers.last)
            let again = try await store.journal.open(partition: 1, owner: Self.owner)
            #expect(again.position == 3 && again.chain == commit.chain && again.opensWithoutCommit == 1)
        }
    }

    @Test("An owner that was replaced is fenced, and nothing of its commit stays", .testDatabase)
    func fenced() async throws {
        try await TestDatabase.withStore { store async throws in
            let first = try await store.journal.open(partition: 0, owner: Self.owner)
            let second = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "next"))
            #expect(second.epoch == first.epoch + 1)
            var sample = SampleCase("case-1")
            let commit = Commit.growing(&sample, by: 2, after: Commit(partition: 0, after: first))
            await #expect(throws: JournalError.fenced) { try await store.journal.commit(commit) }
            #expect(try await TestDatabase.number("SELECT count(*) FROM journal") == 0)
            #expect(try await TestDatabase.number("SELECT count(*) FROM case_header") == 0)
            await #expect(throws: JournalError.fenced) {
                try await store.journal.noteSuspect(partition: 0, epoch: first.epoch, commandID: "c")
            }
        }
    }

    @Test("A commit from an old position is fenced", .testDatabase)
    func oldPosition() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: Self.owner)
            var sample = SampleCase("case-1")
            let base = Commit(partition: 0, after: opening)
            try await store.journal.commit(Commit.growing(&sample, by: 1, after: base))
            var other = SampleCase("case-2")
            let late = Commit.growing(&other, by: 1, after: base)
            await #expect(throws: JournalError.fenced) { try await store.journal.commit(late) }
        }
    }

    @Test("A commit of 2,000 events in 100 cases", .testDatabase)
    func large() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: Self.owner)
            var commit = Commit(partition: 0, after: opening)
            for number in 0..<100 {
                var sample = SampleCase(CaseID("case-\(number)"))
                sample.grow(by: 20, in: &commit)
            }
            commit.prove()
            try await store.journal.commit(commit)
            #expect(try await store.journal.events(partition: 0, after: 0, limit: 5_000) == commit.events)
            let report = try await store.audit.run()
            #expect(report.holds && report.events == 2_000 && report.commits == 1 && report.cases == 100)
        }
    }
}
