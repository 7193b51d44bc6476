/// Checks one partition's journal as it streams by: events in order, and each commit's root after its events.
///
/// It believes nothing but where it began. After a break it must not be fed on, because everything after it is in doubt.
package struct JournalVerifier: Sendable {
    package let partition: Int
    package private(set) var position: Int64
    package private(set) var chain: [UInt8]
    /// One entry for each stream met, since any may go on.
    private var heads: [StreamID: StreamHead]
    private var leaves: [[UInt8]] = []

    /// - Parameters:
    ///   - position: the last position before the first event fed; 0 to verify from the beginning.
    ///   - chain: the partition's chain at that position, from a checkpoint that is trusted.
    ///   - heads: where the streams stood at that position.
    package init(
        partition: Int,
        after position: Int64 = 0,
        chain: [UInt8] = PartitionChain.beginning,
        heads: [StreamID: StreamHead] = [:]
    ) {
        self.partition = partition
        self.position = position
        self.chain = chain
        self.heads = heads
    }

    package mutating func take(_ event: RecordedEvent) throws(JournalBreak) {
        let expected = position + 1
        func broken(_ kind: JournalBreak.Kind) -> JournalBreak {
            JournalBreak(partition: partition, position: expected, stream: event.stream, kind: kind)
        }
        guard event.partition == partition else { throw broken(.partition(found: event.partition)) }
        guard event.position == expected else { throw broken(.position(found: event.position)) }
        let head = heads[event.stream] ?? .beginning
        guard event.version == head.version + 1 else {
            throw broken(.version(expected: head.version + 1, found: event.version))
        }
        guard event.leaf == Leaf.of(event, after: head.leaf) else { throw broken(.leaf) }
        heads[event.stream] = StreamHead(version: event.version, leaf: event.leaf)
        leaves.append(event.leaf)
        position = expected
    }

    package mutating func take(_ root: CommitRoot) throws(JournalBreak) {
        func broken(_ kind: JournalBreak.Kind) -> JournalBreak {
            JournalBreak(partition: partition, position: position, stream: nil, kind: kind)
        }
        guard root.partition == partition else { throw broken(.partition(found: root.partition)) }
        guard !leaves.isEmpty, root.lastPosition == position, root.firstPosition == firstUnproven else {
            throw broken(.range(first: root.firstPosition, last: root.lastPosition))
        }
        guard root.root == MerkleTree.root(of: leaves) else { throw broken(.root) }
        let link = PartitionChain.link(after: chain, root: root.root, lastPosition: position)
        guard root.chain == link else { throw broken(.chain) }
        chain = link
        leaves.removeAll(keepingCapacity: true)
    }

    /// Call once everything was fed.
    package func finish() throws(JournalBreak) {
        guard leaves.isEmpty else {
            throw JournalBreak(partition: partition, position: firstUnproven, stream: nil, kind: .unproven)
        }
    }

    private var firstUnproven: Int64 { position - Int64(leaves.count) + 1 }
}
