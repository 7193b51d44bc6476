import Synchronization

/// A clock whose pauses pass at once, while its time goes on by them: trials of outages do not have to wait for them.
package final class VirtualClock: _Concurrency.Clock {
    package struct Instant: InstantProtocol {
        var offset: Duration

        package func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        package func duration(to other: Instant) -> Duration { other.offset - offset }
        package static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let offset = Mutex(Duration.zero)

    private let endsInCancellation: Bool

    /// - Parameter endsInCancellation: every pause ends as if the task had been cancelled.
    package init(endsInCancellation: Bool = false) {
        self.endsInCancellation = endsInCancellation
    }

    package var now: Instant { Instant(offset: offset.withLock { $0 }) }
    package var minimumResolution: Duration { .nanoseconds(1) }

    package func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        guard !endsInCancellation, !Task.isCancelled else { throw CancellationError() }
        offset.withLock { $0 = max($0, deadline.offset) }
        await Task.yield()
    }
}
