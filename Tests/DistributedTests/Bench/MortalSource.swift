import KafkaTransport
import Messaging
import Synchronization

/// A process's membership, which can end without the process having a say: nothing is given back.
final class MortalSource: CommandSource {
    private let real: KafkaCommandSource
    private let isDead = Mutex(false)

    init(_ real: KafkaCommandSource) {
        self.real = real
    }

    /// From here on the group does not count with us, and our owners have not heard of it.
    func die() async {
        isDead.withLock { $0 = true }
        await real.leave()
    }

    func join() async throws(TransportError) -> AsyncStream<AssignmentChange> {
        let changes = try await real.join()
        let (stream, continuation) = AsyncStream.makeStream(of: AssignmentChange.self)
        Task {
            for await change in changes {
                if isDead.withLock({ $0 }) { change.confirm() } else { continuation.yield(change) }
            }
            continuation.finish()
        }
        return stream
    }

    func leave() async {
        await real.leave()
    }

    func open(partition: Int, positions: [String: Int64]) async throws(TransportError) -> any CommandFeed {
        try await real.open(partition: partition, positions: positions)
    }
}
