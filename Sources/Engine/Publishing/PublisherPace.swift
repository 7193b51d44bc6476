/// How fast a publisher delivers.
package enum PublisherPace: Hashable, Sendable {
    case free
    /// Nothing is read or delivered until it goes on.
    case held
    /// At most so many messages an hour, for a destination that has just come back. At least 1.
    case limited(messagesPerHour: Int)

    static let microsecondsPerHour: Int64 = 3_600_000_000

    /// How many messages may go together: small enough that no minute sees much more than its share.
    var messagesAtOnce: Int {
        switch self {
        case .free: .max
        case .held: 0
        case .limited(let perHour): max(perHour / 36_000, 1)
        }
    }

    /// How long to wait after so many messages, in microseconds.
    func pauseMicroseconds(after count: Int) -> Int64 {
        guard case .limited(let perHour) = self else { return 0 }
        let (total, overflow) = Self.microsecondsPerHour.multipliedReportingOverflow(by: Int64(max(count, 0)))
        return overflow ? Self.microsecondsPerHour : total / Int64(max(perHour, 1))
    }
}
