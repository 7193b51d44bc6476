import Foundation
import PostgresJournal
import Testing

@Suite("Values travel in binary and come back unchanged", .testDatabase)
struct BinaryRoundTripTests {
    @Test("int4", arguments: [0, 1, -1, Int32.min, Int32.max])
    func int4(value: Int32) async throws {
        try await roundTrip(value, [value, 7])
    }

    @Test("int8", arguments: [0, 1, -1, Int64.min, Int64.max])
    func int8(value: Int64) async throws {
        try await roundTrip(value, [value, 7])
    }

    @Test("bool", arguments: [true, false])
    func bool(value: Bool) async throws {
        try await roundTrip(value, [value, !value])
    }

    @Test("float8", arguments: [0, -0.5, Double.greatestFiniteMagnitude, Double.leastNonzeroMagnitude, .infinity])
    func float8(value: Double) async throws {
        try await roundTrip(value, [value])
    }

    @Test("text", arguments: ["", "a", "高效办成一件事", "quote ' \" \\ \n"])
    func text(value: String) async throws {
        try await roundTrip(value, [value, "", "NULL"])
    }

    @Test("bytea", arguments: [[], [0], [0, 1, 255]])
    func bytea(value: [UInt8]) async throws {
        try await roundTrip(value, [value, []])
    }

    @Test("Long text and bytea")
    func long() async throws {
        let text = String(repeating: "件", count: 100_000)
        try await roundTrip(text, [text])
        let bytes = [UInt8](repeating: 7, count: 300_000)
        try await roundTrip(bytes, [bytes])
    }

    @Test("timestamptz", arguments: [0, 946_684_800_000_000, -1, 1_795_435_200_123_456])
    func timestamptz(microseconds: Int64) async throws {
        let value = PostgresTimestamp(microsecondsSince1970: microseconds)
        try await roundTrip(value, [value])
    }

    @Test("uuid")
    func uuid() async throws {
        let value = UUID()
        try await roundTrip(value, [value, UUID()])
    }

    @Test("The server understands the values as the same ones")
    func meaning() async throws {
        let sql = """
            SELECT $1 = timestamptz '2026-11-23 08:00:00.5+00' AS instant, $2 = float8 '1.5' AS number,
                $3 = uuid '00010203-0405-0607-0809-0a0b0c0d0e0f' AS identifier, $4::text = '{1,NULL,3}' AS list
            """
        let identifier = UUID(uuid: (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))
        let result = try await TestDatabase.withConnection { connection async throws in
            try await connection.query(
                PostgresStatement(
                    sql: sql,
                    .value(PostgresTimestamp(microsecondsSince1970: 1_795_420_800_500_000)),
                    .value(1.5),
                    .value(identifier),
                    .array([1, nil, 3] as [Int64?])
                )
            )
        }
        let row = try #require(result.first)
        for column in ["instant", "number", "identifier", "list"] {
            #expect(try row.value(column, as: Bool.self), "\(column)")
        }
    }

    /// A value, NULL, an array, an empty array and an array with NULL in it.
    private func roundTrip<Scalar: PostgresScalar & Equatable>(_ value: Scalar, _ list: [Scalar]) async throws {
        let result = try await TestDatabase.withConnection { connection async throws in
            try await connection.query(
                PostgresStatement(
                    sql: "SELECT $1 AS value, $2 AS absent, $3 AS list, $4 AS empty, $5 AS sparse, $6 AS absent_list",
                    .value(value),
                    .value(nil as Scalar?),
                    .array(list),
                    .array([] as [Scalar?]),
                    .array([nil, value, nil]),
                    .array(nil as [Scalar?]?)
                )
            )
        }
        let row = try #require(result.first)
        #expect(try row.value("value") == value)
        #expect(try row.optional("absent", as: Scalar.self) == nil)
        #expect(try row.array("list") == list)
        #expect(try row.array("empty", of: Scalar.self) == [])
        #expect(try row.optionalArray("sparse") == [nil, value, nil])
        #expect(try row.optionalArray("absent_list", of: Scalar.self) == nil)
    }
}
