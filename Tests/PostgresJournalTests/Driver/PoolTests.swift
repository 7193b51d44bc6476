import Testing

@testable import PostgresJournal

@Suite("The pool lends its connections in turn and replaces broken ones", .testDatabase)
struct PoolTests {
    private static let one = PostgresStatement(sql: "SELECT 1 AS one")

    @Test("Many requests share few connections")
    func share() async throws {
        let pool = try PostgresPool(TestDatabase.configuration(), size: 2)
        let processes = try await withThrowingTaskGroup(of: Int32.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await pool.query(PostgresStatement(sql: "SELECT pg_backend_pid() AS pid"))[0].value("pid")
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect((1...2).contains(processes.count))
        await pool.close()
    }

    @Test("A connection that was terminated while idle is replaced unseen")
    func replace() async throws {
        let pool = try PostgresPool(TestDatabase.configuration(), size: 2)
        let pid = PostgresStatement(sql: "SELECT pg_backend_pid() AS pid")
        let first: Int32 = try await pool.query(pid)[0].value("pid")
        try await TestDatabase.withConnection { observer async throws in
            _ = try await observer.query(
                PostgresStatement(sql: "SELECT pg_terminate_backend($1, 5000)", .value(first))
            )
        }
        let second: Int32 = try await pool.query(pid)[0].value("pid")
        #expect(first != second)
        await pool.close()
    }

    @Test("A connection that is terminated in use fails that request only")
    func recover() async throws {
        let pool = try PostgresPool(TestDatabase.configuration(), size: 1)
        let error = await #expect(throws: PostgresError.self) {
            try await pool.query(PostgresStatement(sql: "SELECT pg_terminate_backend(pg_backend_pid()), pg_sleep(600)"))
        }
        #expect(error?.isConnection == true)
        #expect(try await pool.query(Self.one).count == 1)
        await pool.close()
    }

    @Test("One waiter too many is refused, a cancelled one leaves, the others have their turn")
    func waiters() async throws {
        let pool = try PostgresPool(TestDatabase.configuration(), size: 1, maximumWaiters: 1)
        try await pool.withConnection { (_) async throws(PostgresError) in
            let waiting = Task { try await pool.query(Self.one) }
            // The place is taken as soon as another request is refused.
            while true {
                let probe = Task { try await pool.query(Self.one) }
                await Task.yield()
                if case .failure(let error as PostgresError) = await Self.cancelled(probe), case .tooLarge = error {
                    break
                }
            }
            waiting.cancel()
            let outcome = await waiting.result
            #expect(throws: PostgresError.cancelled) { try outcome.get() }
        }
        #expect(try await pool.query(Self.one).count == 1)
        await pool.close()
    }

    private static func cancelled<Value: Sendable>(_ task: Task<Value, any Error>) async -> Result<Value, any Error> {
        task.cancel()
        return await task.result
    }

    @Test("A server that is not there is told in its own words, not as an attempt that took too long")
    func noSocket() async throws {
        let pool = PostgresPool(PostgresConfiguration(address: "host=/nonexistent-socket-folder"), size: 1)
        let error = await #expect(throws: PostgresError.self) { try await pool.query(Self.one) }
        guard case .connection(let message) = error else {
            Issue.record("unexpected: \(String(describing: error))")
            return
        }
        #expect(message.contains("/nonexistent-socket-folder"))
        await pool.close()
    }

    @Test("After a failed attempt, those who ask before the next one are told what it met")
    func refusal() {
        var backoff = ReconnectBackoff()
        #expect(backoff.refusal == nil)
        let error = PostgresError.connection(message: "nobody is there")
        for _ in 0..<9 { backoff.failed(error) }
        #expect(backoff.refusal == error)
        backoff.succeeded()
        #expect(backoff.refusal == nil)
    }

    @Test("While nobody answers the pool says so, and it can be closed")
    func nobody() async throws {
        let pool = PostgresPool(PostgresConfiguration(address: "host=127.0.0.1 port=1"), size: 2)
        for _ in 0..<3 {
            let error = await #expect(throws: PostgresError.self) { try await pool.query(Self.one) }
            #expect(error?.isConnection == true)
        }
        await pool.close()
        let error = await #expect(throws: PostgresError.self) { try await pool.query(Self.one) }
        #expect(error == .connection(message: "the connection pool is closed"))
    }
}
