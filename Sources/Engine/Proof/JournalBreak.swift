/// The first place at which a journal is not what was once committed.
package struct JournalBreak: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The record belongs to another partition.
        case partition(found: Int)
        case position(found: Int64)
        /// The event does not continue its stream.
        case version(expected: Int, found: Int)
        /// The event's contents are not those that its leaf was made from.
        case leaf
        /// The root does not cover exactly the events since the one before.
        case range(first: Int64, last: Int64)
        case root
        case chain
        /// The journal ends with events that no root covers.
        case unproven
    }

    package var partition: Int
    /// The position of the event; for a root, the last position that it should cover.
    package var position: Int64
    package var stream: StreamID?
    package var kind: Kind

    package init(partition: Int, position: Int64, stream: StreamID?, kind: Kind) {
        self.partition = partition
        self.position = position
        self.stream = stream
        self.kind = kind
    }
}

extension JournalBreak: CustomStringConvertible {
    package var description: String {
        let place = "partition \(partition), position \(position)"
        guard let stream else { return "\(place): \(kind)" }
        return "\(place), stream \(stream.category.rawValue)/\(stream.id): \(kind)"
    }
}
