import Engine
import Messaging
import Orchestration
import Testing

@testable import PostgresJournal

@Suite("The running cases of one version of a theme")
struct RunningCasesTests {
    @Test("with the state of their items; not those of other versions, nor closed ones", .testDatabase)
    func rows() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "test"))
            var commit = Commit(partition: 0, after: opening)
            let phases: [CasePhase] = [.checking, .inProgress, .concluded, .closed, .inProgress]
            commit.headers = phases.enumerated().map { number, phase in
                var header = SampleCase(CaseID("case-\(number)")).header(in: 0)
                header.phase = phase
                if number == 4 { header.workflow.version = "other" }
                return header
            }
            let workflow = commit.headers[0].workflow
            let items: [(ItemID, ItemStatus)] = [("fire", .waiting), ("a-licence", .released)]
            commit.items = items.map { item, status in
                ItemRow(
                    caseID: "case-1",
                    item: item,
                    department: "market",
                    status: status,
                    since: SampleCase.start,
                    due: nil
                )
            }
            try await store.journal.commit(commit)
            let found = try await store.running.cases(
                of: workflow.id,
                version: workflow.version,
                tenant: SampleCase.tenant
            )
            #expect(found.map(\.caseID.text) == ["case-0", "case-1", "case-2"])
            #expect(found.map(\.phase) == [.checking, .inProgress, .concluded])
            #expect(found.map(\.items) == [[:], ["fire": .waiting, "a-licence": .released], [:]])
            #expect(
                try await store.running.cases(of: workflow.id, version: workflow.version, tenant: "elsewhere").isEmpty
            )
        }
    }
}
