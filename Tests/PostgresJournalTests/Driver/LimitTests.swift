import PostgresJournal
import Testing

@Suite("Limits and refusals are typed and quote no values", .testDatabase)
struct LimitTests {
    @Test("A request that is too large is not sent")
    func request() async throws {
        var configuration = try TestDatabase.configuration()
        configuration.maximumRequestBytes = 1_000
        let connection = try await PostgresConnection.connect(configuration)
        let echo = PostgresText(name: "echo", text: "SELECT $1 AS echo")
        let error = await #expect(throws: PostgresError.self) {
            try await connection.query(PostgresStatement(echo, [.value([UInt8](repeating: 0, count: 1_001))]))
        }
        #expect(error == .tooLarge(message: "the request's values take 1001 bytes; the limit is 1000"))
        #expect(try await connection.query(PostgresStatement(echo, [.value("fits")])).count == 1)
        await connection.close()
    }

    @Test("An answer that is too large is dropped")
    func response() async throws {
        var configuration = try TestDatabase.configuration()
        configuration.maximumResponseBytes = 100_000
        let connection = try await PostgresConnection.connect(configuration)
        let error = await #expect(throws: PostgresError.self) {
            try await connection.query(PostgresStatement(sql: "SELECT repeat('a', 200000) AS much"))
        }
        #expect(error == .tooLarge(message: "the answer is too large; ask for fewer rows"))
        #expect(try await connection.query(PostgresStatement(sql: "SELECT 1 AS one")).count == 1)
        await connection.close()
    }

    @Test("The message of a data exception is withheld because it quotes the value")
    func withheld() async throws {
        try await TestDatabase.withConnection { connection async throws in
            let error = await #expect(throws: PostgresError.self) {
                try await connection.query(
                    PostgresStatement(sql: "SELECT ($1::text)::date", .value("110101199003077758"))
                )
            }
            #expect(error?.sqlState?.prefix(2) == "22")
            #expect(!String(describing: error).contains("110101199003077758"))
        }
    }

    @Test("An address that cannot be parsed is not quoted")
    func address() async throws {
        let error = await #expect(throws: PostgresError.self) {
            try await PostgresConnection.connect(PostgresConfiguration(address: "postgresql://a:secret@h:1/%zz"))
        }
        #expect(error?.isConnection == true)
        #expect(!String(describing: error).contains("secret"))
    }

    @Test("Nobody there is a connection error that may be tried again")
    func nobody() async throws {
        let error = await #expect(throws: PostgresError.self) {
            try await PostgresConnection.connect(PostgresConfiguration(address: "host=127.0.0.1 port=1"))
        }
        #expect(error?.isConnection == true)
        #expect(error?.isRetriable == true)
    }

    @Test("Settings of the configuration hold for the session")
    func settings() async throws {
        var configuration = try TestDatabase.configuration()
        configuration.settings = ["lock_timeout": "1234ms", "search_path": "elsewhere"]
        let connection = try await PostgresConnection.connect(configuration)
        let row = try await connection.query(
            PostgresStatement(
                sql: "SELECT current_setting('lock_timeout') AS lock, current_setting('search_path') AS path"
            )
        )
        #expect(try row[0].value("lock", as: String.self) == "1234ms")
        #expect(try row[0].value("path", as: String.self) == "elsewhere")
        await connection.close()
    }

    @Test("A closed connection refuses, and closing twice is fine")
    func closed() async throws {
        let connection = try await PostgresConnection.connect(TestDatabase.configuration())
        await connection.close()
        await connection.close()
        let error = await #expect(throws: PostgresError.self) {
            try await connection.query(PostgresStatement(sql: "SELECT 1"))
        }
        #expect(error == .connection(message: "the connection is closed"))
    }
}
