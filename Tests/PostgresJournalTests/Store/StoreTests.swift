import Engine
import Orchestration
import PostgresJournal
import Testing

@Suite("The store says what it runs on")
struct StoreTests {
    @Test("Nobody there is unavailable, and no message holds the password")
    func nobodyThere() async throws {
        let options = PostgresStoreOptions(address: "postgresql://onevisit:secret-word@127.0.0.1:1/onevisit")
        let error = await #expect(throws: JournalError.self) { _ = try await PostgresStore.connect(options) }
        #expect(error?.isUnavailable == true)
        #expect(!String(describing: error).contains("secret-word"))
    }

    @Test("A commit moves the write-ahead log", .testDatabase)
    func walBytes() async throws {
        try await TestDatabase.withStore { store async throws in
            let before = try await store.walBytes()
            let opening = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "test"))
            var sample = SampleCase("case-1")
            try await store.journal.commit(Commit.growing(&sample, by: 5, after: Commit(partition: 0, after: opening)))
            #expect(try await store.walBytes() > before)
        }
    }

    @Test("Durability is what the server's settings say", .testDatabase)
    func durability() async throws {
        var options = try TestDatabase.storeOptions()
        try await TestDatabase.withStore { store async throws in
            let isFsyncOn = try await TestDatabase.number("SELECT (current_setting('fsync') = 'on')::int") == 1
            let isCommitSynchronous =
                try await TestDatabase.number("SELECT (current_setting('synchronous_commit') <> 'off')::int") == 1
            #expect(try await store.isDurable() == (isFsyncOn && isCommitSynchronous))
        }
        options.address += "?options=-csynchronous_commit%3Doff"
        try await TestDatabase.withStore(options) { store async throws in
            #expect(try await !store.isDurable())
        }
    }
}
