/// The field `traceparent` (W3C Trace Context §3.2): `version-traceid-parentid-flags`.
package enum Traceparent {
    /// Whether a text is made of four parts of 2, 32, 16 and 2 lower-case hexadecimal digits.
    package static func hasForm(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [2, 32, 16, 2]
            && parts.allSatisfy { $0.utf8.allSatisfy(\.isLowerCaseHexadecimal) }
    }
}

extension UInt8 {
    /// Whether the byte is one of `0` … `9` and `a` … `f`.
    package var isLowerCaseHexadecimal: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
    }
}
