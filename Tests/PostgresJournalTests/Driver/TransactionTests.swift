import PostgresJournal
import Testing

@Suite("A transaction lasts from its first answer to its commit", .testDatabase)
struct TransactionTests {
    private static let insert = PostgresStatement(sql: "INSERT INTO facts VALUES (1) RETURNING id")
    private static let count = PostgresStatement(sql: "SELECT count(*) AS count FROM facts")

    private func withFacts<Value>(_ body: (PostgresConnection) async throws -> Value) async throws -> Value {
        try await TestDatabase.withConnection { connection async throws in
            try await connection.simple("CREATE TEMPORARY TABLE facts (id bigint CONSTRAINT facts_once PRIMARY KEY)")
            return try await body(connection)
        }
    }

    private func count(_ connection: PostgresConnection) async throws -> Int64 {
        try #require(try await connection.query(Self.count).first).value("count")
    }

    @Test("It commits what it did and returns what it read")
    func commit() async throws {
        try await withFacts { connection async throws in
            let id = try await connection.transaction { (transaction) throws(PostgresError) in
                try transaction.query(Self.insert)[0].value("id", as: Int64.self)
            }
            #expect(id == 1)
            #expect(try await count(connection) == 1)
        }
    }

    @Test("An error rolls it back, and the connection works on")
    func rollback() async throws {
        try await withFacts { connection async throws in
            let error = await #expect(throws: PostgresError.self) {
                try await connection.transaction { (transaction) throws(PostgresError) in
                    _ = try transaction.pipeline([Self.insert])
                    _ = try transaction.pipeline([Self.insert])
                }
            }
            #expect(error?.sqlState == "23505")
            #expect(try await count(connection) == 0)
        }
    }

    @Test("An error that the body swallows does not pass for a commit")
    func swallowed() async throws {
        try await withFacts { connection async throws in
            let error = await #expect(throws: PostgresError.self) {
                try await connection.transaction { (transaction) throws(PostgresError) in
                    _ = try transaction.pipeline([Self.insert])
                    _ = try? transaction.pipeline([Self.insert])
                }
            }
            #expect(error?.sqlState == "25P02")
            #expect(try await count(connection) == 0)
        }
    }

    @Test("A snapshot cannot write")
    func snapshot() async throws {
        try await withFacts { connection async throws in
            let error = await #expect(throws: PostgresError.self) {
                try await connection.transaction(.snapshot) { (transaction) throws(PostgresError) in
                    _ = try transaction.query(PostgresStatement(sql: "CREATE TABLE never (id bigint)"))
                }
            }
            #expect(error?.sqlState == "25006")
        }
    }

    @Test("A script that leaves a transaction open loses its connection, not its successor's work")
    func leftOpen() async throws {
        try await TestDatabase.withConnection { connection async throws in
            try await connection.simple("BEGIN; CREATE TABLE never (id bigint)")
            let error = await #expect(throws: PostgresError.self) {
                try await connection.query(PostgresStatement(sql: "SELECT 1 AS one"))
            }
            #expect(error?.isConnection == true)
        }
    }

    @Test("A script that fails midway leaves nothing")
    func script() async throws {
        try await TestDatabase.withConnection { connection async throws in
            let error = await #expect(throws: PostgresError.self) {
                try await connection.simple(
                    "CREATE TABLE halfway (id bigint); SELECT 1 / 0; CREATE TABLE later (id bigint)"
                )
            }
            #expect(error?.sqlState == "22012")
            let tables = PostgresStatement(sql: "SELECT to_regclass('halfway') IS NULL AS gone")
            #expect(try #require(try await connection.query(tables).first).value("gone", as: Bool.self))
        }
    }
}
