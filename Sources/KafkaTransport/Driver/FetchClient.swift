import CLibrdkafka
import Dispatch
import Foundation
import Logging
import Messaging
import Synchronization

/// A consumer without a group: reads partitions one by one from offsets that it is told.
@safe
final class FetchClient: @unchecked Sendable {
    /// Where the broker no longer keeps the offset that is asked for.
    enum Missing: String {
        /// An error: what was not read is lost.
        case fails = "error"
        case fromBeginning = "earliest"
    }

    private struct State {
        var isClosed = false
        var open: [ObjectIdentifier: PartitionQueue] = [:]
    }

    private let handle: KafkaHandle
    private let events: OpaquePointer
    private let missing: Missing
    private let state = Mutex(State())
    private let isStopped = Mutex(false)
    private let threadEnd = DispatchGroup()
    /// Runs the calls that block, one after the other.
    private let calls = DispatchQueue(label: "onevisit.kafka.fetch")

    init(settings: KafkaSettings, missing: Missing, logger: Logger) throws(TransportError) {
        handle = try KafkaHandle(
            .consumer,
            settings: settings,
            properties: [
                "enable.auto.commit": "false", "enable.auto.offset.store": "false", "enable.partition.eof": "false",
                "allow.auto.create.topics": "false", "auto.offset.reset": missing.rawValue,
            ],
            defaults: [
                // Per partition and topic; librdkafka's own limits are 100 000 messages and 64 MiB.
                "queued.min.messages": "5000", "queued.max.messages.kbytes": "1024",
                "fetch.message.max.bytes": "262144", "fetch.wait.max.ms": "100", "check.crcs": "true",
            ],
            logger: logger
        )
        self.missing = missing
        unsafe events = unsafe rd_kafka_queue_get_main(handle.pointer)
        threadEnd.enter()
        Thread.detachNewThread { self.serveEvents() }
    }

    /// Begins to read. It blocks for no longer than librdkafka's own threads take to answer.
    ///
    /// - Parameters:
    ///   - offset: of the first message; `nil` for the oldest that is kept.
    ///   - signal: told when messages have come.
    func open(
        topic: String,
        partition: Int,
        offset: Int64?,
        signal: WakeSignal
    ) async throws(TransportError) -> PartitionQueue {
        try await calls.run { () throws(TransportError) in
            guard !self.state.withLock(\.isClosed) else { throw .closed }
            let queue = try unsafe PartitionQueue(
                client: self.handle.pointer,
                topic: topic,
                partition: partition,
                offset: offset,
                signal: signal
            )
            self.state.withLock { $0.open[ObjectIdentifier(queue)] = queue }
            return queue
        }
    }

    /// Stops reading; what was fetched and not taken is dropped.
    func close(_ queue: PartitionQueue) async {
        await calls.run { self.end(queue) }
    }

    func close() async {
        await calls.run {
            let queues = self.state.withLock { state in
                if state.isClosed { return nil as [PartitionQueue]? }
                state.isClosed = true
                return Array(state.open.values)
            }
            guard let queues else { return }
            queues.forEach(self.end)
            self.isStopped.withLock { $0 = true }
            self.threadEnd.wait()
            self.handle.destroy()
        }
    }

    private func end(_ queue: PartitionQueue) {
        let isOpen = state.withLock { $0.open.removeValue(forKey: ObjectIdentifier(queue)) != nil }
        if isOpen { queue.stop() }
    }

    /// Errors and log lines of the client as a whole.
    private func serveEvents() {
        while !isStopped.withLock({ $0 }) {
            guard let event = unsafe rd_kafka_queue_poll(events, 100) else { continue }
            unsafe handle.report(event)
            unsafe rd_kafka_event_destroy(event)
        }
        unsafe rd_kafka_queue_destroy(events)
        threadEnd.leave()
    }
}

extension FetchClient {
    /// Names the cluster; offsets mean nothing in another one.
    func clusterID(timeoutMilliseconds: Int) async throws(TransportError) -> String {
        try await calls.run { () throws(TransportError) in
            guard !self.state.withLock(\.isClosed) else { throw .closed }
            guard let text = unsafe rd_kafka_clusterid(self.handle.pointer, Int32(timeoutMilliseconds)) else {
                throw .unavailable("no Kafka broker said within \(timeoutMilliseconds) ms which cluster it belongs to")
            }
            defer { unsafe rd_kafka_mem_free(self.handle.pointer, text) }
            return unsafe String(cString: text)
        }
    }
    /// The offset behind a partition's last message.
    func end(of topic: String, partition: Int, timeoutMilliseconds: Int) async throws(TransportError) -> Int64 {
        try await calls.run { () throws(TransportError) in
            guard !self.state.withLock(\.isClosed) else { throw .closed }
            var (first, end): (Int64, Int64) = (0, 0)
            let code = unsafe rd_kafka_query_watermark_offsets(
                self.handle.pointer,
                topic,
                Int32(partition),
                &first,
                &end,
                Int32(timeoutMilliseconds)
            )
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR else {
                throw KafkaError(code, at: "\(topic) \(partition)").transportError
            }
            return end
        }
    }
}
