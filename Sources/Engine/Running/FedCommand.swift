import Messaging
import Orchestration

/// A command that a feed brought, and how to be done with it.
struct FedCommand: Sendable {
    var envelope: Envelope
    var sizeBytes: Int
    var origin: CommandOrigin
    /// Called once when the command no longer takes room in the queue.
    var hasLeft: @Sendable () -> Void
    /// Tells whoever sent it that the journal holds no outcome of it.
    ///
    /// - Returns: true once that is durable; false if the partition was given up before.
    var layAside: @Sendable (Aside) async -> Bool

    func queued(as ticket: Ticket) -> QueuedCommand {
        QueuedCommand(
            ticket: ticket,
            envelope: envelope,
            sizeBytes: sizeBytes,
            waitUntil: .distantFuture,
            origin: origin
        )
    }
}
