/// What is kept of a commit as proof: which positions it covers, the root over their leaves and the chain after it.
package struct CommitRoot: Hashable, Sendable {
    package var partition: Int
    package var firstPosition: Int64
    package var lastPosition: Int64
    package var root: [UInt8]
    package var chain: [UInt8]

    package init(partition: Int, firstPosition: Int64, lastPosition: Int64, root: [UInt8], chain: [UInt8]) {
        self.partition = partition
        self.firstPosition = firstPosition
        self.lastPosition = lastPosition
        self.root = root
        self.chain = chain
    }

    /// The proof over a commit's events; `nil` if it has none.
    /// - Parameter chain: the partition's chain before the commit.
    package init?(over events: [RecordedEvent], after chain: [UInt8]) {
        guard let first = events.first, let last = events.last else { return nil }
        let root = MerkleTree.root(of: events.map(\.leaf))
        self.init(
            partition: first.partition,
            firstPosition: first.position,
            lastPosition: last.position,
            root: root,
            chain: PartitionChain.link(after: chain, root: root, lastPosition: last.position)
        )
    }
}

extension Commit {
    /// Computes `root` and `chain` from the events; `chain` must still be the one before the commit.
    package mutating func prove() {
        guard let proof = CommitRoot(over: events, after: chain) else { return }
        root = proof.root
        chain = proof.chain
    }
}
