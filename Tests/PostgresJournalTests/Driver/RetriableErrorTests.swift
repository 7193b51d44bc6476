import PostgresJournal
import Testing

@Suite("What may be sent again unchanged")
struct RetriableErrorTests {
    @Test(
        "A refusal, by its SQLSTATE",
        arguments: [
            ("40001", true), ("40P01", true), ("55P03", true), ("53300", true), ("57P03", true), ("25006", true),
            ("08006", true), ("23505", false), ("42601", false), ("FE001", false), ("57014", false), ("P0001", false),
        ]
    )
    func refusal(sqlState: String, isRetriable: Bool) {
        #expect(PostgresError.server(sqlState: sqlState, message: "", constraint: nil).isRetriable == isRetriable)
    }

    @Test("What had no effect may be; what may have had one may not")
    func others() {
        #expect(PostgresError.connection(message: "").isRetriable)
        #expect(PostgresError.timedOut.isRetriable)
        #expect(!PostgresError.outcomeUnknown(message: "").isRetriable)
        #expect(!PostgresError.cancelled.isRetriable)
        #expect(!PostgresError.tooLarge(message: "").isRetriable)
        #expect(!PostgresError.decode(message: "").isRetriable)
    }
}
