import Engine
import PostgresJournal
import Testing

/// Each test that names the trait has an empty database of its own.
extension TestDatabase: TestTrait {}

extension TestDatabase {
    static func storeOptions() throws -> PostgresStoreOptions {
        let configuration = try configuration()
        return PostgresStoreOptions(address: configuration.address, database: configuration.database)
    }

    /// A store on the test's database, which is set up first if it is not yet.
    static func withStore<Value>(
        partitions: Int = 2,
        _ options: PostgresStoreOptions? = nil,
        _ body: (PostgresStore) async throws -> Value
    ) async throws -> Value {
        let store = try await PostgresStore.connect(options ?? storeOptions())
        let outcome: Result<Value, any Error>
        do {
            try await store.migrator.migrate()
            try await store.migrator.install(partitions: partitions)
            outcome = .success(try await body(store))
        } catch {
            outcome = .failure(error)
        }
        await store.close()
        return try outcome.get()
    }

    /// The first column of the first row, as a number.
    static func number(_ sql: String) async throws -> Int64 {
        try await withConnection { connection async throws in
            let statement = PostgresStatement(sql: "SELECT (\(sql))::bigint AS number")
            return try #require(try await connection.query(statement).first).value("number")
        }
    }

    static func run(_ script: String) async throws {
        try await withConnection { connection async throws in try await connection.simple(script) }
    }
}

extension JournalError {
    var isBroken: Bool { if case .broken = self { true } else { false } }
    var isIncompatible: Bool { if case .incompatible = self { true } else { false } }
    var isUnavailable: Bool { if case .unavailable = self { true } else { false } }
}
