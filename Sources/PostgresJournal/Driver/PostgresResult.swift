import CLibpq

/// The rows of one statement. It owns libpq's result and reads values from it when they are asked for.
///
/// Sendable although it holds a pointer: libpq's readers do not write, and nobody else has the pointer.
@safe
package final class PostgresResult: @unchecked Sendable {
    private let pointer: OpaquePointer
    let columns: [String: Int32]
    package let count: Int

    /// Takes the result over and clears it at the end.
    init(owning pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
        count = Int(unsafe PQntuples(pointer))
        var columns: [String: Int32] = [:]
        for index in 0..<(unsafe PQnfields(pointer)) {
            guard let name = unsafe PQfname(pointer, index) else { continue }
            columns[unsafe String(cString: name)] = index
        }
        self.columns = columns
    }

    deinit {
        unsafe PQclear(pointer)
    }

    /// Rows inserted, updated, deleted or selected; 0 for other statements.
    package var affectedRows: Int {
        Int(unsafe String(cString: PQcmdTuples(pointer))) ?? 0
    }

    /// The kind of statement that was run, for example `COMMIT` or `INSERT 0 1`.
    var commandTag: String {
        unsafe String(cString: PQcmdStatus(pointer))
    }

    var memoryBytes: Int {
        Int(clamping: unsafe PQresultMemorySize(pointer))
    }

    func typeIdentifier(column: Int32) -> UInt32 {
        unsafe PQftype(pointer, column)
    }

    /// Calls `body` with the value's binary form, or with nil for NULL.
    func withField<Value>(row: Int, column: Int32, _ body: (RawSpan?) -> Value) -> Value {
        let row = Int32(row)
        guard unsafe PQgetisnull(pointer, row, column) == 0, let start = unsafe PQgetvalue(pointer, row, column) else {
            return body(nil)
        }
        let length = Int(unsafe PQgetlength(pointer, row, column))
        let bytes = unsafe UnsafeRawBufferPointer(start: start, count: length)
        return unsafe body(bytes.bytes)
    }
}

extension PostgresResult: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(position: Int) -> PostgresRow {
        precondition(position >= 0 && position < count, "row out of range")
        return PostgresRow(result: self, index: position)
    }
}
