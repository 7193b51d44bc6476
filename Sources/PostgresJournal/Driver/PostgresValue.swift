/// A bind value, already in PostgreSQL's binary form. `bytes` is nil for NULL.
package struct PostgresValue: Hashable, Sendable {
    let typeIdentifier: UInt32
    let bytes: [UInt8]?
}

extension PostgresValue {
    package static func value<Scalar: PostgresScalar>(_ scalar: Scalar?) -> PostgresValue {
        guard let scalar else {
            return PostgresValue(typeIdentifier: Scalar.postgresType.rawValue, bytes: nil)
        }
        var bytes: [UInt8] = []
        scalar.appendPostgresBinary(to: &bytes)
        return PostgresValue(typeIdentifier: Scalar.postgresType.rawValue, bytes: bytes)
    }

    /// A one-dimensional array, for `unnest($1)` and `= ANY($1)`.
    package static func array<Scalar: PostgresScalar>(_ elements: [Scalar?]?) -> PostgresValue {
        guard let elements else {
            return PostgresValue(typeIdentifier: Scalar.postgresType.arrayIdentifier, bytes: nil)
        }
        var bytes: [UInt8] = []
        bytes.append(bigEndian: Int32(elements.isEmpty ? 0 : 1))  // dimensions
        bytes.append(bigEndian: Int32(elements.contains { $0 == nil } ? 1 : 0))
        bytes.append(bigEndian: Scalar.postgresType.rawValue)
        if !elements.isEmpty {
            bytes.append(bigEndian: Int32(truncatingIfNeeded: elements.count))
            bytes.append(bigEndian: Int32(1))  // lower bound
        }
        for element in elements {
            bytes.append(element: element)
        }
        return PostgresValue(typeIdentifier: Scalar.postgresType.arrayIdentifier, bytes: bytes)
    }
}

extension [UInt8] {
    fileprivate mutating func append<Scalar: PostgresScalar>(element: Scalar?) {
        guard let element else {
            append(bigEndian: Int32(-1))
            return
        }
        let lengthIndex = count
        append(bigEndian: Int32(0))
        element.appendPostgresBinary(to: &self)
        // Lengths past 2 GiB wrap here; the driver refuses such a bind by its total size before it is sent.
        let length = Int32(truncatingIfNeeded: count - lengthIndex - 4)
        for (offset, shift) in [24, 16, 8, 0].enumerated() {
            self[lengthIndex + offset] = UInt8(truncatingIfNeeded: length >> Int32(shift))
        }
    }
}
