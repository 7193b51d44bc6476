import Messaging
import Synchronization

/// One partition number: the commands, and every department's answers in turn.
final class KafkaCommandFeed: CommandFeed {
    private struct Source {
        let channel: Channel
        let name: String
        let queue: PartitionQueue
    }

    private struct State {
        var sources: [CommandFeedShare: [Source]] = [:]
        /// Whose turn it is to be asked first.
        var turn: [CommandFeedShare: Int] = [:]
        /// What ended the reading of a source; nothing is read on without it.
        var failure: [CommandFeedShare: TransportError] = [:]
        /// What somebody must allow; told once, and read on when it is allowed.
        var refusal: [CommandFeedShare: TransportError] = [:]
        var isClosed = false
    }

    private let client: FetchClient
    private let clusterID: String
    private let metrics: TransportMetrics
    private let signals: [CommandFeedShare: WakeSignal] = [.commands: WakeSignal(), .answers: WakeSignal()]
    private let state = Mutex(State())

    init(client: FetchClient, clusterID: String, metrics: TransportMetrics) {
        self.client = client
        self.clusterID = clusterID
        self.metrics = metrics
    }

    func open(_ channel: Channel, partition: Int, positions: [String: Int64]) async throws(TransportError) {
        let share: CommandFeedShare = channel == .commands ? .commands : .answers
        guard let signal = signals[share] else { return }
        let name = "\(channel.topic)@\(clusterID)"
        let queue = try await client.open(
            topic: channel.topic,
            partition: partition,
            offset: positions[name],
            signal: signal
        )
        let source = Source(channel: channel, name: name, queue: queue)
        state.withLock { $0.sources[share, default: []].append(source) }
    }

    func next(_ share: CommandFeedShare, limit: Int) async throws(TransportError) -> [InboundMessage] {
        while !state.withLock(\.isClosed), !Task.isCancelled {
            let messages = try take(share, atMost: limit)
            guard messages.isEmpty else { return messages }
            await signals[share]?.wait()
        }
        return []
    }

    func close() async {
        let sources = state.withLock { state in
            state.isClosed = true
            defer { state.sources = [:] }
            return state.sources.values.flatMap { $0 }
        }
        signals.values.forEach { $0.signal() }
        for source in sources {
            await client.close(source.queue)
        }
    }

    /// Each source gives at most its part, so that one department's flood holds up no other; what is left over goes to whoever
    /// has more.
    private func take(_ share: CommandFeedShare, atMost limit: Int) throws(TransportError) -> [InboundMessage] {
        let sources = state.withLock { state in
            let sources = state.sources[share] ?? []
            guard !sources.isEmpty else { return sources }
            let first = state.turn[share, default: 0] % sources.count
            state.turn[share] = first + 1
            return Array(sources[first...] + sources[..<first])
        }
        if let failure = state.withLock({ $0.failure[share] }) { throw failure }
        var messages: [InboundMessage] = []
        for part in [max(1, limit / max(1, sources.count)), limit] {
            for source in sources where messages.count < limit {
                do throws(KafkaError) {
                    messages += try take(from: source, atMost: min(part, limit - messages.count))
                } catch {
                    state.withLock { state in
                        if error.kind == .notAllowed {
                            state.refusal[share] = error.transportError
                        } else {
                            state.failure[share] = error.transportError
                        }
                    }
                }
            }
        }
        guard messages.isEmpty else { return messages }
        let ending = state.withLock { $0.failure[share] ?? $0.refusal.removeValue(forKey: share) }
        if let ending { throw ending }
        return []
    }

    private func take(from source: Source, atMost limit: Int) throws(KafkaError) -> [InboundMessage] {
        let taken = try source.queue.take(atMost: limit)
        metrics.count(taken.count, of: source.channel.topic)
        return taken.map {
            InboundMessage(
                channel: source.channel,
                partition: source.queue.partition,
                offset: $0.offset,
                source: source.name,
                message: $0.message
            )
        }
    }
}
