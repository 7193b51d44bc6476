/// A message with the position of what causes it.
package struct PositionedMessage<Message: Sendable>: Sendable {
    package var position: Int64
    package var message: Message

    package init(position: Int64, message: Message) {
        self.position = position
        self.message = message
    }
}

/// A stretch of one partition's journal as one destination sees it.
package struct JournalStretch<Message: Sendable>: Sendable {
    /// The messages for the destination, in the order of their causes.
    package var messages: [PositionedMessage<Message>]
    /// The last position that the stretch covers.
    package var through: Int64
    /// Whether the journal ended there when it was read.
    package var isLast: Bool
    /// Why the message right behind the stretch cannot be written; technical, without personal data.
    package var broken: String?

    package init(messages: [PositionedMessage<Message>], through: Int64, isLast: Bool, broken: String? = nil) {
        self.messages = messages
        self.through = through
        self.isLast = isLast
        self.broken = broken
    }
}

extension PositionedMessage: Equatable where Message: Equatable {}
extension PositionedMessage: Hashable where Message: Hashable {}
extension JournalStretch: Equatable where Message: Equatable {}
extension JournalStretch: Hashable where Message: Hashable {}
