package import Messaging
package import Orchestration

/// Where the shells take their time from. The machines behind them are told the time with every input.
package protocol EngineClock: Sendable {
    var now: Timestamp { get }

    /// Returns at that instant, or at once if it has passed or the task is cancelled.
    func sleep(until instant: Timestamp) async
}

extension SystemClock: EngineClock {
    package func sleep(until instant: Timestamp) async {
        let microseconds = instant.microseconds(since: now)
        guard microseconds > 0 else { return }
        // Long waits are cut, so that a clock that is set forward is noticed within the hour.
        let step = min(microseconds, 3_600_000_000)
        try? await Task.sleep(for: .microseconds(step))
        if step < microseconds, !Task.isCancelled { await sleep(until: instant) }
    }
}
