/// Spaces out attempts to connect after failures: 50 ms, doubling to 2 s.
struct ReconnectBackoff {
    private var failures = 0
    private var last: (error: PostgresError, nextAttempt: ContinuousClock.Instant)?

    /// Why no attempt is made now; nil if one may be made.
    var refusal: PostgresError? {
        last.flatMap { ContinuousClock.now < $0.nextAttempt ? $0.error : nil }
    }

    mutating func succeeded() {
        self = ReconnectBackoff()
    }

    mutating func failed(_ error: PostgresError) {
        failures = min(failures + 1, 7)
        last = (error, .now + min(.milliseconds(25 << failures), .seconds(2)))
    }
}
