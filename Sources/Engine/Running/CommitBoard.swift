import Messaging
import Orchestration
import Synchronization

/// Where the partitions of this process say what became of them, for those who publish and watch.
package final class CommitBoard: Sendable {
    enum News: Sendable {
        /// With the positions from which each source of messages is read on.
        case acquired(inputs: [String: Int64])
        case lost
        case advanced(Commit)
    }

    typealias Listener = @Sendable (News) -> Void

    private struct Contents {
        var listeners: [Int: [UInt64: Listener]] = [:]
        var listenerCount: UInt64 = 0
        var watchers: [CaseID: [UInt64: AsyncStream<Void>.Continuation]] = [:]
        var watcherCount: UInt64 = 0
    }

    private let contents = Mutex(Contents())

    package init() {}

    /// - Returns: a number to leave with.
    func listen(to partition: Int, _ listener: @escaping Listener) -> UInt64 {
        contents.withLock { contents in
            contents.listenerCount += 1
            contents.listeners[partition, default: [:]][contents.listenerCount] = listener
            return contents.listenerCount
        }
    }

    func leave(_ partition: Int, _ number: UInt64) {
        contents.withLock { $0.listeners[partition]?[number] = nil }
    }

    func tell(_ partition: Int, _ news: News) {
        let (listeners, signals) = contents.withLock { contents in
            var signals: [AsyncStream<Void>.Continuation] = []
            if case .advanced(let commit) = news, !contents.watchers.isEmpty {
                for header in commit.headers {
                    signals += (contents.watchers[header.caseID] ?? [:]).values
                }
            }
            return (Array((contents.listeners[partition] ?? [:]).values), signals)
        }
        for listener in listeners { listener(news) }
        for signal in signals { signal.yield() }
    }

    /// A signal after every commit that changes the case; signals that nobody took yet count as one.
    func watch(_ caseID: CaseID) -> AsyncStream<Void> {
        let (stream, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = contents.withLock { contents in
            contents.watcherCount += 1
            contents.watchers[caseID, default: [:]][contents.watcherCount] = signal
            return contents.watcherCount
        }
        signal.onTermination = { [weak self] _ in
            self?.contents.withLock { contents in
                contents.watchers[caseID]?[number] = nil
                if contents.watchers[caseID]?.isEmpty ?? false { contents.watchers[caseID] = nil }
            }
        }
        return stream
    }
}
