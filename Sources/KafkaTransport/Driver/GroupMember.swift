import CLibrdkafka
import Dispatch
import Foundation
import Logging
import Messaging
import Synchronization

/// Membership in a group, without fetching: the group says which partition numbers are this member's, and the answer to
/// librdkafka is always an empty assignment.
///
/// One thread serves the group and polls at all times, so that long work never counts as a dead member. Changes come one at a
/// time; the group waits until each is confirmed.
@safe
final class GroupMember: @unchecked Sendable {
    enum Change: Hashable, Sendable {
        case assigned([Int])
        case revoked([Int])
        case lost([Int])
        /// The broker refuses for good.
        case failed(TransportError)
        /// Membership has ended.
        case left
    }

    struct State {
        var phase = Phase.member
        var jobs: [@Sendable () -> Void] = []
        var commits: [UInt: CheckedContinuation<Result<Void, KafkaError>, Never>] = [:]
        var nextToken: UInt = 1
        var closers: [CheckedContinuation<Void, Never>] = []
        /// The partition numbers that were given and not taken away.
        var owned: Set<Int> = []
        var changes = PendingChanges()
    }

    /// A change that nobody has confirmed, and what librdkafka is told once it is.
    struct PendingChanges {
        var isUnconfirmed = false
        var answers: [@Sendable () -> Void] = []
    }

    enum Phase {
        case member
        case leaving(until: ContinuousClock.Instant)
        case closed
    }

    let handle: KafkaHandle
    let topic: String
    let onChange: @Sendable (Change, _ confirm: @escaping @Sendable () -> Void) -> Void
    let state = Mutex(State())
    /// Runs the calls that block.
    let calls = DispatchQueue(label: "onevisit.kafka.group")

    /// Begins to join.
    ///
    /// - Parameter onChange: called on the member's thread.
    init(
        settings: KafkaSettings,
        group: String,
        topic: String,
        logger: Logger,
        onChange: @escaping @Sendable (Change, _ confirm: @escaping @Sendable () -> Void) -> Void
    ) throws(TransportError) {
        handle = try KafkaHandle(
            .consumer,
            settings: settings,
            properties: [
                "group.id": group, "partition.assignment.strategy": "range", "enable.auto.commit": "false",
                "enable.auto.offset.store": "false", "enable.partition.eof": "false",
                "allow.auto.create.topics": "false", "auto.offset.reset": "error",
            ],
            // How long a dead member's partitions stand still.
            defaults: ["session.timeout.ms": "10000"],
            events: RD_KAFKA_EVENT_REBALANCE | RD_KAFKA_EVENT_OFFSET_COMMIT,
            logger: logger
        )
        self.topic = topic
        self.onChange = onChange
        unsafe rd_kafka_poll_set_consumer(handle.pointer)
        let list = unsafe rd_kafka_topic_partition_list_new(1)
        defer { unsafe rd_kafka_topic_partition_list_destroy(list) }
        unsafe rd_kafka_topic_partition_list_add(list, topic, RD_KAFKA_PARTITION_UA)
        let code = unsafe rd_kafka_subscribe(handle.pointer, list)
        guard code == RD_KAFKA_RESP_ERR_NO_ERROR else {
            handle.destroy()
            throw KafkaError(code, at: topic).transportError
        }
        Thread.detachNewThread { self.run() }
    }

    /// Gives everything back, which comes as a last change, and ends; at the latest after the time given.
    func leave(withinMilliseconds: Int) async {
        await withCheckedContinuation { continuation in
            let isClosed = state.withLock { state in
                if case .closed = state.phase { return true }
                state.closers.append(continuation)
                if case .member = state.phase {
                    state.phase = .leaving(until: .now + .milliseconds(withinMilliseconds))
                }
                return false
            }
            if isClosed { continuation.resume() }
        }
    }
}
