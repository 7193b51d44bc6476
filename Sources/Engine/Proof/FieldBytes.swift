/// Writes fields one after another so that no two different lists of fields give the same bytes: each carries its length.
struct FieldBytes {
    private(set) var bytes: [UInt8] = []

    /// - Parameter domain: what the bytes are for, so that a hash made for one purpose proves nothing for another.
    init(domain: String) {
        append(domain)
    }

    mutating func append(_ field: some Collection<UInt8>) {
        appendBigEndian(UInt64(field.count))
        bytes.append(contentsOf: field)
    }

    mutating func append(_ text: String) {
        append(Array(text.utf8))
    }

    mutating func append(_ number: Int64) {
        appendBigEndian(UInt64(bitPattern: number))
    }

    private mutating func appendBigEndian(_ number: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
        }
    }
}
