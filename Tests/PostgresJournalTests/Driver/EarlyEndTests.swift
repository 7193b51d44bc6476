import PostgresJournal
import Testing

@Suite("A request that ends early says what became of it", .testDatabase)
struct EarlyEndTests {
    private static let sleep = PostgresStatement(sql: "SELECT pg_sleep(600)")
    private static let one = PostgresStatement(sql: "SELECT 1 AS one")

    private func process(of connection: PostgresConnection) async throws -> Int32 {
        try #require(try await connection.query(PostgresStatement(sql: "SELECT pg_backend_pid() AS pid")).first)
            .value("pid")
    }

    @Test("A timeout cancels the request on the server, and the connection works on")
    func timeout() async throws {
        try await TestDatabase.withConnection { connection async throws in
            await #expect(throws: PostgresError.timedOut) {
                try await connection.query(Self.sleep, timeoutMilliseconds: 50)
            }
            #expect(try await connection.query(Self.one).count == 1)
        }
    }

    @Test("A timeout cancels a script and a transaction too")
    func timeoutElsewhere() async throws {
        try await TestDatabase.withConnection { connection async throws in
            await #expect(throws: PostgresError.timedOut) {
                try await connection.simple("SELECT pg_sleep(600)", timeoutMilliseconds: 50)
            }
            await #expect(throws: PostgresError.timedOut) {
                try await connection.transaction(timeoutMilliseconds: 50) { (transaction) throws(PostgresError) in
                    _ = try transaction.query(Self.sleep)
                }
            }
            #expect(try await connection.query(Self.one).count == 1)
        }
    }

    @Test("Cancelling the task cancels the request on the server, and the connection works on")
    func cancel() async throws {
        try await TestDatabase.withConnection { connection async throws in
            let process = try await process(of: connection)
            try await TestDatabase.withConnection { observer async throws in
                let request = Task { try await connection.query(Self.sleep) }
                try await waitUntilAsleep(process, observer: observer)
                request.cancel()
                let outcome = await request.result
                #expect(throws: PostgresError.cancelled) { try outcome.get() }
            }
            #expect(try await connection.query(Self.one).count == 1)
        }
    }

    @Test("A session that is terminated in the middle of a statement has committed nothing")
    func terminated() async throws {
        try await TestDatabase.withConnection { connection async throws in
            let process = try await process(of: connection)
            try await TestDatabase.withConnection { observer async throws in
                let request = Task {
                    try await connection.pipeline([
                        PostgresStatement(sql: "CREATE TABLE never (id bigint)"), Self.sleep,
                    ])
                }
                try await waitUntilAsleep(process, observer: observer)
                _ = try await observer.query(
                    PostgresStatement(sql: "SELECT pg_terminate_backend($1)", .value(process))
                )
                let outcome = await request.result
                let error = #expect(throws: PostgresError.self) { try outcome.get() }
                #expect(error?.isConnection == true)
                let gone = PostgresStatement(sql: "SELECT to_regclass('never') IS NULL AS gone")
                #expect(try #require(try await observer.query(gone).first).value("gone", as: Bool.self))
            }
            let error = await #expect(throws: PostgresError.self) { try await connection.query(Self.one) }
            #expect(error?.isConnection == true)
        }
    }

    @Test("A session that is terminated while it commits leaves the outcome unknown")
    func terminatedAtCommit() async throws {
        try await TestDatabase.withConnection { connection async throws in
            // A deferred trigger runs when the sync arrives, after every statement has been answered.
            try await connection.simple(
                """
                CREATE TABLE slow (id bigint);
                CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_sleep(600); RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER linger AFTER INSERT ON slow DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION linger()
                """
            )
            let process = try await process(of: connection)
            try await TestDatabase.withConnection { observer async throws in
                let request = Task { try await connection.query(PostgresStatement(sql: "INSERT INTO slow VALUES (1)")) }
                try await waitUntilAsleep(process, observer: observer)
                _ = try await observer.query(
                    PostgresStatement(sql: "SELECT pg_terminate_backend($1)", .value(process))
                )
                let outcome = await request.result
                let error = #expect(throws: PostgresError.self) { try outcome.get() }
                #expect(error?.isOutcomeUnknown == true)
            }
        }
    }
}
