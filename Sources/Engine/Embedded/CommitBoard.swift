import Messaging
import Orchestration
import Synchronization

/// Where the partitions of this process say what became of them, for those who publish and watch.
package final class CommitBoard: Sendable {
    enum News: Sendable {
        case acquired
        case lost
        case advanced(Commit)
    }

    typealias Listener = @Sendable (News) -> Void

    private struct Contents {
        var listeners: [Int: [Listener]] = [:]
        var watchers: [CaseID: [UInt64: AsyncStream<Void>.Continuation]] = [:]
        var watcherCount: UInt64 = 0
    }

    private let contents = Mutex(Contents())

    package init() {}

    func listen(to partition: Int, _ listener: @escaping Listener) {
        contents.withLock { $0.listeners[partition, default: []].append(listener) }
    }

    func tell(_ partition: Int, _ news: News) {
        let (listeners, signals) = contents.withLock { contents in
            var signals: [AsyncStream<Void>.Continuation] = []
            if case .advanced(let commit) = news, !contents.watchers.isEmpty {
                for header in commit.headers {
                    signals += (contents.watchers[header.caseID] ?? [:]).values
                }
            }
            return (contents.listeners[partition] ?? [], signals)
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
