package struct PublisherSettings: Hashable, Sendable {
    package var eventsPerRead: Int
    /// How often to look without having been told of news.
    package var pollMilliseconds: Int64
    package var firstBackoffMilliseconds: Int64
    package var longestBackoffMilliseconds: Int64

    package init(
        eventsPerRead: Int = 500,
        pollMilliseconds: Int64 = 15_000,
        firstBackoffMilliseconds: Int64 = 500,
        longestBackoffMilliseconds: Int64 = 60_000
    ) {
        self.eventsPerRead = max(eventsPerRead, 1)
        self.pollMilliseconds = pollMilliseconds
        self.firstBackoffMilliseconds = firstBackoffMilliseconds
        self.longestBackoffMilliseconds = longestBackoffMilliseconds
    }
}
