public import Logging
public import Messaging
import Synchronization

/// Sends messages with `acks=all` and idempotence, each to the partition that it is told.
public final class KafkaProducer: MessageSink {
    public enum Mode: Hashable, Sendable {
        /// For streams whose order must hold: a message is tried until it is confirmed, refused for good, or the producer is
        /// closed, and after a failure nothing behind it was sent. Every channel has a client of its own, so that one that
        /// does not take messages holds up no other.
        case publishing
        /// For requests that somebody waits for: a message that is not confirmed in time fails as unavailable.
        case requests(timeoutMilliseconds: Int)
    }

    /// The largest message that is sent: key, headers and body.
    public static let maximumMessageBytes = WireLimits.messageBytes

    private struct State {
        var clients: [Channel?: ProducerClient] = [:]
        var isClosed = false
    }

    private let settings: KafkaSettings
    private let mode: Mode
    private let logger: Logger
    private let metrics: TransportMetrics
    private let state = Mutex(State())

    /// - Throws: ``TransportError/refused(_:)`` for properties that cannot be set or are none.
    public init(settings: KafkaSettings, mode: Mode = .publishing, logger: Logger) throws(TransportError) {
        self.settings = settings
        self.mode = mode
        self.logger = logger
        metrics = TransportMetrics(.sent)
        // So that a wrong property is an error at the start, and not of the first message.
        _ = try client(for: mode == .publishing ? .deadLetters : nil)
    }

    public func send(
        _ messages: [WireMessage],
        to channel: Channel,
        partition: Int
    ) async -> [Result<Void, TransportError>] {
        await sendDetailed(messages, to: channel, partition: partition).map { $0.mapError(\.transportError) }
    }

    /// Stops taking messages, gives those on their way some time, and ends. What was not confirmed by then fails; it may have
    /// been taken.
    public func close(afterMilliseconds: Int = 2000) async {
        let clients = state.withLock { state in
            state.isClosed = true
            defer { state.clients = [:] }
            return Array(state.clients.values)
        }
        await withTaskGroup { group in
            for client in clients {
                group.addTask { await client.close(afterMilliseconds: afterMilliseconds) }
            }
        }
    }
}

extension KafkaProducer {
    /// As ``send(_:to:partition:)``, with the finer kinds of failure.
    func sendDetailed(
        _ messages: [WireMessage],
        to channel: Channel,
        partition: Int
    ) async -> [Result<Void, KafkaError>] {
        guard !messages.isEmpty else { return [] }
        let client: ProducerClient
        do throws(TransportError) {
            client = try self.client(for: mode == .publishing ? channel : nil)
        } catch {
            let failure = KafkaError(error == .closed ? .closed : .refused, error.description)
            return messages.map { _ in .failure(failure) }
        }
        let outcomes = await client.send(messages, topic: channel.topic, partition: partition)
        metrics.count(outcomes, of: channel.topic)
        return outcomes
    }

    private func client(for channel: Channel?) throws(TransportError) -> ProducerClient {
        let result = state.withLock { state -> Result<ProducerClient, TransportError> in
            guard !state.isClosed else { return .failure(.closed) }
            if let client = state.clients[channel], !client.isBroken { return .success(client) }
            return Result { () throws(TransportError) in
                let client = try ProducerClient(
                    settings: settings,
                    timeoutMilliseconds: mode.timeoutMilliseconds,
                    isGapless: mode == .publishing,
                    logger: logger
                )
                state.clients[channel] = client
                return client
            }
        }
        return try result.get()
    }
}

extension KafkaProducer.Mode {
    fileprivate var timeoutMilliseconds: Int? {
        if case .requests(let milliseconds) = self { max(1, milliseconds) } else { nil }
    }
}
