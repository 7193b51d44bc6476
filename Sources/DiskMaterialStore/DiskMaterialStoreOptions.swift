/// How much, and what, a store takes.
package struct DiskMaterialStoreOptions: Sendable {
    /// Largest file, in bytes. 20 MiB holds thirty scanned pages.
    package var mostBytes: Int
    package var allowedTypes: Set<MediaType>
    /// Threads that wait for the disk.
    package var lanes: Int
    /// Calls that may wait before each of them; beyond that the store answers `unavailable`.
    package var mostWaitingPerLane: Int

    package init(
        mostBytes: Int = 20 << 20,
        allowedTypes: Set<MediaType> = MediaType.usual,
        lanes: Int = 4,
        mostWaitingPerLane: Int = 16
    ) {
        self.mostBytes = mostBytes
        self.allowedTypes = allowedTypes
        self.lanes = lanes
        self.mostWaitingPerLane = mostWaitingPerLane
    }
}
