package import Messaging

/// A message with the position of the event that causes it.
package struct PositionedMessage: Hashable, Sendable {
    package var position: Int64
    package var message: WorkOrderMessage

    package init(position: Int64, message: WorkOrderMessage) {
        self.position = position
        self.message = message
    }
}

/// A stretch of one partition's journal as one department sees it.
package struct OrderStretch: Hashable, Sendable {
    /// The messages for the department, in the order of their events.
    package var messages: [PositionedMessage]
    /// The last position that the stretch covers.
    package var through: Int64
    /// Whether the journal ended there when it was read.
    package var isLast: Bool

    package init(messages: [PositionedMessage], through: Int64, isLast: Bool) {
        self.messages = messages
        self.through = through
        self.isLast = isLast
    }
}

package enum PublisherInput: Sendable {
    /// The partition is ours: its orders are ours to publish.
    case acquired
    case lost
    /// There is something new for this destination.
    case news
    case positioned(Int64)
    case read(OrderStretch)
    /// So many leading messages were delivered; if they are not all, the destination cannot be reached.
    case delivered(Int)
    case moved
    /// Reading or moving failed.
    case failed
    case tick
    case stop
}

/// What the shell must do. All but `stopped` give an input back, and only one is under way at a time.
package enum PublisherAction: Hashable, Sendable {
    case readPosition
    /// Read the stretch that begins after this position.
    case read(after: Int64)
    /// Deliver the messages of one stretch, in order.
    case deliver([WorkOrderMessage])
    case move(to: Int64)
    case stopped
}
