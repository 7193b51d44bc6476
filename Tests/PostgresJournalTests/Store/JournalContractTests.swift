import EngineTestKit
import Foundation
import PostgresJournal
import Testing

@Suite("The journal in PostgreSQL keeps what every journal must keep")
struct JournalContractTests {
    @Test("Contract", .testDatabase, arguments: JournalContract.checks)
    func check(_ check: JournalContract.Check) async throws {
        try await TestDatabase.withStore { store async throws in
            try await check.verify(store.journal, run: UUID().uuidString)
        }
    }
}
