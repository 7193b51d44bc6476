import Foundation
import Testing

@testable import PostgresJournal

/// An empty database for one test, dropped at its end, whose clients can be cut off.
///
/// The server's address comes from ONEVISIT_TEST_DATABASE. Without it the test fails: one that is skipped looks like one that
/// passes.
struct TestDatabase: Sendable {
    let name: String
    private let server: PostgresConnection
    private let address: String

    static func with<Value>(_ body: (TestDatabase) async throws -> Value) async throws -> Value {
        guard let address = ProcessInfo.processInfo.environment["ONEVISIT_TEST_DATABASE"], !address.isEmpty else {
            throw MissingDatabase()
        }
        let server = try await PostgresConnection.connect(PostgresConfiguration(address: address))
        let name = "onevisit_distributed_" + UUID().uuidString.lowercased().replacing("-", with: "")
        try await server.simple("CREATE DATABASE \(name)")
        let database = TestDatabase(name: name, server: server, address: address)
        let outcome: Result<Value, any Error>
        do {
            outcome = .success(try await body(database))
        } catch {
            outcome = .failure(error)
        }
        try await database.drop()
        await server.close()
        return try outcome.get()
    }

    /// A store with connections of its own, as every process has.
    func store() async throws -> PostgresStore {
        try await PostgresStore.connect(PostgresStoreOptions(address: address, database: name))
    }

    /// Ends every connection and takes no more.
    func cut() async throws {
        try await server.simple("ALTER DATABASE \(name) CONNECTION LIMIT 0")
        try await server.simple(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)' AND backend_type = 'client backend'"
        )
    }

    func mend() async throws {
        try await server.simple("ALTER DATABASE \(name) CONNECTION LIMIT -1")
    }

    /// Whoever owns a partition.
    func owners() async throws -> Set<String> {
        var configuration = PostgresConfiguration(address: address)
        configuration.database = name
        let connection = try await PostgresConnection.connect(configuration)
        let text = "SELECT DISTINCT owner FROM journal_partition WHERE owner IS NOT NULL"
        let rows = try await connection.query(PostgresStatement(PostgresText(name: text, text: text)))
        let owners = try rows.map { row throws(PostgresError) -> String in try row.value("owner") }
        await connection.close()
        return Set(owners)
    }

    /// An autovacuum worker in the database may not be ended by our role, and goes by itself.
    private func drop() async throws {
        for _ in 0..<100 {
            do throws(PostgresError) {
                return try await server.simple("DROP DATABASE \(name) WITH (FORCE)")
            } catch {
                guard error.sqlState == "42501" else { throw error }
            }
            try await server.simple("SELECT pg_sleep(0.1)")
        }
        try await server.simple("DROP DATABASE \(name)")
    }
}

struct MissingDatabase: Error, CustomStringConvertible {
    var description: String {
        "ONEVISIT_TEST_DATABASE is not set: run the tests by Deploy/test, which starts a PostgreSQL for them"
    }
}
