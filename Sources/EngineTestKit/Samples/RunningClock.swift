import Engine
package import Orchestration

/// Time that begins at a set instant and runs faster than the world's, so that pauses of seconds take a moment.
package struct RunningClock: EngineClock {
    private let beginning: Timestamp
    private let start = ContinuousClock.now
    private let speed: Int64

    package init(from beginning: Timestamp, speed: Int64 = 20) {
        self.beginning = beginning
        self.speed = max(speed, 1)
    }

    package var now: Timestamp {
        let passed = (ContinuousClock.now - start).components
        return beginning.adding(
            microseconds: (passed.seconds * 1_000_000 + passed.attoseconds / 1_000_000_000_000) * speed
        )
    }

    package func sleep(until instant: Timestamp) async {
        let microseconds = min(instant.microseconds(since: now) / speed, 3_600_000_000)
        guard microseconds > 0 else { return }
        try? await Task.sleep(for: .microseconds(microseconds))
        if now < instant, !Task.isCancelled { await sleep(until: instant) }
    }
}
