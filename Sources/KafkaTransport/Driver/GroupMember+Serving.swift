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
        unsafe giveBack(serving: queue)
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
            announce(.assigned(numbers)) { self.answer(takesPart: true) }
        } else {
            let isLost = unsafe rd_kafka_assignment_lost(handle.pointer) != 0
            announce(isLost ? .lost(numbers) : .revoked(numbers)) { self.answer(takesPart: false) }
        }
    }

    /// What is still owned goes back before the group is left: librdkafka, which fetches nothing, would say nothing of it.
    private func giveBack(serving queue: OpaquePointer) {
        while state.withLock(\.changes.isUnconfirmed), !isLate {
            unsafe serve(queue)
        }
        announce(.revoked(state.withLock(\.owned).sorted())) {}
        while state.withLock(\.changes.isUnconfirmed), !isLate {
            unsafe serve(queue)
        }
    }

    /// Passes a change on, and answers librdkafka when it is confirmed. What changes nothing is answered at once, or with the
    /// change before it.
    private func announce(_ change: Change, answer: @escaping @Sendable () -> Void) {
        let (change, isWaiting) = state.withLock { state in
            let change = state.take(change)
            if change != nil { state.changes.isUnconfirmed = true }
            if state.changes.isUnconfirmed { state.changes.answers.append(answer) }
            return (change, state.changes.isUnconfirmed)
        }
        if let change {
            onChange(change) { [self] in enqueue { self.confirmed() } }
        } else if !isWaiting {
            answer()
        }
    }

    private func confirmed() {
        let answers = state.withLock { state in
            defer { state.changes = PendingChanges() }
            return state.changes.answers
        }
        answers.forEach { $0() }
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
        let code = unsafe rd_kafka_event_error(event)
        let isFatal = unsafe rd_kafka_event_error_is_fatal(event) != 0
        guard isFatal || Self.isForGood(code) else { return }
        onChange(.failed(KafkaError(code, at: topic).transportError)) {}
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

    /// What no waiting mends; of everything else librdkafka tries again by itself.
    private static func isForGood(_ code: rd_kafka_resp_err_t) -> Bool {
        switch code {
        case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED,
            RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED, RD_KAFKA_RESP_ERR_INCONSISTENT_GROUP_PROTOCOL,
            RD_KAFKA_RESP_ERR_INVALID_GROUP_ID, RD_KAFKA_RESP_ERR_INVALID_SESSION_TIMEOUT,
            RD_KAFKA_RESP_ERR__AUTHENTICATION, RD_KAFKA_RESP_ERR_UNSUPPORTED_SASL_MECHANISM:
            true
        default: false
        }
    }

    private static func numbers(in list: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?) -> [Int] {
        guard let list = unsafe list?.pointee else { return [] }
        return unsafe UnsafeBufferPointer(start: list.elems, count: Int(list.cnt)).map { unsafe Int($0.partition) }
            .sorted()
    }
}

extension GroupMember.State {
    /// Notes what a change means for what is owned.
    ///
    /// - Returns: the change as far as it is one; `nil` for what makes no difference.
    mutating func take(_ change: GroupMember.Change) -> GroupMember.Change? {
        switch change {
        case .assigned(let numbers):
            guard case .member = phase else { return nil }
            owned.formUnion(numbers)
            return numbers.isEmpty ? nil : change
        case .revoked(let numbers): return release(numbers).map { .revoked($0) }
        case .lost(let numbers): return release(numbers).map { .lost($0) }
        case .failed, .left: return change
        }
    }

    private mutating func release(_ numbers: [Int]) -> [Int]? {
        let released = owned.intersection(numbers).sorted()
        owned.subtract(numbers)
        return released.isEmpty ? nil : released
    }
}
