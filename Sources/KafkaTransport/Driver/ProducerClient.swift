import CLibrdkafka
import Foundation
import Logging
import Messaging
import Synchronization

/// One librdkafka producer and the thread that takes its delivery reports.
///
/// Messages of one partition are sent in the order of the calls. Where `isGapless`, a message that the broker refuses for good
/// ends the whole client, because librdkafka would otherwise send what stands behind it; ``isBroken`` says so, and everything
/// that was not confirmed fails.
@safe
final class ProducerClient: @unchecked Sendable {
    private struct State {
        var phase = Phase.open
        var pending: [UInt: Pending] = [:]
        var nextToken: UInt = 1
        var closers: [CheckedContinuation<Void, Never>] = []
        /// The partitions that have confirmed a message of this client.
        var begun: Set<Place> = []
    }

    private struct Place: Hashable {
        let topic: String
        let partition: Int
    }

    private enum Phase {
        case open
        /// Takes nothing more; what is on its way may still arrive until the instant.
        case closing(ContinuousClock.Instant)
        case closed
    }

    private struct Pending {
        let batch: SendBatch
        let index: Int
        let topic: String
    }

    private static let pollMilliseconds: Int32 = 100
    private static let purgeSeconds = 5

    private let handle: KafkaHandle
    private let queue: OpaquePointer
    private let isGapless: Bool
    private let state = Mutex(State())

    /// - Parameter timeoutMilliseconds: after that a message that was not confirmed fails; `nil` for never.
    init(
        settings: KafkaSettings,
        timeoutMilliseconds: Int?,
        isGapless: Bool,
        logger: Logger
    ) throws(TransportError) {
        handle = try KafkaHandle(
            .producer,
            settings: settings,
            properties: [
                "acks": "all",
                "enable.idempotence": "true",
                "enable.gapless.guarantee": "\(isGapless)",
                "message.timeout.ms": "\(timeoutMilliseconds ?? 0)",
            ],
            defaults: [
                "linger.ms": "0",
                "queue.buffering.max.messages": "20000",
                "queue.buffering.max.kbytes": "65536",
                // A broker judges the size of a batch, so that a small limit of its would refuse small messages.
                "batch.size": "262144",
            ],
            events: RD_KAFKA_EVENT_DR,
            logger: logger
        )
        self.isGapless = isGapless
        unsafe queue = unsafe rd_kafka_queue_get_main(handle.pointer)
        Thread.detachNewThread { self.run() }
    }

    /// Whether the client takes nothing more.
    var isBroken: Bool {
        state.withLock { if case .open = $0.phase { false } else { true } }
    }

    /// Stops taking messages and gives those on their way some time; then everything unconfirmed fails.
    func close(afterMilliseconds: Int) async {
        await withCheckedContinuation { continuation in
            let isClosed = state.withLock { state in
                if case .closed = state.phase { return true }
                state.closers.append(continuation)
                if case .open = state.phase { state.phase = .closing(.now + .milliseconds(afterMilliseconds)) }
                return false
            }
            if isClosed { return continuation.resume() }
        }
    }

    func send(_ messages: [WireMessage], topic: String, partition: Int) async -> [SendBatch.Outcome] {
        let place = Place(topic: topic, partition: partition)
        guard isGapless, messages.count > 1, !state.withLock({ $0.begun.contains(place) }) else {
            return await sendTogether(messages[...], to: place)
        }
        // A broker takes any sequence number of a producer that it does not know yet, so it would take what stands behind a
        // refused first message; from the second on it refuses a gap.
        let first = await sendTogether(messages[..<1], to: place)
        guard case .success? = first.first else {
            return first + messages.dropFirst().map { _ in .failure(SendBatch.notSent) }
        }
        state.withLock { _ = $0.begun.insert(place) }
        return first + (await sendTogether(messages[1...], to: place))
    }

    private func sendTogether(_ messages: ArraySlice<WireMessage>, to place: Place) async -> [SendBatch.Outcome] {
        let batch = SendBatch(count: messages.count)
        for (index, message) in messages.enumerated() {
            guard !batch.hasFailed, !Task.isCancelled else { break }
            let isTaken = unsafe message.withProduceArguments(topic: place.topic, partition: place.partition) {
                arguments in
                unsafe enqueue(arguments, Pending(batch: batch, index: index, topic: place.topic))
            }
            guard isTaken else { break }
        }
        return await batch.outcomes()
    }
}

extension ProducerClient {
    /// The lock is held while librdkafka takes the message: a report cannot overtake its entry, and the handle cannot go.
    private func enqueue(_ arguments: ProduceArguments, _ pending: Pending) -> Bool {
        pending.batch.handedOver()
        let failure = state.withLock { state -> KafkaError? in
            guard case .open = state.phase else { return KafkaError(.closed, "the producer was closed") }
            let token = state.nextToken
            let code = unsafe arguments.produce(with: handle.pointer, token: token)
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR else {
                if code == RD_KAFKA_RESP_ERR__FATAL { state.phase = .closing(.now) }
                return KafkaError(code, at: pending.topic)
            }
            state.nextToken += 1
            state.pending[token] = pending
            return nil
        }
        if let failure { pending.batch.refused(pending.index, failure) }
        return failure == nil
    }

    private func run() {
        while !isTimeToEnd() {
            pollOnce()
        }
        purge()
        unsafe rd_kafka_queue_destroy(queue)
        handle.destroy()
        let (pending, closers) = state.withLock { state in
            state.phase = .closed
            defer { (state.pending, state.closers) = ([:], []) }
            return (Array(state.pending.values), state.closers)
        }
        for entry in pending {
            entry.batch.report(entry.index, .failure(KafkaError(.closed, "the producer was closed")))
        }
        closers.forEach { $0.resume() }
    }

    private func isTimeToEnd() -> Bool {
        state.withLock { state in
            guard case .closing(let end) = state.phase else { return false }
            return state.pending.isEmpty || ContinuousClock.now >= end
        }
    }

    private func purge() {
        let end = ContinuousClock.now + .seconds(Self.purgeSeconds)
        _ = unsafe rd_kafka_purge(handle.pointer, RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT)
        while state.withLock({ !$0.pending.isEmpty }), ContinuousClock.now < end {
            pollOnce()
        }
    }

    private func pollOnce() {
        guard let event = unsafe rd_kafka_queue_poll(queue, Self.pollMilliseconds) else { return }
        defer { unsafe rd_kafka_event_destroy(event) }
        switch unsafe rd_kafka_event_type(event) {
        case RD_KAFKA_EVENT_DR:
            while let message = unsafe rd_kafka_event_message_next(event) {
                unsafe report(message.pointee)
            }
        case RD_KAFKA_EVENT_ERROR:
            unsafe handle.report(event)
            if unsafe rd_kafka_event_error_is_fatal(event) != 0 {
                state.withLock { if case .open = $0.phase { $0.phase = .closing(.now) } }
            }
        default: unsafe handle.report(event)
        }
    }

    private func report(_ message: rd_kafka_message_t) {
        let token = unsafe UInt(bitPattern: message._private)
        guard let pending = state.withLock({ $0.pending.removeValue(forKey: token) }) else { return }
        let isDelivered = unsafe message.err == RD_KAFKA_RESP_ERR_NO_ERROR
        pending.batch.report(
            pending.index,
            isDelivered ? .success(()) : .failure(unsafe KafkaError(message.err, at: pending.topic))
        )
    }
}
