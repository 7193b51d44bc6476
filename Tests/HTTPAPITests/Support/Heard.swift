import Messaging
import Orchestration
import Synchronization

/// Keeps what was handed to the log, and hands it on.
final class Heard: Sendable {
    private let envelopes = Mutex<[Envelope]>([])

    var last: Envelope? { envelopes.withLock { $0.last } }
    var count: Int { envelopes.withLock { $0.count } }

    fileprivate func note(_ envelope: Envelope) {
        envelopes.withLock { $0.append(envelope) }
    }
}

struct HeardLog: CommandLog {
    let log: any CommandLog
    let heard: Heard

    func append(_ envelope: Envelope) async throws(CommandLogError) -> Receipt? {
        heard.note(envelope)
        return try await log.append(envelope)
    }
}
