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

package enum PublisherInput: Sendable {
    /// The partition is ours: its orders are ours to publish.
    case acquired
    case lost
    /// There is something new for this destination.
    case news
    case positioned(Int64)
    case read([RecordedEvent])
    case composed([PositionedMessage])
    case delivered
    /// The destination cannot be reached.
    case deliveryFailed
    case moved
    /// Reading, composing or moving failed.
    case failed
    case tick
    case stop
}

/// What the shell must do. All but `stopped` give an input back, and only one is under way at a time.
package enum PublisherAction: Hashable, Sendable {
    case readPosition
    case read(after: Int64, limit: Int)
    /// Write the messages of these events that are meant for this destination, in order.
    case compose([RecordedEvent])
    case deliver(WorkOrderMessage)
    case move(to: Int64)
    case stopped
}
