import CLibrdkafka
import Messaging
import Synchronization

/// The messages of one partition that librdkafka has fetched and nobody has taken. When it is full, librdkafka stops fetching.
@safe
final class PartitionQueue: @unchecked Sendable {
    struct Taken {
        var offset: Int64
        var message: WireMessage
    }

    private struct State {
        var isOpen = true
        var failure: KafkaError?
    }

    let topic: String
    let partition: Int
    private let handle: OpaquePointer
    private let queue: OpaquePointer
    private let signal: WakeSignal
    private let state = Mutex(State())

    /// - Parameter client: outlives the queue.
    init(
        client: OpaquePointer,
        topic: String,
        partition: Int,
        offset: Int64?,
        signal: WakeSignal
    ) throws(TransportError) {
        guard let handle = unsafe rd_kafka_topic_new(client, topic, nil), let queue = unsafe rd_kafka_queue_new(client)
        else {
            throw .refused(
                "\(topic) cannot be read: \(unsafe String(cString: rd_kafka_err2str(rd_kafka_last_error())))"
            )
        }
        self.topic = topic
        self.partition = partition
        self.signal = signal
        unsafe self.handle = unsafe handle
        unsafe self.queue = unsafe queue
        let context = unsafe Unmanaged.passUnretained(signal).toOpaque()
        unsafe rd_kafka_queue_cb_event_enable(
            queue,
            { _, context in
                guard let context = unsafe context else { return }
                unsafe Unmanaged<WakeSignal>.fromOpaque(context).takeUnretainedValue().signal()
            },
            context
        )
        let start = offset ?? Int64(RD_KAFKA_OFFSET_BEGINNING)
        guard unsafe rd_kafka_consume_start_queue(handle, Int32(partition), start, queue) == 0 else {
            let error = KafkaError(rd_kafka_last_error(), at: "\(topic) \(partition)")
            release()
            throw error.transportError
        }
    }

    /// Blocks until the fetcher has ended.
    func stop() {
        guard state.withLock({ state in state.isOpen.exchange(with: false) }) else { return }
        _ = unsafe rd_kafka_consume_stop(handle, Int32(partition))
        release()
        signal.signal()
    }

    private func release() {
        unsafe rd_kafka_queue_cb_event_enable(queue, nil, nil)
        unsafe rd_kafka_queue_destroy(queue)
        unsafe rd_kafka_topic_destroy(handle)
    }
}

extension PartitionQueue {
    /// Takes what is there, without waiting.
    ///
    /// - Throws: what ended the reading, after everything before it was taken; every later call throws it again. Where reading
    ///   is not allowed it throws once: librdkafka goes on at the same offset as soon as it is.
    func take(atMost limit: Int) throws(KafkaError) -> [Taken] {
        var taken: [Taken] = []
        let failure = state.withLock { state -> KafkaError? in
            guard state.isOpen else { return nil }
            while taken.count < limit, state.failure == nil {
                guard let event = unsafe rd_kafka_queue_poll(queue, 0) else { break }
                defer { unsafe rd_kafka_event_destroy(event) }
                unsafe read(event, into: &taken, failure: &state.failure)
            }
            guard taken.isEmpty, let failure = state.failure else { return nil }
            if failure.kind == .notAllowed { state.failure = nil }
            return failure
        }
        if let failure { throw failure }
        return taken
    }

    private func read(_ event: OpaquePointer, into taken: inout [Taken], failure: inout KafkaError?) {
        switch unsafe rd_kafka_event_type(event) {
        case RD_KAFKA_EVENT_FETCH:
            while let message = unsafe rd_kafka_event_message_next(event) {
                guard unsafe message.pointee.err == RD_KAFKA_RESP_ERR_NO_ERROR else {
                    unsafe note(message.pointee.err, in: &failure)
                    continue
                }
                unsafe taken.append(Taken(offset: message.pointee.offset, message: WireMessage(copying: message)))
            }
        case RD_KAFKA_EVENT_ERROR: unsafe note(rd_kafka_event_error(event), in: &failure)
        default: return
        }
    }

    private func note(_ code: rd_kafka_resp_err_t, in failure: inout KafkaError?) {
        let error = KafkaError(code, at: "\(topic) \(partition)")
        switch error.kind {
        // A department's topic may be made later, and librdkafka tries again by itself what passes.
        case .unknownTopic, .unavailable, .busy: return
        default: failure = error
        }
    }
}

extension Bool {
    fileprivate mutating func exchange(with value: Bool) -> Bool {
        defer { self = value }
        return self
    }
}
