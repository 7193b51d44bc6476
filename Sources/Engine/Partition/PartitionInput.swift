package import Messaging
package import Orchestration

/// What happens to a partition's processor.
package enum PartitionInput: Sendable {
    /// The partition is ours to own.
    case start
    case enqueue(QueuedCommand)
    case opened(PartitionOpening)
    case openFailed(JournalError)
    case suspectNoted
    case noteSuspectFailed(JournalError)
    case loaded(Loaded)
    case loadFailed(JournalError)
    case committed
    case commitFailed(JournalError)
    case dueCases([DueCase])
    case dueCasesFailed
    /// Time passed.
    case tick
    /// Finish what is in flight, then give the partition back.
    case stop
    case released
}

/// What the shell must do. At most one of `open`, `noteSuspect`, `load`, `commit` and `release` is under way at a time, and one
/// `scanDueCases` besides; their results come back as inputs.
package enum PartitionAction: Sendable {
    case open
    case noteSuspect(epoch: Int64, commandID: String)
    case load(LoadRequest)
    case commit(Commit)
    case release(epoch: Int64)
    case scanDueCases(until: Timestamp, limit: Int)
    /// Tells a waiting caller. `nil` is the outcome of a wake-up, which has no receipt.
    case complete(Ticket, Result<Receipt?, CommandLogError>)
    /// The partition is ours.
    case acquired
    /// The partition is, for all we know, no longer ours.
    case lost
    case advanced(Commit)
    case report(PartitionReport)
    case stopped
}

/// Something for the operators; no personal data.
package enum PartitionReport: Hashable, Sendable {
    case opened(epoch: Int64, position: Int64)
    /// The lease is in doubt and will be taken again.
    case doubt(JournalError)
    case quarantined(commandID: String)
    case unreadable(commandID: String, reason: String)
    /// Nothing is written any more until somebody has looked at it.
    case halted(String)
}
