package import Orchestration

/// `text`
extension Identifier: PostgresScalar {
    package static var postgresType: PostgresType { .text }

    package init?(postgresBinary bytes: RawSpan) {
        guard let text = String(postgresBinary: bytes) else { return nil }
        self.init(text)
    }

    package func appendPostgresBinary(to bytes: inout [UInt8]) {
        text.appendPostgresBinary(to: &bytes)
    }
}

/// `timestamptz`
extension Timestamp: PostgresScalar {
    package static var postgresType: PostgresType { .timestamptz }

    package init?(postgresBinary bytes: RawSpan) {
        guard let instant = PostgresTimestamp(postgresBinary: bytes) else { return nil }
        self.init(microseconds: instant.microsecondsSince1970)
    }

    package func appendPostgresBinary(to bytes: inout [UInt8]) {
        PostgresTimestamp(microsecondsSince1970: microseconds).appendPostgresBinary(to: &bytes)
    }
}
