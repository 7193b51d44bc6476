import Orchestration
import Synchronization

/// A clock that stands until it is moved.
final class ManualClock: Sendable {
    private let instant = Mutex(Timestamp(rfc3339: "2026-03-02T01:00:00Z") ?? .epoch)

    var now: Timestamp { instant.withLock { $0 } }

    func advance(milliseconds: Int64) {
        instant.withLock { $0 = $0.adding(microseconds: milliseconds * 1000) }
    }
}
