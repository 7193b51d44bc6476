/// How an ``AdapterRunner`` treats a department's system.
public struct AdapterRunnerSettings: Hashable, Sendable {
    /// The most orders and acts worked on at once, 1 or more.
    public var maximumConcurrency: Int
    /// How often an unavailable system is tried for one delivery before the order is answered with a retryable failure;
    /// from then on the engine's retry clock sends it again. 1 or more.
    public var attemptsPerDelivery: Int
    /// The pause between two looks at the department's acts when there is nothing new.
    public var pollIntervalMilliseconds: Int
    /// The most acts read at once, 1 or more.
    public var actsPerPoll: Int
    public var backoff: Backoff

    /// Values below 1 count as 1.
    public init(
        maximumConcurrency: Int = 16,
        attemptsPerDelivery: Int = 3,
        pollIntervalMilliseconds: Int = 1000,
        actsPerPoll: Int = 200,
        backoff: Backoff = Backoff()
    ) {
        self.maximumConcurrency = max(1, maximumConcurrency)
        self.attemptsPerDelivery = max(1, attemptsPerDelivery)
        self.pollIntervalMilliseconds = max(1, pollIntervalMilliseconds)
        self.actsPerPoll = max(1, actsPerPoll)
        self.backoff = backoff
    }
}
