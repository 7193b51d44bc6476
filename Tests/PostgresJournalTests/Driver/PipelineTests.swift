import PostgresJournal
import Testing

@Suite("A pipeline is one transaction", .testDatabase)
struct PipelineTests {
    private static let insert = PostgresText(name: "insert", text: "INSERT INTO facts (id) VALUES ($1)")
    private static let count = PostgresStatement(sql: "SELECT count(*) AS count FROM facts")

    /// A connection with an empty table `facts` that only it sees.
    private func withFacts<Value>(_ body: (PostgresConnection) async throws -> Value) async throws -> Value {
        try await TestDatabase.withConnection { connection async throws in
            try await connection.simple(
                """
                CREATE TEMPORARY TABLE facts (
                    id bigint CONSTRAINT facts_once PRIMARY KEY,
                    twin bigint REFERENCES facts DEFERRABLE INITIALLY DEFERRED
                );
                CREATE FUNCTION pg_temp.fence(expected bigint, actual bigint) RETURNS void LANGUAGE plpgsql AS $$
                BEGIN
                    IF expected <> actual THEN RAISE EXCEPTION 'fenced' USING ERRCODE = 'FE001'; END IF;
                END $$
                """
            )
            return try await body(connection)
        }
    }

    private func insert(_ id: Int64) -> PostgresStatement {
        PostgresStatement(Self.insert, [.value(id)])
    }

    private func count(_ connection: PostgresConnection) async throws -> Int64 {
        try #require(try await connection.query(Self.count).first).value("count")
    }

    @Test("Each statement has its result, in order")
    func results() async throws {
        try await withFacts { connection async throws in
            let results = try await connection.pipeline([
                insert(1), Self.count, insert(2), Self.count,
                PostgresStatement(
                    sql: "INSERT INTO facts (id) SELECT * FROM unnest($1::bigint[]) RETURNING id",
                    .array([3, 4] as [Int64])
                ),
            ])
            #expect(results.map(\.affectedRows) == [1, 1, 1, 1, 2])
            #expect(try results[1][0].value("count", as: Int64.self) == 1)
            #expect(try results[3][0].value("count", as: Int64.self) == 2)
            #expect(try results[4].map { row in try row.value("id", as: Int64.self) } == [3, 4])
        }
    }

    @Test("No statements give no results")
    func empty() async throws {
        try await withFacts { connection async throws in
            #expect(try await connection.pipeline([]).isEmpty)
        }
    }

    @Test("An error leaves nothing behind, and the connection works on")
    func abort() async throws {
        try await withFacts { connection async throws in
            let error = await #expect(throws: PostgresError.self) {
                try await connection.pipeline([insert(1), insert(1), insert(2)])
            }
            guard case .server("23505", let message, "facts_once") = error else {
                Issue.record("unexpected: \(String(describing: error))")
                return
            }
            #expect(!message.contains("(1)"), "the detail quotes values")
            #expect(try await count(connection) == 0)
        }
    }

    @Test("A fence that raises stops what follows it and undoes what precedes it")
    func fence() async throws {
        try await withFacts { connection async throws in
            let fence = PostgresText(name: "fence", text: "SELECT pg_temp.fence($1, $2)")
            func statement(_ actual: Int64) -> PostgresStatement {
                PostgresStatement(fence, [.value(4 as Int64), .value(actual)])
            }
            let error = await #expect(throws: PostgresError.self) {
                try await connection.pipeline([insert(1), statement(5), insert(2)])
            }
            #expect(error == .server(sqlState: "FE001", message: "fenced", constraint: nil))
            #expect(try await count(connection) == 0)
            _ = try await connection.pipeline([insert(1), statement(4), insert(2)])
            #expect(try await count(connection) == 2)
        }
    }

    @Test("A constraint that is checked at the commit is an error as well")
    func deferred() async throws {
        try await withFacts { connection async throws in
            let error = await #expect(throws: PostgresError.self) {
                try await connection.pipeline([
                    insert(1), PostgresStatement(sql: "INSERT INTO facts (id, twin) VALUES (2, 9)"),
                ])
            }
            #expect(error?.sqlState == "23503")
            #expect(try await count(connection) == 0)
        }
    }

    @Test("A statement whose preparation was skipped or refused is prepared when it is next used")
    func prepareAgain() async throws {
        try await withFacts { connection async throws in
            let late = PostgresStatement(sql: "SELECT id FROM later")
            for _ in 0..<2 {
                // `late` is refused itself; `insert`, behind it, is skipped.
                let error = await #expect(throws: PostgresError.self) {
                    try await connection.pipeline([late, insert(1)])
                }
                #expect(error?.sqlState == "42P01")
            }
            try await connection.simple("CREATE TEMPORARY TABLE later (id bigint)")
            _ = try await connection.pipeline([late, insert(1), late, insert(2)])
            #expect(try await count(connection) == 2)
        }
    }

    @Test("A statement prepared in a pipeline that then failed is used again")
    func staysPrepared() async throws {
        try await withFacts { connection async throws in
            for _ in 0..<3 {
                await #expect(throws: PostgresError.self) {
                    try await connection.pipeline([insert(1), PostgresStatement(sql: "SELECT 1 / 0")])
                }
            }
            _ = try await connection.query(insert(1))
            let prepared = PostgresStatement(
                sql: "SELECT count(*) AS count FROM pg_prepared_statements WHERE statement LIKE 'INSERT%'"
            )
            #expect(try #require(try await connection.query(prepared).first).value("count", as: Int64.self) == 1)
        }
    }

    @Test("One name with binds of two types is prepared for each")
    func types() async throws {
        try await withFacts { connection async throws in
            let kind = PostgresText(name: "kind", text: "SELECT pg_typeof($1)::text AS kind")
            let results = try await connection.pipeline([
                PostgresStatement(kind, [.value(1 as Int64)]),
                PostgresStatement(kind, [.value(PostgresTimestamp(microsecondsSince1970: 1))]),
            ])
            #expect(try results[0][0].value("kind", as: String.self) == "bigint")
            #expect(try results[1][0].value("kind", as: String.self) == "timestamp with time zone")
        }
    }

    @Test("Twenty megabytes each way do not block each other")
    func large() async throws {
        try await withFacts { connection async throws in
            let echo = PostgresText(name: "echo", text: "SELECT $1 AS echo")
            let chunk = [UInt8](repeating: 42, count: 100_000)
            let results = try await connection.pipeline(
                (0..<200).map { _ in PostgresStatement(echo, [.value(chunk)]) }
            )
            #expect(results.count == 200)
            #expect(try results.allSatisfy { try $0[0].value("echo", as: [UInt8].self) == chunk })
        }
    }
}
