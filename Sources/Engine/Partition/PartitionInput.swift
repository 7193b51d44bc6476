package import Messaging
package import Orchestration

/// What happens to a partition's processor.
package enum PartitionInput: Sendable {
    /// The partition is ours to own.
    case start
    case enqueue(QueuedCommand)
    /// A message that needs no decision: its source's position may pass over it, once it may pass what came before it.
    case passed(CommandOrigin)
    /// A command that was set aside lies durably where it belongs.
    case laidAside(CommandOrigin)
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
    /// The journal holds no outcome of this command, which came through a feed. Tell its sender, durably; until
    /// ``PartitionInput/laidAside(_:)`` its source's position stays in front of it.
    case setAside(Ticket, Aside)
    /// The partition is ours; each source is read on from these positions.
    case acquired(inputs: [String: Int64])
    /// The partition is, for all we know, no longer ours.
    case lost
    case advanced(Commit)
    case tallied(BatchTally)
    case report(PartitionReport)
    case stopped
}

/// Why a command leaves the queue without an outcome in the journal.
package enum Aside: Hashable, Sendable {
    /// Its case cannot be read by this program: a person must look at it. Technical, without personal data.
    case unreadable(reason: String)
    /// It was refused under a key that has a receipt already.
    case unrecorded(Receipt)
}

/// What became of a batch.
package struct BatchTally: Hashable, Sendable {
    package var accepted = 0
    package var refused = 0
    package var repeated = 0

    package init() {}

    mutating func count(_ outcome: Plan.Outcome) {
        switch outcome {
        case .receipt(let receipt), .unrecorded(let receipt):
            if case .accepted = receipt.outcome { accepted += 1 } else { refused += 1 }
        case .repeated: repeated += 1
        case .woken, .unreadable: break
        }
    }
}

/// Something for the operators; no personal data.
package enum PartitionReport: Hashable, Sendable {
    case opened(epoch: Int64, position: Int64)
    /// The lease is in doubt and will be taken again.
    case doubt(JournalError)
    case quarantined(commandID: String)
    /// The case of the command cannot be read. A caller may try again; a message is set aside.
    case unreadable(commandID: String, reason: String)
    /// Nothing is written any more until somebody has looked at it.
    case halted(String)
}
