/// A day of the proleptic Gregorian calendar, 0001-01-01 … 9999-12-31, without a place or a time of day.
public struct CivilDate: Hashable, Comparable, Sendable {
    public static let earliest = CivilDate(daysSinceEpoch: -719_162)
    public static let latest = CivilDate(daysSinceEpoch: 2_932_896)

    /// Days since 1970-01-01, negative before.
    public let daysSinceEpoch: Int

    /// Day numbers outside the range become ``earliest`` or ``latest``.
    public init(daysSinceEpoch: Int) {
        self.daysSinceEpoch = min(max(daysSinceEpoch, -719_162), 2_932_896)
    }

    /// `nil` for a day that does not exist, or lies outside the years 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.init(daysSinceEpoch: GregorianDay(year: year, month: month, day: day).daysSinceEpoch)
        // The 31st of a short month lands in the next one, and so does not come back the same.
        guard components == GregorianDay(year: year, month: month, day: day) else { return nil }
    }

    public var year: Int { components.year }

    /// 1…12
    public var month: Int { components.month }

    /// 1…31
    public var day: Int { components.day }

    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    /// The day that many days later (earlier when negative), held within the range.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        return overflow ? (days < 0 ? .earliest : .latest) : CivilDate(daysSinceEpoch: sum)
    }

    private var components: GregorianDay { GregorianDay(daysSinceEpoch: daysSinceEpoch) }
}
