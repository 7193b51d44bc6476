import Engine
import EngineTestKit
import Testing

@Suite("The journal in memory keeps the contract of every journal")
struct InMemoryJournalTests {
    @Test("contract", arguments: JournalContract.checks)
    func contract(check: JournalContract.Check) async throws {
        try await check.verify(InMemoryJournal(partitions: 2), run: "first")
    }

    @Test("a store that other checks have used before is as good as an empty one")
    func usedStore() async throws {
        let journal = InMemoryJournal(partitions: 2)
        for (number, check) in JournalContract.checks.enumerated() {
            try await check.verify(journal, run: "run-\(number)")
        }
    }
}
