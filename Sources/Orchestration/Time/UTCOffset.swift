/// A jurisdiction's fixed distance from UTC; positive east of Greenwich. There is no daylight saving in it.
public struct UTCOffset: Hashable, Sendable {
    public static let utc = UTCOffset(unchecked: 0)
    /// UTC+08:00, legal time in all of China.
    public static let china = UTCOffset(unchecked: 480)

    /// −1439…1439
    public let minutes: Int

    /// `nil` for a day or more.
    public init?(minutes: Int) {
        guard (-1439...1439).contains(minutes) else { return nil }
        self.init(unchecked: minutes)
    }

    private init(unchecked minutes: Int) {
        self.minutes = minutes
    }

    var microseconds: Int64 { Int64(minutes) * Timestamp.microsecondsPerMinute }
}

/// One text form everywhere: `+08:00`.
extension UTCOffset: LosslessStringConvertible, Codable {
    /// `nil` unless the text is exactly a sign, two digits of hours below 24, a colon and two digits of minutes below 60.
    public init?(_ description: String) {
        var scanner = ASCIIScanner(description, atMost: 6)
        self.init(scanning: &scanner)
        guard scanner.isAtEnd else { return nil }
    }

    init?(scanning scanner: inout ASCIIScanner) {
        let isEast = scanner.take("+")
        guard isEast || scanner.take("-"),
            let hours = scanner.number(digits: 2), hours < 24, scanner.take(":"),
            let minutes = scanner.number(digits: 2), minutes < 60
        else { return nil }
        self.init(minutes: (hours * 60 + minutes) * (isEast ? 1 : -1))
    }

    public var description: String {
        let distance = abs(minutes)
        return "\(minutes < 0 ? "-" : "+")\((distance / 60).padded(to: 2)):\((distance % 60).padded(to: 2))"
    }

    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("an offset from UTC such as +08:00")
    }

    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(self)
    }
}
