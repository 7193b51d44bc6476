/// One text form everywhere: RFC 3339 in UTC, such as `2026-11-23T11:51:53Z` or `2026-11-23T11:51:53.000001Z`.
extension Timestamp: LosslessStringConvertible, Codable {
    /// Reads RFC 3339 with `Z` or a numeric offset and at most nine fraction digits; finer than a microsecond is cut off.
    ///
    /// - Returns: `nil` for any other form, for a date or time that does not exist (a leap second included, which the
    ///   UTC count of microseconds cannot tell from its successor), and for instants outside 1970…9999.
    public init?(rfc3339 text: some StringProtocol) {
        var scanner = ASCIIScanner(text, atMost: 35)
        guard let date = CivilDate(scanning: &scanner), scanner.take("T") || scanner.take("t"),
            let timeOfDay = Self.scanTimeOfDay(&scanner),
            let offset = Self.scanOffset(&scanner), scanner.isAtEnd
        else { return nil }
        let exact = Int64(date.daysSinceEpoch) * Self.microsecondsPerDay + timeOfDay - offset
        self.init(microseconds: exact)
        guard microseconds == exact else { return nil }
    }

    public init?(_ description: String) {
        self.init(rfc3339: description)
    }

    /// RFC 3339 in UTC; six fraction digits when the fraction is not zero, none otherwise.
    public var description: String {
        let withinDay = microseconds % Self.microsecondsPerDay
        let seconds = withinDay / Self.microsecondsPerSecond
        let fraction = withinDay % Self.microsecondsPerSecond
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.padded(to: 2) }.joined(separator: ":")
        return "\(date(in: .utc))T\(clock)\(fraction == 0 ? "" : "." + fraction.padded(to: 6))Z"
    }

    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("an RFC 3339 instant such as 2026-11-23T11:51:53Z, between 1970 and 9999")
    }

    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(self)
    }

    private static func scanTimeOfDay(_ scanner: inout ASCIIScanner) -> Int64? {
        guard let hour = scanner.number(digits: 2), hour < 24, scanner.take(":"),
            let minute = scanner.number(digits: 2), minute < 60, scanner.take(":"),
            let second = scanner.number(digits: 2), second < 60
        else { return nil }
        let whole = Int64((hour * 60 + minute) * 60 + second) * microsecondsPerSecond
        guard scanner.take(".") else { return whole }
        return scanFraction(&scanner).map { whole + $0 }
    }

    private static func scanFraction(_ scanner: inout ASCIIScanner) -> Int64? {
        var fraction: Int64 = 0
        var digits = 0
        while digits < 9, let digit = scanner.number(digits: 1) {
            fraction = fraction * 10 + Int64(digit)
            digits += 1
        }
        guard digits > 0 else { return nil }
        for _ in digits..<9 { fraction *= 10 }
        return fraction / 1000
    }

    private static func scanOffset(_ scanner: inout ASCIIScanner) -> Int64? {
        if scanner.take("Z") || scanner.take("z") { return 0 }
        return UTCOffset(scanning: &scanner).map(\.microseconds)
    }
}
