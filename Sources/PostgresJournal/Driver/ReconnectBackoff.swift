/// Spaces out attempts to connect after failures: 50 ms, doubling to 2 s.
struct ReconnectBackoff {
    private var failures = 0
    private var earliest: ContinuousClock.Instant?

    /// How long to wait before the next attempt; nil if it may be made now.
    var remaining: Duration? {
        guard let earliest else { return nil }
        let remaining = ContinuousClock.now.duration(to: earliest)
        return remaining > .zero ? remaining : nil
    }

    mutating func succeeded() {
        self = ReconnectBackoff()
    }

    mutating func failed() {
        failures = min(failures + 1, 7)
        earliest = .now + min(.milliseconds(25 << failures), .seconds(2))
    }
}
