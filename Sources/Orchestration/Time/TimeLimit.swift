/// A legal or promised length of time (时限), such as five working days.
///
/// `0wd` is a matter settled at once (即办): it is due at the end of the working day on which it starts.
public struct TimeLimit: Hashable, Sendable {
    public static let countRange = 0...10_000

    public let count: Int
    public let unit: TimeUnit

    /// `nil` when `count` is outside ``countRange``.
    public init?(count: Int, unit: TimeUnit) {
        guard Self.countRange.contains(count) else { return nil }
        self.count = count
        self.unit = unit
    }

    /// The limit with `other` added; `nil` when the units differ. Held within ``countRange``.
    public func extended(by other: TimeLimit) -> TimeLimit? {
        guard unit == other.unit else { return nil }
        return TimeLimit(count: min(count + other.count, Self.countRange.upperBound), unit: unit)
    }

    /// Length in microseconds; `nil` when the unit is a kind of day.
    var exactMicroseconds: Int64? {
        unit.exactMicroseconds.map { $0 * Int64(count) }
    }
}

/// One text form everywhere: `5wd`, `60d`, `2h`, `10min`, `3s`.
extension TimeLimit: LosslessStringConvertible, Codable {
    /// Reads the short form and the Chinese ones (`5工作日`, `5个工作日`, `60日`, `60天`, `60自然日`, `2小时`, `10分钟`, `3秒`), with
    /// spaces allowed around the number and the unit.
    public init?(_ description: String) {
        guard description.utf8.count <= 64 else { return nil }
        let text = description.drop(while: Self.isSpace)
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        var word = text.dropFirst(digits.count).drop(while: Self.isSpace)
        while let last = word.last, Self.isSpace(last) { word.removeLast() }
        guard let count = Int(digits), let unit = TimeUnit(word: word) else { return nil }
        self.init(count: count, unit: unit)
    }

    public var description: String { "\(count)\(unit.rawValue)" }

    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("a limit of 0 to 10000 with its unit, such as 5wd, 60d, 2h, 10min or 3s")
    }

    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(self)
    }

    private static func isSpace(_ character: Character) -> Bool {
        // U+3000 is the space of Chinese typesetting.
        character == " " || character == "\u{3000}" || character == "\t"
    }
}

/// Wording for people.
extension TimeLimit {
    public var text: LocalizedText { LocalizedText(zh: chineseText, en: englishText) }

    /// For example 5个工作日.
    var chineseText: String {
        switch unit {
        case .workingDays: "\(count)个工作日"
        case .calendarDays: "\(count)日"
        case .hours: "\(count)小时"
        case .minutes: "\(count)分钟"
        case .seconds: "\(count)秒"
        }
    }

    /// For example "5 working days".
    var englishText: String {
        let noun =
            switch unit {
            case .workingDays: "working day"
            case .calendarDays: "day"
            case .hours: "hour"
            case .minutes: "minute"
            case .seconds: "second"
            }
        return "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}

/// Limits written in code; a count outside ``countRange`` becomes the nearest bound.
extension TimeLimit {
    public static func workingDays(_ count: Int) -> Self { Self(clamping: count, .workingDays) }
    public static func calendarDays(_ count: Int) -> Self { Self(clamping: count, .calendarDays) }
    public static func hours(_ count: Int) -> Self { Self(clamping: count, .hours) }
    public static func minutes(_ count: Int) -> Self { Self(clamping: count, .minutes) }
    public static func seconds(_ count: Int) -> Self { Self(clamping: count, .seconds) }

    private init(clamping count: Int, _ unit: TimeUnit) {
        self.count = min(max(count, Self.countRange.lowerBound), Self.countRange.upperBound)
        self.unit = unit
    }
}
