package import Foundation

extension String: PostgresScalar {
    package static var postgresType: PostgresType { .text }

    package init?(postgresBinary bytes: RawSpan) {
        let text = unsafe bytes.withUnsafeBytes { unsafe String(validating: $0, as: UTF8.self) }
        guard let text else { return nil }
        self = text
    }

    package func appendPostgresBinary(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: utf8)
    }
}

/// `bytea`
extension Array: PostgresScalar where Element == UInt8 {
    package static var postgresType: PostgresType { .bytea }

    package init?(postgresBinary bytes: RawSpan) {
        self = unsafe bytes.withUnsafeBytes { unsafe [UInt8]($0) }
    }

    package func appendPostgresBinary(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: self)
    }
}

extension UUID: PostgresScalar {
    package static var postgresType: PostgresType { .uuid }

    package init?(postgresBinary bytes: RawSpan) {
        guard bytes.byteCount == 16 else { return nil }
        self.init(uuid: unsafe bytes.unsafeLoadUnaligned(as: uuid_t.self))
    }

    package func appendPostgresBinary(to bytes: inout [UInt8]) {
        unsafe withUnsafeBytes(of: uuid) { unsafe bytes.append(contentsOf: $0) }
    }
}
