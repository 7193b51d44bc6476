import Messaging
import Orchestration

extension Envelope {
    /// A wake-up for a case whose clock is due. Its issuer is closed to callers, and its key names the very instant.
    init(wake due: DueCase, at now: Timestamp) {
        let name = "wake/\(due.caseID)/\(due.wakeAt.microseconds)"
        self.init(
            id: name,
            tenant: due.tenant,
            jurisdiction: due.jurisdiction,
            caseID: due.caseID,
            actor: .system,
            command: .wake,
            key: ReceiptKey(issuer: "onevisit", key: name),
            fingerprint: "wake",
            receivedAt: now
        )
    }
}
