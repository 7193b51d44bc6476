import Foundation
import Testing

@testable import PostgresJournal

/// Gives a suite an empty database of its own, dropped at its end.
///
/// The server's address comes from ONEVISIT_TEST_DATABASE. Without it the suite fails: a test that is skipped looks
/// like one that passes.
struct TestDatabase: SuiteTrait, TestScoping {
    @TaskLocal private static var current: PostgresConfiguration?
    /// The server has a limited number of connections, and a test takes several.
    private static let turns = PermitQueue(permits: 10, maximumWaiters: .max)

    /// Where the running suite's database is.
    static func configuration() throws -> PostgresConfiguration {
        try #require(current, "the suite lacks the trait .testDatabase")
    }

    static func withConnection<Value>(_ body: (PostgresConnection) async throws -> Value) async throws -> Value {
        let connection = try await PostgresConnection.connect(configuration())
        let outcome: Result<Value, any Error>
        do {
            outcome = .success(try await body(connection))
        } catch {
            outcome = .failure(error)
        }
        await connection.close()
        return try outcome.get()
    }

    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        guard let address = ProcessInfo.processInfo.environment["ONEVISIT_TEST_DATABASE"], !address.isEmpty else {
            throw MissingDatabase()
        }
        try await Self.turns.take()
        defer { Self.turns.giveBack() }
        let server = try await PostgresConnection.connect(PostgresConfiguration(address: address))
        let name = "onevisit_test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        try await server.simple("CREATE DATABASE \(name)")
        var configuration = PostgresConfiguration(address: address)
        configuration.database = name
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await Self.$current.withValue(configuration) { try await function() })
        } catch {
            outcome = .failure(error)
        }
        try await Self.drop(name, server)
        await server.close()
        try outcome.get()
    }
}

extension TestDatabase {
    /// An autovacuum worker in the database may not be ended by our role, and goes by itself.
    private static func drop(_ name: String, _ server: PostgresConnection) async throws {
        for _ in 0..<100 {
            do throws(PostgresError) {
                try await server.simple("DROP DATABASE \(name) WITH (FORCE)")
                return
            } catch {
                guard error.sqlState == "42501" else { throw error }
            }
            try await server.simple("SELECT pg_sleep(0.1)")
        }
        try await server.simple("DROP DATABASE \(name)")
    }
}

extension Trait where Self == TestDatabase {
    static var testDatabase: Self { Self() }
}

struct MissingDatabase: Error, CustomStringConvertible {
    var description: String {
        "ONEVISIT_TEST_DATABASE is not set: run the tests by Deploy/test, which starts a PostgreSQL for them"
    }
}

extension PostgresStatement {
    /// Named by its text, which a test writes once.
    init(sql: String, _ parameters: PostgresValue...) {
        self.init(PostgresText(name: sql, text: sql), parameters)
    }
}

extension PostgresError {
    var isConnection: Bool {
        if case .connection = self { true } else { false }
    }

    var isOutcomeUnknown: Bool {
        if case .outcomeUnknown = self { true } else { false }
    }
}
