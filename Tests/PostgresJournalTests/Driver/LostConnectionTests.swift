import Foundation
import PostgresJournal
import Testing

@Suite("A connection that is cut without a word leaves in doubt only what may have been committed", .testDatabase)
struct LostConnectionTests {
    private static let sleep = PostgresStatement(sql: "SELECT pg_sleep(600)")

    @Test("A pipeline that was sent in full may have been committed")
    func pipeline() async throws {
        let error = try await errorWhenCutAsleep { connection in
            _ = try await connection.query(Self.sleep)
        }
        #expect(error?.isOutcomeUnknown == true)
    }

    @Test("A script may have been committed")
    func script() async throws {
        let error = try await errorWhenCutAsleep { connection in
            try await connection.simple("SELECT pg_sleep(600)")
        }
        #expect(error?.isOutcomeUnknown == true)
    }

    @Test("A transaction whose COMMIT was not sent has not been committed")
    func transaction() async throws {
        let error = try await errorWhenCutAsleep { connection in
            try await connection.transaction { (transaction) throws(PostgresError) in
                _ = try transaction.query(Self.sleep)
            }
        }
        #expect(error?.isConnection == true)
    }

    /// The error of `request`, whose connection is cut while the server sleeps in it.
    private func errorWhenCutAsleep(
        _ request: @escaping @Sendable (PostgresConnection) async throws -> Void
    ) async throws -> PostgresError? {
        try await TestDatabase.withConnection { observer async throws in
            var configuration = try TestDatabase.configuration()
            // Deploy/postgres names its server by socket: postgresql://user@%2Ffolder:port/database
            let server = try #require(URLComponents(string: configuration.address))
            let folder = try #require(server.host, "the server's address names no socket folder")
            let user = try #require(server.user, "the server's address names no user")
            let port = try #require(server.port, "the server's address names no port")
            let relay = try Relay(to: "\(folder)/.s.PGSQL.\(port)")
            configuration.address = "host=\(relay.folder) port=1 user=\(user)"
            let connection = try await PostgresConnection.connect(configuration)
            let process: Int32 = try await connection.query(PostgresStatement(sql: "SELECT pg_backend_pid() AS pid"))[0]
                .value("pid")
            let task = Task { try await request(connection) }
            try await waitUntilAsleep(process, observer: observer)
            relay.cut()
            let outcome = await task.result
            await connection.close()
            return #expect(throws: PostgresError.self) { try outcome.get() }
        }
    }
}
