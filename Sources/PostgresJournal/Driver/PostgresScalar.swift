/// A Swift type with one PostgreSQL type and that type's binary form.
package protocol PostgresScalar: Sendable {
    static var postgresType: PostgresType { get }

    /// nil if the bytes are not a value of the type.
    init?(postgresBinary bytes: RawSpan)

    func appendPostgresBinary(to bytes: inout [UInt8])
}

extension Bool: PostgresScalar {
    package static var postgresType: PostgresType { .bool }

    package init?(postgresBinary bytes: RawSpan) {
        guard let byte = UInt8(bigEndian: bytes), byte <= 1 else { return nil }
        self = byte == 1
    }

    package func appendPostgresBinary(to bytes: inout [UInt8]) {
        bytes.append(self ? 1 : 0)
    }
}

extension Int32: PostgresScalar {
    package static var postgresType: PostgresType { .int4 }

    package init?(postgresBinary bytes: RawSpan) {
        self.init(bigEndian: bytes)
    }

    package func appendPostgresBinary(to bytes: inout [UInt8]) {
        bytes.append(bigEndian: self)
    }
}

extension Int64: PostgresScalar {
    package static var postgresType: PostgresType { .int8 }

    package init?(postgresBinary bytes: RawSpan) {
        self.init(bigEndian: bytes)
    }

    package func appendPostgresBinary(to bytes: inout [UInt8]) {
        bytes.append(bigEndian: self)
    }
}

extension Double: PostgresScalar {
    package static var postgresType: PostgresType { .float8 }

    package init?(postgresBinary bytes: RawSpan) {
        guard let pattern = UInt64(bigEndian: bytes) else { return nil }
        self.init(bitPattern: pattern)
    }

    package func appendPostgresBinary(to bytes: inout [UInt8]) {
        bytes.append(bigEndian: bitPattern)
    }
}
