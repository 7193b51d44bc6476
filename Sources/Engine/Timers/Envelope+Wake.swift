import Messaging
import Orchestration

extension Envelope {
    private static let microsecondsPerHour: Int64 = 3_600_000_000

    /// A wake-up for a case whose clock is due. Its issuer is closed to callers.
    ///
    /// Its key names the clock's instant and the hour of the attempt: should a wake-up be quarantined, it is tried again in the
    /// next hour, because a case whose clocks are silent for ever would break its promises without anybody noticing.
    init(wake due: DueCase, at now: Timestamp) {
        let hour = now.microseconds / Self.microsecondsPerHour
        let name = "wake/\(due.caseID)/\(due.wakeAt.microseconds)/\(hour)"
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
