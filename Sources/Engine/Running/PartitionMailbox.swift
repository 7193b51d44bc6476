import Messaging
import Orchestration
import Synchronization

/// The door to one partition: callers hand in commands here, and the partition's shell reads them.
final class PartitionMailbox: Sendable {
    typealias Outcome = Result<Receipt?, CommandLogError>

    enum Mail: Sendable {
        case command(Envelope, sizeBytes: Int, CheckedContinuation<Outcome, Never>)
        case fed(FedCommand)
        case input(PartitionInput)
        case alarm(Timestamp)
    }

    let mailbox = Mailbox<Mail>()
    private let unread = Mutex(0)
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Waits until the outcome is durable, or the caller's wait is over.
    func append(_ envelope: Envelope, sizeBytes: Int, retryAfterSeconds: Int) async -> Outcome {
        // The machine decides who is admitted; this bounds what it has not even seen yet.
        let isAdmitted = unread.withLock { unread in
            guard unread < limit else { return false }
            unread += 1
            return true
        }
        guard isAdmitted else { return .failure(.busy(retryAfterSeconds: retryAfterSeconds)) }
        return await withCheckedContinuation { continuation in
            if !mailbox.send(.command(envelope, sizeBytes: sizeBytes, continuation)) {
                continuation.resume(returning: .failure(.shuttingDown))
            }
        }
    }

    func noteRead() {
        unread.withLock { $0 -= 1 }
    }
}
