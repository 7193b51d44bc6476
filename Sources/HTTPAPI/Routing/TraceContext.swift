import Messaging

/// `version-traceid-parentid-flags` in lower-case hexadecimal (W3C Trace Context §3.2).
enum TraceContext {
    /// The field of a caller, in the version that we know; `nil` if it cannot be read, and is ignored as that recommendation
    /// demands, because it would be carried into the journal.
    static func continuing(_ text: String) -> String? {
        let known = String(text.prefix(length))
        guard isWellFormed(known) else { return nil }
        if text.utf8.count == length, text.hasPrefix("00") { return known }
        // A later version may say more behind a further hyphen, and means by its flags only what is known of them here.
        let rest = text.utf8.dropFirst(length)
        guard !text.hasPrefix("00"), rest.isEmpty || rest.first == UInt8(ascii: "-") else { return nil }
        let isSampled = known.last.flatMap { Int(String($0), radix: 16) }.map { $0 & 1 == 1 } ?? false
        return "00\(known.dropFirst(2).dropLast(2))\(isSampled ? "01" : "00")"
    }

    /// A trace that begins here. It says that it is recorded, so that departments record their part of it.
    static func new() -> String {
        "00-\(identifier())\(identifier())-\(identifier())-01"
    }

    private static let length = 55

    private static func isWellFormed(_ text: String) -> Bool {
        guard Traceparent.hasForm(text) else { return false }
        let parts = text.split(separator: "-")
        return parts[0] != "ff" && parts[1].contains { $0 != "0" } && parts[2].contains { $0 != "0" }
    }

    /// Sixteen digits, never all zero.
    private static func identifier() -> String {
        let digits = String(UInt64.random(in: 1 ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
