package import Messaging
import Orchestration
import Synchronization

/// A broker in memory: topics, one group of engines, and faults that a test can order.
package final class InMemoryBroker: Sendable {
    /// What a channel does with messages that are sent to it.
    package enum Fault: Sendable {
        case refuses(TransportError)
        /// It takes nothing and says nothing, as a broker's client that never gives up.
        case silent
    }

    struct Log {
        var messages: [WireMessage] = []
        /// Messages before it are no longer kept.
        var first: Int64 = 0
    }

    struct Contents {
        var logs: [Channel: [Log]] = [:]
        var group = BrokerGroup()
        var faults: [Channel: Fault] = [:]
        var feedFault: TransportError?
        /// Grows with every change, so that none is missed between a look and the wait for the next.
        var version = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
        var handedOut = 0
        var openings: [Opening] = []
    }

    /// A feed that was opened, as it was asked for.
    package struct Opening: Sendable {
        package var member: String
        package var partition: Int
        package var positions: [String: Int64]
    }

    package let partitions: Int
    let contents = Mutex(Contents())

    package init(partitions: Int) {
        self.partitions = partitions
    }

    /// The name under which positions in a channel are kept.
    package static func source(of channel: Channel) -> String { "\(channel.topic)@memory" }

    package func append(_ message: WireMessage, to channel: Channel, partition: Int) {
        let waiting = contents.withLock { contents in
            contents[log: channel, of: partitions][partition].messages.append(message)
            return contents.takeWaiting()
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Everything that was ever sent to a partition of a channel.
    package func messages(in channel: Channel, partition: Int) -> [WireMessage] {
        contents.withLock { $0.logs[channel]?[partition].messages ?? [] }
    }

    package func messages(in channel: Channel) -> [WireMessage] {
        (0..<partitions).flatMap { messages(in: channel, partition: $0) }
    }

    package func set(_ fault: Fault?, on channel: Channel) {
        let waiting = contents.withLock { contents in
            contents.faults[channel] = fault
            return contents.takeWaiting()
        }
        for continuation in waiting { continuation.resume() }
    }

    /// While set, reading fails with it.
    package func setFeedFault(_ fault: TransportError?) {
        contents.withLock { $0.feedFault = fault }
    }

    /// Forgets what stands before an offset.
    package func trim(_ channel: Channel, partition: Int, before offset: Int64) {
        contents.withLock { $0[log: channel, of: partitions][partition].first = offset }
    }

    /// How many messages feeds have handed out.
    package var handedOut: Int { contents.withLock { $0.handedOut } }
    package var openings: [Opening] { contents.withLock { $0.openings } }

    /// Returns once something has changed since that version.
    func change(since version: Int) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let hasChanged = contents.withLock { contents in
                    guard contents.version == version else { return true }
                    contents.waiting.append(continuation)
                    return false
                }
                if hasChanged { continuation.resume() }
            }
        } onCancel: {
            ring()
        }
    }

    func ring() {
        for continuation in contents.withLock({ $0.takeWaiting() }) { continuation.resume() }
    }
}

extension InMemoryBroker.Contents {
    func existing(_ channel: Channel, _ partition: Int) -> InMemoryBroker.Log {
        logs[channel]?[partition] ?? InMemoryBroker.Log()
    }

    fileprivate mutating func takeWaiting() -> [CheckedContinuation<Void, Never>] {
        defer { waiting = [] }
        version += 1
        return waiting
    }

    subscript(log channel: Channel, of partitions: Int) -> [InMemoryBroker.Log] {
        get { logs[channel] ?? Array(repeating: InMemoryBroker.Log(), count: partitions) }
        set { logs[channel] = newValue }
    }
}

extension InMemoryBroker: MessageSink {
    package func send(
        _ messages: [WireMessage],
        to channel: Channel,
        partition: Int
    ) async -> [Result<Void, TransportError>] {
        while true {
            let (fault, version) = contents.withLock { contents in
                if contents.faults[channel] == nil {
                    contents[log: channel, of: partitions][partition].messages += messages
                }
                return (contents.faults[channel], contents.version)
            }
            switch fault {
            case nil:
                ring()
                return messages.map { _ in .success(()) }
            case .refuses(let error):
                return messages.map { _ in .failure(error) }
            case .silent:
                await change(since: version)
            }
        }
    }
}
