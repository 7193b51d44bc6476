import Engine
import Testing

@testable import PostgresJournal

@Suite("A standby waits for the holder's end")
struct StandbyTests {
    @Test("While the holder lives it is refused; once its session is gone the partition is taken", .testDatabase)
    func takesOverAfterTheHolder() async throws {
        try await TestDatabase.withStore { holder async throws in
            let held = try await holder.journal.open(partition: 0, owner: OwnerIdentity(name: "holder"))
            var options = try TestDatabase.storeOptions()
            options.waitsForHolders = true
            try await TestDatabase.withStore(options) { standby async throws in
                let waiting = OwnerIdentity(name: "standby")
                await #expect(throws: JournalError.self) {
                    try await standby.journal.open(partition: 0, owner: waiting)
                }
                // What a killed process leaves behind: a row that names a session which is no more.
                await holder.journal.close()
                let taken = try await Self.open(standby.journal, as: waiting)
                #expect(taken.epoch == held.epoch + 1)
                // It may open again what it holds itself.
                _ = try await standby.journal.open(partition: 0, owner: waiting)
            }
        }
    }

    /// The server needs a moment to notice that a session is gone.
    private static func open(_ journal: PostgresJournal, as owner: OwnerIdentity) async throws -> PartitionOpening {
        for _ in 0..<200 {
            if let opening = try? await journal.open(partition: 0, owner: owner) { return opening }
            try await Task.sleep(for: .milliseconds(25))
        }
        return try await journal.open(partition: 0, owner: owner)
    }
}
