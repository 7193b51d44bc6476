/// An instant: whole microseconds since 1970-01-01T00:00:00Z, between 1970 and the end of the year 9999.
///
/// The range is closed under every operation: a result outside it becomes the nearer end. So each instant has an
/// RFC 3339 form with a four-digit year, and no sum of untrusted numbers can trap.
public struct Timestamp: Hashable, Comparable, Sendable {
    public static let epoch = Timestamp(microseconds: 0)

    /// 9999-12-31T23:59:59.999999Z, later than any due time that means something.
    public static let distantFuture = Timestamp(microseconds: latestMicroseconds)

    static let microsecondsPerSecond: Int64 = 1_000_000
    static let microsecondsPerMinute: Int64 = 60 * microsecondsPerSecond
    static let microsecondsPerDay: Int64 = 86_400 * microsecondsPerSecond
    private static let latestMicroseconds: Int64 = 253_402_300_799_999_999

    public let microseconds: Int64

    /// Values before 1970 become ``epoch``, values after 9999 become ``distantFuture``.
    public init(microseconds: Int64) {
        self.microseconds = min(max(microseconds, 0), Self.latestMicroseconds)
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }

    /// The instant `seconds` later (earlier when negative), held within the range.
    public func adding(_ seconds: Int64) -> Timestamp {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: Self.microsecondsPerSecond)
        return adding(microseconds: overflow ? (seconds < 0 ? .min : .max) : product)
    }

    /// The instant `microseconds` later (earlier when negative), held within the range.
    public func adding(microseconds added: Int64) -> Timestamp {
        let (sum, overflow) = microseconds.addingReportingOverflow(added)
        return overflow ? (added < 0 ? .epoch : .distantFuture) : Timestamp(microseconds: sum)
    }

    /// Microseconds from `earlier` to this instant; negative when `earlier` is in truth later. Never overflows, because
    /// the whole range fits.
    public func microseconds(since earlier: Timestamp) -> Int64 {
        microseconds - earlier.microseconds
    }
}
