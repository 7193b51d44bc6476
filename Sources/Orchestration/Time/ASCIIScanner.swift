/// Reads fixed-width numbers and marks from the front of a short ASCII text.
struct ASCIIScanner {
    private var rest: ArraySlice<UInt8>

    /// A text longer than `limit` bytes scans as empty, so that a huge input costs nothing.
    init(_ text: some StringProtocol, atMost limit: Int) {
        let bytes = Array(text.utf8.prefix(limit + 1))
        rest = bytes.count > limit ? [] : bytes[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard let next = rest.first, UInt32(next) == mark.value else { return false }
        rest.removeFirst()
        return true
    }

    /// A number of exactly `count` ASCII digits; takes nothing when they are not there.
    mutating func number(digits count: Int) -> Int? {
        guard rest.count >= count else { return nil }
        var value = 0
        for byte in rest.prefix(count) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        rest.removeFirst(count)
        return value
    }
}

extension BinaryInteger {
    /// Decimal digits, filled with zeros from the left; for numbers that are not negative.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
