import CLibrdkafka
import Dispatch
import Messaging
import Synchronization

extension GroupMember {
    private static let pollMilliseconds: Int32 = 50

    func run() {
        guard var queue = unsafe rd_kafka_queue_get_consumer(handle.pointer) else { return finish() }
        while state.withLock({ if case .member = $0.phase { true } else { false } }) {
            unsafe serve(queue)
        }
        unsafe rd_kafka_queue_destroy(queue)
        unsafe queue = unsafe rd_kafka_queue_new(handle.pointer)
        let error = unsafe rd_kafka_consumer_close_queue(handle.pointer, queue)
        if let error = unsafe error {
            unsafe rd_kafka_error_destroy(error)
        } else {
            while unsafe rd_kafka_consumer_closed(handle.pointer) == 0, !isLate {
                unsafe serve(queue)
            }
        }
        let isOrderly = unsafe rd_kafka_consumer_closed(handle.pointer) != 0
        unsafe rd_kafka_queue_destroy(queue)
        finish(isOrderly: isOrderly)
    }

    private var isLate: Bool {
        state.withLock { state in
            guard case .leaving(let end) = state.phase else { return false }
            return ContinuousClock.now >= end
        }
    }

    /// Runs on this thread soon.
    func enqueue(_ job: @escaping @Sendable () -> Void) {
        state.withLock { $0.jobs.append(job) }
    }

    private func serve(_ queue: OpaquePointer) {
        let jobs = state.withLock { state in
            defer { state.jobs = [] }
            return state.jobs
        }
        jobs.forEach { $0() }
        guard let event = unsafe rd_kafka_queue_poll(queue, Self.pollMilliseconds) else { return }
        defer { unsafe rd_kafka_event_destroy(event) }
        switch unsafe rd_kafka_event_type(event) {
        case RD_KAFKA_EVENT_REBALANCE: unsafe rebalance(event)
        case RD_KAFKA_EVENT_OFFSET_COMMIT: unsafe reportCommit(event)
        case RD_KAFKA_EVENT_ERROR: unsafe reportError(event)
        default: unsafe handle.report(event)
        }
    }

    private func rebalance(_ event: OpaquePointer) {
        let numbers = unsafe Self.numbers(in: rd_kafka_event_topic_partition_list(event))
        if unsafe rd_kafka_event_error(event) == RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS {
            onChange(.assigned(numbers)) { [self] in enqueue { self.answer(takesPart: true) } }
        } else {
            let isLost = unsafe rd_kafka_assignment_lost(handle.pointer) != 0
            onChange(isLost ? .lost(numbers) : .revoked(numbers)) { [self] in
                enqueue { self.answer(takesPart: false) }
            }
        }
    }

    /// Tells librdkafka that the change has been dealt with. It is to fetch nothing, so the list is empty.
    private func answer(takesPart: Bool) {
        guard takesPart else {
            _ = unsafe rd_kafka_assign(handle.pointer, nil)
            return
        }
        let list = unsafe rd_kafka_topic_partition_list_new(0)
        _ = unsafe rd_kafka_assign(handle.pointer, list)
        unsafe rd_kafka_topic_partition_list_destroy(list)
    }

    private func reportError(_ event: OpaquePointer) {
        unsafe handle.report(event)
        let error = unsafe KafkaError(rd_kafka_event_error(event), at: topic)
        let isFatal = unsafe rd_kafka_event_error_is_fatal(event) != 0
        if isFatal || error.kind == .refused { onChange(.failed(error.transportError)) {} }
    }

    private func finish(isOrderly: Bool = false) {
        let (closers, commits) = state.withLock { state in
            state.phase = .closed
            defer { (state.closers, state.commits, state.jobs) = ([], [:], []) }
            return (state.closers, Array(state.commits.values))
        }
        commits.forEach { $0.resume(returning: .failure(KafkaError(.closed, "the group was left"))) }
        calls.sync { isOrderly ? handle.destroy() : handle.destroyWithoutLeaving() }
        onChange(.left) {}
        closers.forEach { $0.resume() }
    }

    private static func numbers(in list: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?) -> [Int] {
        guard let list = unsafe list?.pointee else { return [] }
        return unsafe UnsafeBufferPointer(start: list.elems, count: Int(list.cnt)).map { unsafe Int($0.partition) }
            .sorted()
    }
}
