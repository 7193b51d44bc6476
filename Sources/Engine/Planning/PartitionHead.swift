/// Where a partition stands under the lease that is held.
package struct PartitionHead: Hashable, Sendable {
    package var partition: Int
    package var epoch: Int64
    package var position: Int64
    package var chain: [UInt8]

    package init(partition: Int, epoch: Int64, position: Int64, chain: [UInt8]) {
        self.partition = partition
        self.epoch = epoch
        self.position = position
        self.chain = chain
    }
}
