import Engine
package import Orchestration
import Synchronization

/// A clock that stands still until it is set forward.
package final class ManualClock: EngineClock {
    private struct Sleeper {
        var until: Timestamp
        var continuation: CheckedContinuation<Void, Never>
    }

    private struct Contents {
        var now: Timestamp
        var sleepers: [UInt64: Sleeper] = [:]
        var count: UInt64 = 0
        var cancelled: Set<UInt64> = []
    }

    private let contents: Mutex<Contents>

    package init(now: Timestamp) {
        contents = Mutex(Contents(now: now))
    }

    package var now: Timestamp { contents.withLock { $0.now } }

    package func sleep(until instant: Timestamp) async {
        let number = contents.withLock { contents in
            contents.count += 1
            return contents.count
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = contents.withLock { contents in
                    guard instant > contents.now, contents.cancelled.remove(number) == nil else { return true }
                    contents.sleepers[number] = Sleeper(until: instant, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let sleeper = contents.withLock { contents in
                let sleeper = contents.sleepers.removeValue(forKey: number)
                if sleeper == nil { contents.cancelled.insert(number) }
                return sleeper
            }
            sleeper?.continuation.resume()
        }
        contents.withLock { _ = $0.cancelled.remove(number) }
    }

    /// Sets the clock forward and wakes whoever waited for an instant that has come.
    package func advance(seconds: Int64) {
        let woken = contents.withLock { contents in
            contents.now = contents.now.adding(seconds)
            let now = contents.now
            let due = contents.sleepers.filter { $0.value.until <= now }
            for number in due.keys { contents.sleepers[number] = nil }
            return due.values.map(\.continuation)
        }
        for continuation in woken { continuation.resume() }
    }
}
