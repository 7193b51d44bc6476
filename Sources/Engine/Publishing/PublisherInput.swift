/// What happens to a publisher.
package enum PublisherInput<Message: Sendable>: Sendable {
    /// The partition is ours: what its journal owes is ours to publish.
    case acquired
    case lost
    /// There is something new for this destination.
    case news
    case positioned(Int64)
    case read(JournalStretch<Message>)
    /// So many leading messages were delivered; if they are not all, the destination cannot be reached.
    case delivered(Int)
    case moved
    /// Reading or moving failed.
    case failed
    case pace(PublisherPace)
    case tick
    case stop
}

/// What the shell must do. All but `stopped` give an input back, and only one is under way at a time.
package enum PublisherAction<Message: Sendable>: Sendable {
    case readPosition
    /// Read the stretch that begins after this position.
    case read(after: Int64)
    /// Deliver the messages, in order.
    case deliver([Message])
    case move(to: Int64)
    case stopped
}

extension PublisherAction: Equatable where Message: Equatable {}
extension PublisherAction: Hashable where Message: Hashable {}
