/// Pauses between attempts: each twice as long as the one before, up to a longest one.
public struct Backoff: Hashable, Sendable {
    public var firstMilliseconds: Int
    public var longestMilliseconds: Int

    /// Values below 1 count as 1.
    public init(firstMilliseconds: Int = 200, longestMilliseconds: Int = 30_000) {
        self.firstMilliseconds = max(1, firstMilliseconds)
        self.longestMilliseconds = max(self.firstMilliseconds, longestMilliseconds)
    }

    /// The pause after a failed attempt.
    ///
    /// - Parameters:
    ///   - attempt: 1 for the first failed attempt.
    ///   - retryAfterSeconds: what the other side asked for. It may lengthen the pause, at most to the longest one.
    public func pause(afterAttempt attempt: Int, retryAfterSeconds: Int? = nil) -> Duration {
        let doublings = min(max(0, attempt - 1), 20)
        let (product, overflow) = firstMilliseconds.multipliedReportingOverflow(by: 1 << doublings)
        let own = overflow ? longestMilliseconds : product
        let asked = min(max(0, retryAfterSeconds ?? 0), longestMilliseconds / 1000 + 1) * 1000
        return .milliseconds(min(max(own, asked), longestMilliseconds))
    }
}
