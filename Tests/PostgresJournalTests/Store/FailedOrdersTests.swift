import Engine
import Messaging
import Orchestration
import Testing

@testable import PostgresJournal

@Suite("The orders that a department's system did not take")
struct FailedOrdersTests {
    @Test("by their ids; not those under way, nor of another department or tenant", .testDatabase)
    func rows() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "test"))
            var commit = Commit(partition: 0, after: opening)
            let sample = SampleCase("case-1")
            commit.orders = [
                sample.order("order-2", due: nil, status: .failed), sample.order("order-1", due: nil, status: .failed),
                sample.order("order-3", due: nil, status: .received),
            ]
            try await store.journal.commit(commit)
            let found = try await store.failed.orders(of: "human-resources", tenant: SampleCase.tenant)
            #expect(found.map(\.order) == ["order-1", "order-2"])
            #expect(found.map(\.caseID) == ["case-1", "case-1"])
            #expect(found.map(\.caseNumber) == ["N-case-1", "N-case-1"])
            #expect(try await store.failed.orders(of: "housing", tenant: SampleCase.tenant).isEmpty)
            #expect(try await store.failed.orders(of: "human-resources", tenant: "elsewhere").isEmpty)
        }
    }
}
