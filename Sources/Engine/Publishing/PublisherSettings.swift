package struct PublisherSettings: Hashable, Sendable {
    package var eventsPerRead: Int
    /// Most positions that were delivered and not saved: what a crash has delivered again.
    package var unsavedPositions: Int
    /// How often to look without having been told of news.
    package var pollMilliseconds: Int64
    package var firstBackoffMilliseconds: Int64
    package var longestBackoffMilliseconds: Int64
    /// How long a destination fails to take anything before it counts as unreachable.
    package var outageMilliseconds: Int64
    /// How often the operators' decisions about departments are read.
    package var controlsMilliseconds: Int64

    package init(
        eventsPerRead: Int = 500,
        unsavedPositions: Int = 2_000,
        pollMilliseconds: Int64 = 15_000,
        firstBackoffMilliseconds: Int64 = 500,
        longestBackoffMilliseconds: Int64 = 60_000,
        outageMilliseconds: Int64 = 3_000,
        controlsMilliseconds: Int64 = 3_000
    ) {
        self.eventsPerRead = max(eventsPerRead, 1)
        self.unsavedPositions = max(unsavedPositions, 1)
        self.pollMilliseconds = pollMilliseconds
        self.firstBackoffMilliseconds = firstBackoffMilliseconds
        self.longestBackoffMilliseconds = longestBackoffMilliseconds
        self.outageMilliseconds = outageMilliseconds
        self.controlsMilliseconds = controlsMilliseconds
    }
}
