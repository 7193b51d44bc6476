import PostgresJournal

/// Databases of the benchmark's own, on the server that was named: nothing else on it is touched.
enum BenchDatabase {
    static func create(_ names: [String], at address: String) async throws {
        try await withConnection(address) { connection in
            for name in names { try await connection.simple("CREATE DATABASE \(name)") }
        }
    }

    /// - Parameter isForced: ends the connections that a failed run left open. After a run that closed its own it must not be
    ///   set: force refuses when it meets an autovacuum worker, which a plain drop sends away.
    static func drop(_ names: [String], at address: String, isForced: Bool = false) async throws {
        let manner = isForced ? " WITH (FORCE)" : ""
        try await withConnection(address) { connection in
            for name in names { try await connection.simple("DROP DATABASE IF EXISTS \(name)\(manner)") }
        }
    }

    /// What the server promises of a commit: without both on, the figures mean nothing.
    static func durability(at address: String) async throws -> String {
        try await withConnection(address) { connection in
            let text = PostgresText(
                name: "durability",
                text: "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commits"
            )
            guard let row = try await connection.query(PostgresStatement(text, [])).first else { return "unknown" }
            let fsync: String = try row.value("fsync")
            let commits: String = try row.value("commits")
            return "fsync \(fsync), synchronous_commit \(commits)"
        }
    }

    private static func withConnection<Value: Sendable>(
        _ address: String,
        _ body: (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        let connection = try await PostgresConnection.connect(PostgresConfiguration(address: address))
        do {
            let value = try await body(connection)
            await connection.close()
            return value
        } catch {
            await connection.close()
            throw error
        }
    }
}
