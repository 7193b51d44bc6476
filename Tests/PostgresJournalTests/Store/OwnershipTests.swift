import Engine
import Foundation
import Messaging
import Orchestration
import Testing

@testable import PostgresJournal

@Suite("A partition has one owner, and doubt is told from failure")
struct OwnershipTests {
    @Test("Of two owners who race for 200 commits, only the epoch decides", .testDatabase)
    func race() async throws {
        try await TestDatabase.withStore { first async throws in
            try await TestDatabase.withStore { second async throws in
                async let one = Self.commit(100, named: "one", on: first.journal)
                async let two = Self.commit(100, named: "two", on: second.journal)
                let written = try await (one, two)
                #expect(written == (100, 100))
                let report = try await first.audit.run()
                #expect(report.holds, "\(String(describing: report.firstBreak))")
                #expect(report.events == 200 && report.commits == 200 && report.cases == 200)
            }
        }
    }

    /// Commits one case after another, and takes the partition back whenever it was lost.
    private static func commit(_ count: Int, named name: String, on journal: PostgresJournal) async throws -> Int {
        let owner = OwnerIdentity(name: name)
        var next = Commit(partition: 0, after: try await journal.open(partition: 0, owner: owner))
        var written = 0
        while written < count {
            var sample = SampleCase(CaseID("case-\(name)-\(written)"))
            let commit = Commit.growing(&sample, by: 1, after: next)
            do {
                try await journal.commit(commit)
                written += 1
                next = commit.following
            } catch JournalError.fenced {
                next = Commit(partition: 0, after: try await journal.open(partition: 0, owner: owner))
            }
        }
        return written
    }

    @Test(
        "A commit whose connection is cut is in doubt, and whoever takes the partition ends the hanging backend",
        .testDatabase
    )
    func cut() async throws {
        var options = try TestDatabase.storeOptions()
        options.lockTimeoutMilliseconds = 200
        try await TestDatabase.withStore(options) { [options] store async throws in
            try await Self.sleepInReceipts()
            let server = try #require(URLComponents(string: options.address))
            let (host, port) = (try #require(server.host), try #require(server.port))
            let relay = try Relay(to: "\(host)/.s.PGSQL.\(port)")
            var cuttable = options
            cuttable.address = "host=\(relay.folder) port=1 user=\(try #require(server.user))"
            let journal = PostgresJournal(cuttable, store.journal.shared)
            let opening = try await journal.open(partition: 0, owner: OwnerIdentity(name: "cut"))
            var sample = SampleCase("case-1")
            var commit = Commit.growing(&sample, by: 1, after: Commit(partition: 0, after: opening))
            commit.receipts = [sample.receipt("k", at: FreshnessToken(partition: 0, position: 1))]
            let committing = Task { [commit] in try await journal.commit(commit) }
            try await TestDatabase.withConnection { observer async throws in
                try await waitUntilAsleep(Int32(try await Self.holder()), observer: observer)
            }
            relay.cut()
            let outcome = await committing.result
            #expect(throws: JournalError.outcomeUnknown) { try outcome.get() }
            // The server has not noticed: the backend sleeps on, with the partition's row locked.
            let taken = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "taker"))
            #expect(taken.epoch == opening.epoch + 1 && taken.position == 0)
            #expect(try await store.journal.events(partition: 0, after: 0, limit: 10).isEmpty)
            await journal.close()
        }
    }

    @Test("A holder that the row does not name is left alone, and the taker is told to wait", .testDatabase)
    func unknownHolder() async throws {
        var options = try TestDatabase.storeOptions()
        options.lockTimeoutMilliseconds = 100
        try await TestDatabase.withStore(options) { store async throws in
            try await TestDatabase.withConnection { holder async throws in
                let process = try #require(
                    try await holder.query(PostgresStatement(sql: "SELECT pg_backend_pid() AS pid")).first
                ).value("pid", as: Int32.self)
                // The right process number with another start is another session.
                try await TestDatabase.run(
                    "UPDATE journal_partition SET owner_backend = \(process), owner_backend_start = now()"
                )
                let holding = Task {
                    try await holder.pipeline([
                        PostgresStatement(sql: "SELECT FROM journal_partition WHERE partition = 0 FOR UPDATE"),
                        PostgresStatement(sql: "SELECT pg_sleep(600)"),
                    ])
                }
                try await TestDatabase.withConnection { observer async throws in
                    try await waitUntilAsleep(process, observer: observer)
                }
                let error = await #expect(throws: JournalError.self) {
                    try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "taker"))
                }
                #expect(error?.isUnavailable == true)
                holding.cancel()
                let outcome = await holding.result
                #expect(throws: PostgresError.cancelled) { try outcome.get() }
            }
            #expect(try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "taker")).epoch == 1)
        }
    }

    @Test(
        "While its backend is killed again and again, every commit is there or not, as its outcome says",
        .testDatabase
    )
    func killed() async throws {
        try await TestDatabase.withStore { store async throws in
            var next = Commit(
                partition: 0,
                after: try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "test"))
            )
            let killer = Task {
                try await TestDatabase.withConnection { connection async throws in
                    let kill = PostgresStatement(
                        sql: """
                            SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a
                             WHERE a.datname = current_database() AND a.application_name = 'onevisit partition'
                               AND a.state = 'active'
                            """
                    )
                    while !Task.isCancelled { _ = try await connection.query(kill) }
                }
            }
            var outcomes: Set<String> = []
            for number in 0..<60 {
                var sample = SampleCase(CaseID("case-\(number)"))
                let commit = Commit.growing(&sample, by: 2, after: next)
                let outcome = try await Self.attempt(commit, store.journal)
                let reached = try await store.directory.position(ofPartition: 0)
                switch outcome {
                case "committed": #expect(reached == commit.lastPosition)
                case "refused": #expect(reached == commit.basePosition)
                default: #expect([commit.basePosition, commit.lastPosition].contains(reached))
                }
                outcomes.insert(outcome)
                if reached == commit.lastPosition { next = commit.following }
            }
            killer.cancel()
            _ = await killer.result
            #expect(outcomes.count > 1, "the killer never hit: \(outcomes)")
            let report = try await store.audit.run()
            #expect(report.holds && report.events == next.basePosition)
        }
    }

    private static func attempt(_ commit: Commit, _ journal: PostgresJournal) async throws -> String {
        do throws(JournalError) {
            try await journal.commit(commit)
            return "committed"
        } catch .outcomeUnknown {
            return "unknown"
        } catch .unavailable {
            return "refused"
        }
    }

    @Test("A connection that was replaced stands in the partition's row before it commits", .testDatabase)
    func replaced() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "test"))
            let before = try await Self.holder()
            _ = try await TestDatabase.number("SELECT pg_terminate_backend(\(before), 10000)::int")
            var sample = SampleCase("case-1")
            let commit = Commit.growing(&sample, by: 1, after: Commit(partition: 0, after: opening))
            // The dead connection may be noticed only when it is used.
            var outcome = try await Self.attempt(commit, store.journal)
            while outcome == "refused" { outcome = try await Self.attempt(commit, store.journal) }
            #expect(outcome == "committed")
            #expect(try await Self.holder() != before)
        }
    }

    @Test("A partition given back names no owner", .testDatabase)
    func released() async throws {
        try await TestDatabase.withStore { store async throws in
            let opening = try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "test"))
            try await store.journal.release(partition: 0, epoch: opening.epoch)
            let owned = "SELECT count(*) FROM journal_partition WHERE owner IS NOT NULL OR owner_backend IS NOT NULL"
            #expect(try await TestDatabase.number(owned) == 0)
            #expect(try await store.journal.open(partition: 0, owner: OwnerIdentity(name: "next")).epoch == 2)
        }
    }

    @Test("There is no partition beyond the installed ones", .testDatabase)
    func unknownPartition() async throws {
        try await TestDatabase.withStore(partitions: 2) { store async throws in
            let error = await #expect(throws: JournalError.self) {
                try await store.journal.open(partition: 2, owner: OwnerIdentity(name: "test"))
            }
            #expect(error?.isBroken == true)
        }
    }

    private static func holder() async throws -> Int64 {
        try await TestDatabase.number("SELECT owner_backend FROM journal_partition WHERE partition = 0")
    }

    /// Lets every commit with a receipt hang before its end.
    private static func sleepInReceipts() async throws {
        try await TestDatabase.run(
            """
            CREATE FUNCTION fall_asleep() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_sleep(600); RETURN NULL; END $$;
            CREATE TRIGGER slow AFTER INSERT ON receipt FOR EACH STATEMENT EXECUTE FUNCTION fall_asleep()
            """
        )
    }
}
