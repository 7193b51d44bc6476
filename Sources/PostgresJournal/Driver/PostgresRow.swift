/// One row; columns are read by name.
package struct PostgresRow: Sendable {
    let result: PostgresResult
    let index: Int
}

extension PostgresRow {
    /// The value of a column that is never NULL.
    package func value<Scalar: PostgresScalar>(
        _ column: String,
        as type: Scalar.Type = Scalar.self
    ) throws(PostgresError) -> Scalar {
        guard let value = try optional(column, as: type) else { throw .decode(message: "column \(column) is NULL") }
        return value
    }

    /// The value of a column that may be NULL.
    package func optional<Scalar: PostgresScalar>(
        _ column: String,
        as type: Scalar.Type = Scalar.self
    ) throws(PostgresError) -> Scalar? {
        let position = try position(of: column) {
            Scalar.postgresType.reads($0)
        } expected: {
            "\(Scalar.postgresType)"
        }
        return try read(column, position) { Scalar(postgresBinary: $0) }
    }

    /// An array none of whose elements is NULL.
    package func array<Scalar: PostgresScalar>(
        _ column: String,
        of type: Scalar.Type = Scalar.self
    ) throws(PostgresError) -> [Scalar] {
        guard let sparse = try optionalArray(column, of: type) else {
            throw .decode(message: "column \(column) is NULL")
        }
        var elements: [Scalar] = []
        for element in sparse {
            guard let element else { throw .decode(message: "column \(column) has a NULL element") }
            elements.append(element)
        }
        return elements
    }

    /// An array whose elements may be NULL; nil if the column itself is NULL.
    package func optionalArray<Scalar: PostgresScalar>(
        _ column: String,
        of type: Scalar.Type = Scalar.self
    ) throws(PostgresError) -> [Scalar?]? {
        let position = try position(of: column) {
            Scalar.postgresType.readsArray($0)
        } expected: {
            "\(Scalar.postgresType)[]"
        }
        return try read(column, position) { [Scalar?](postgresArray: $0) }
    }
}

extension PostgresRow {
    private func position(
        of column: String,
        accepts: (UInt32) -> Bool,
        expected: () -> String
    ) throws(PostgresError) -> Int32 {
        guard let position = result.columns[column] else {
            throw .decode(message: "no column \(column); there are \(result.columns.keys.sorted())")
        }
        let identifier = result.typeIdentifier(column: position)
        guard accepts(identifier) else {
            throw .decode(
                message:
                    "column \(column) was asked for as \(expected()), but has the type with identifier \(identifier)"
            )
        }
        return position
    }

    private func read<Value>(
        _ column: String,
        _ position: Int32,
        _ decode: (RawSpan) -> Value?
    ) throws(PostgresError) -> Value? {
        let outcome: Value?? = result.withField(row: index, column: position) { bytes in
            guard let bytes else { return .some(nil) }
            return decode(bytes).map { .some($0) }
        }
        guard let outcome else { throw .decode(message: "column \(column) does not hold a value of its type") }
        return outcome
    }
}

extension Array {
    /// nil if the bytes are no array of at most one dimension.
    fileprivate init?<Scalar: PostgresScalar>(postgresArray bytes: RawSpan) where Element == Scalar? {
        self = []
        guard bytes.byteCount >= 12, let dimensions = Int32(bigEndian: bytes.extracting(0..<4)) else { return nil }
        if dimensions == 0 { return }
        guard dimensions == 1, bytes.byteCount >= 20, let count = Int32(bigEndian: bytes.extracting(12..<16)) else {
            return nil
        }
        var offset = 20
        for _ in 0..<Swift.max(count, 0) {
            guard bytes.byteCount - offset >= 4,
                let length = Int32(bigEndian: bytes.extracting(offset..<offset + 4))
            else { return nil }
            offset += 4
            if length == -1 {
                append(nil)
                continue
            }
            guard length >= 0, bytes.byteCount - offset >= Int(length),
                let element = Scalar(postgresBinary: bytes.extracting(offset..<offset + Int(length)))
            else { return nil }
            append(element)
            offset += Int(length)
        }
    }
}
