import CLibrdkafka
import Messaging
import Synchronization

extension GroupMember {
    /// Notes in the group where each partition is to be read on.
    ///
    /// - Throws: unavailable also where the partitions are no longer this member's.
    func commit(_ offsets: [Int: Int64]) async throws(KafkaError) {
        let result = await withCheckedContinuation { continuation in
            // Under the lock, so that the handle cannot go; librdkafka only queues the request.
            let refusal = state.withLock { state -> KafkaError? in
                if case .closed = state.phase { return KafkaError(.closed, "the group was left") }
                let token = state.nextToken
                state.nextToken += 1
                let code = startCommit(offsets, token: token)
                guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { return KafkaError(code, at: topic) }
                state.commits[token] = continuation
                return nil
            }
            if let refusal { continuation.resume(returning: .failure(refusal)) }
        }
        try result.get()
    }

    /// Where the group says each partition is to be read on; partitions without an entry have never been read.
    func committed(_ partitions: [Int], timeoutMilliseconds: Int) async throws(KafkaError) -> [Int: Int64] {
        try await calls.run { () throws(KafkaError) in
            if case .closed = self.state.withLock(\.phase) { throw KafkaError(.closed, "the group was left") }
            let list = unsafe self.list(partitions.map { ($0, Int64(RD_KAFKA_OFFSET_INVALID)) })
            defer { unsafe rd_kafka_topic_partition_list_destroy(list) }
            let code = unsafe rd_kafka_committed(self.handle.pointer, list, Int32(timeoutMilliseconds))
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(code, at: self.topic) }
            var offsets: [Int: Int64] = [:]
            for index in unsafe 0..<Int(list.pointee.cnt) {
                let element = unsafe list.pointee.elems[index]
                guard unsafe element.err == RD_KAFKA_RESP_ERR_NO_ERROR else {
                    throw unsafe KafkaError(element.err, at: self.topic)
                }
                if unsafe element.offset >= 0 { unsafe offsets[Int(element.partition)] = element.offset }
            }
            return offsets
        }
    }

    /// The answer comes as an event with the token.
    private func startCommit(_ offsets: [Int: Int64], token: UInt) -> rd_kafka_resp_err_t {
        let list = unsafe list(offsets.map { ($0.key, $0.value) })
        defer { unsafe rd_kafka_topic_partition_list_destroy(list) }
        guard let queue = unsafe rd_kafka_queue_get_consumer(handle.pointer) else { return RD_KAFKA_RESP_ERR__STATE }
        defer { unsafe rd_kafka_queue_destroy(queue) }
        let context = unsafe UnsafeMutableRawPointer(bitPattern: token)
        return unsafe rd_kafka_commit_queue(handle.pointer, list, queue, nil, context)
    }

    func reportCommit(_ event: OpaquePointer) {
        unsafe end(UInt(bitPattern: rd_kafka_event_opaque(event)), rd_kafka_event_error(event))
    }

    private func end(_ token: UInt, _ code: rd_kafka_resp_err_t) {
        let continuation = state.withLock { $0.commits.removeValue(forKey: token) }
        let isDone = code == RD_KAFKA_RESP_ERR_NO_ERROR
        continuation?.resume(returning: isDone ? .success(()) : .failure(KafkaError(code, at: topic)))
    }

    private func list(_ offsets: [(Int, Int64)]) -> UnsafeMutablePointer<rd_kafka_topic_partition_list_t> {
        guard let list = unsafe rd_kafka_topic_partition_list_new(Int32(offsets.count)) else {
            preconditionFailure("out of memory")
        }
        for (partition, offset) in offsets {
            unsafe rd_kafka_topic_partition_list_add(list, topic, Int32(partition)).pointee.offset = offset
        }
        return unsafe list
    }
}
