import Engine
import Messaging
import Orchestration
import Testing

@testable import PostgresJournal

@Suite("Receipts of departments are numbered in the order of their commits")
struct ReceiptOrderTests {
    @Test("Whoever waits at the fence has drawn no number yet", .testDatabase)
    func fenceBeforeNumber() async throws {
        var options = try TestDatabase.storeOptions()
        options.lockTimeoutMilliseconds = 60_000
        try await TestDatabase.withStore(options) { [options] first async throws in
            try await TestDatabase.withStore(options) { second async throws in
                // Two processes under one epoch: nothing but the row's lock keeps them apart.
                let opening = try await first.journal.open(partition: 0, owner: OwnerIdentity(name: "one"))
                let base = Commit(partition: 0, after: opening)
                try await second.journal.commit(Self.receipts(["a"], after: base))
                try await first.journal.commit(Self.receipts(["b"], after: base))
                try await Self.letReceiptsWait()
                try await TestDatabase.withConnection { gate async throws in
                    _ = try await gate.query(PostgresStatement(sql: "SELECT pg_advisory_lock(1)"))
                    async let slow: Void = first.journal.commit(Self.receipts(["c", "d"], after: base))
                    try await Self.waitForWaiting(1)
                    async let late: Void = second.journal.commit(Self.receipts(["e"], after: base))
                    try await Self.waitForWaiting(2)
                    #expect(try await TestDatabase.number("SELECT last_value FROM receipt_number_seq") == 4)
                    #expect(try await Self.keys(first, after: 2).isEmpty)
                    _ = try await gate.query(PostgresStatement(sql: "SELECT pg_advisory_unlock(1)"))
                    _ = try await (slow, late)
                }
                #expect(try await Self.keys(first, after: 0) == ["a", "b", "c", "d", "e"])
            }
        }
    }

    @Test("A reader that follows two racing owners misses no receipt", .testDatabase)
    func race() async throws {
        try await TestDatabase.withStore { first async throws in
            try await TestDatabase.withStore { second async throws in
                async let one = Self.commit(60, named: "one", on: first.journal)
                async let two = Self.commit(60, named: "two", on: second.journal)
                var followed: [NumberedReceipt] = []
                while followed.count < 240 {
                    let last = followed.last?.number ?? 0
                    followed += try await first.journal.departmentReceipts(partition: 0, after: last, limit: 50)
                    await Task.yield()
                }
                _ = try await (one, two)
                let all = try await first.journal.departmentReceipts(partition: 0, after: 0, limit: 1_000)
                #expect(followed == all)
            }
        }
    }

    /// Commits two receipts at a time, and takes the partition back whenever it was lost.
    private static func commit(_ count: Int, named name: String, on journal: PostgresJournal) async throws {
        let owner = OwnerIdentity(name: name)
        var base = Commit(partition: 0, after: try await journal.open(partition: 0, owner: owner))
        for number in 0..<count {
            while true {
                do {
                    try await journal.commit(receipts(["\(name)-\(number)-1", "\(name)-\(number)-2"], after: base))
                    break
                } catch JournalError.fenced {
                    base = Commit(partition: 0, after: try await journal.open(partition: 0, owner: owner))
                }
            }
        }
    }

    private static func receipts(_ keys: [String], after base: Commit) -> Commit {
        var commit = base
        commit.receipts = keys.map { key in
            var receipt = SampleCase("case-1").receipt(key, at: FreshnessToken(partition: 0, position: 0))
            receipt.key.issuer = "department:housing"
            return receipt
        }
        return commit
    }

    private static func keys(_ store: PostgresStore, after number: Int64) async throws -> [String] {
        try await store.journal.departmentReceipts(partition: 0, after: number, limit: 100).map(\.receipt.key.key)
    }

    /// Lets every commit with a receipt wait before its end while somebody holds the gate.
    private static func letReceiptsWait() async throws {
        try await TestDatabase.run(
            """
            CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_advisory_xact_lock_shared(1); RETURN NULL; END $$;
            CREATE TRIGGER slow AFTER INSERT ON receipt FOR EACH STATEMENT EXECUTE FUNCTION wait_at_gate()
            """
        )
    }

    private static func waitForWaiting(_ count: Int64) async throws {
        let waiting = """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'
            """
        while try await TestDatabase.number(waiting) < count { await Task.yield() }
    }
}
