package import Messaging
package import Orchestration

/// What a batch comes to: one commit, and what each command is told once that is durable.
package struct Plan: Sendable {
    package enum Outcome: Hashable, Sendable {
        /// The command's receipt, recorded by this commit.
        case receipt(Receipt)
        /// The receipt of the command that it repeats.
        case repeated(Receipt)
        /// Refused, but not recorded, because the key already has its receipt.
        case unrecorded(Receipt)
        /// A wake-up was handled; nobody waits for a receipt.
        case woken
        /// The case cannot be read by this program; the command stays undecided.
        case unreadable(String)
    }

    package var commit: Commit
    /// For the first commands of the batch, in order. Commands beyond them were not looked at: they begin the next batch.
    package var outcomes: [Outcome]
    /// The cases that change, as they are after the commit, in the order in which they first change.
    package var cases: [(id: CaseID, entry: CachedCase)]

    package var count: Int { outcomes.count }
}
