/// An instant as `timestamptz` keeps it.
package struct PostgresTimestamp: Hashable, Sendable {
    package var microsecondsSince1970: Int64

    package init(microsecondsSince1970: Int64) {
        self.microsecondsSince1970 = microsecondsSince1970
    }
}

extension PostgresTimestamp: PostgresScalar {
    package static var postgresType: PostgresType { .timestamptz }

    /// PostgreSQL counts from 2000-01-01T00:00:00Z.
    private static let postgresEpoch: Int64 = 946_684_800_000_000

    /// nil for `infinity` and `-infinity`, which are no instants.
    package init?(postgresBinary bytes: RawSpan) {
        guard let value = Int64(bigEndian: bytes), value != .min, value != .max else { return nil }
        let (sum, overflow) = value.addingReportingOverflow(Self.postgresEpoch)
        guard !overflow else { return nil }
        self.init(microsecondsSince1970: sum)
    }

    package func appendPostgresBinary(to bytes: inout [UInt8]) {
        let (value, overflow) = microsecondsSince1970.subtractingReportingOverflow(Self.postgresEpoch)
        // Int64.min means -infinity; its neighbour is refused by the server as out of range, as it should be.
        bytes.append(bigEndian: overflow ? .min + 1 : value)
    }
}
