import PostgresJournal
import Testing

@Suite("A column that is not what was asked for is named", .testDatabase)
struct DecodeErrorTests {
    @Test("A missing column, a NULL, another type, a NULL element, infinity")
    func errors() async throws {
        let result = try await TestDatabase.withConnection { connection async throws in
            try await connection.query(
                PostgresStatement(
                    sql: """
                        SELECT 1::int4 AS small, NULL::int8 AS absent, ARRAY[1, NULL]::int8[] AS sparse,
                            'infinity'::timestamptz AS never, NULL::int8[] AS absent_list
                        """
                )
            )
        }
        let row = try #require(result.first)
        expect("no column large") { () throws(PostgresError) in try row.value("large", as: Int64.self) }
        expect("absent is NULL") { () throws(PostgresError) in try row.value("absent", as: Int64.self) }
        expect("small was asked for as int8") { () throws(PostgresError) in try row.value("small", as: Int64.self) }
        expect("absent was asked for as int8[]") { () throws(PostgresError) in try row.array("absent", of: Int64.self) }
        expect("sparse has a NULL element") { () throws(PostgresError) in try row.array("sparse", of: Int64.self) }
        expect("absent_list is NULL") { () throws(PostgresError) in try row.array("absent_list", of: Int64.self) }
        expect("never does not hold") { () throws(PostgresError) in try row.value("never", as: PostgresTimestamp.self) }
    }

    private func expect<Value>(_ fragment: String, _ read: () throws(PostgresError) -> Value) {
        do throws(PostgresError) {
            _ = try read()
            Issue.record("no error naming: \(fragment)")
        } catch {
            guard case .decode(let message) = error else {
                Issue.record("not a decode error: \(error)")
                return
            }
            #expect(message.contains(fragment))
        }
    }
}
