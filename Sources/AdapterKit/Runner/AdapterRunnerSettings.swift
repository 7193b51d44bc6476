/// How an ``AdapterRunner`` treats a department's system.
public struct AdapterRunnerSettings: Hashable, Sendable {
    /// The most orders worked on at once, 1 or more; and as many acts.
    public var maximumConcurrency: Int
    /// How often an unavailable system is tried for one delivery before the order is answered with a retryable failure;
    /// from then on the engine's retry clock sends it again. 1 or more. Attempts in an outage do not count.
    public var attemptsPerDelivery: Int
    /// After so many attempts in a row that found the system unavailable, whichever orders they were for, it counts as out:
    /// orders wait, and one at a time tries it. 1 or more.
    public var failuresBeforeOutage: Int
    /// How long an order waits in an outage before it is answered with a retryable failure, so that the engine's retry clock and
    /// its incident take over. It is looked at with every probe, so it may become longer by one probe's pause. Keep it well
    /// below the city's limit for acknowledging an order (10 minutes by default), or orders are sent again while they wait.
    public var longestHoldMilliseconds: Int
    /// The pause between two looks at the department's acts when there is nothing new.
    public var pollIntervalMilliseconds: Int
    /// The most acts read at once, 1 or more.
    public var actsPerPoll: Int
    /// The pauses between the attempts of one delivery, and between answers that were not taken.
    public var backoff: Backoff
    /// The pauses between probes in an outage.
    public var probing: Backoff

    /// Values below 1 count as 1.
    public init(
        maximumConcurrency: Int = 16,
        attemptsPerDelivery: Int = 3,
        failuresBeforeOutage: Int = 3,
        longestHoldMilliseconds: Int = 60_000,
        pollIntervalMilliseconds: Int = 1000,
        actsPerPoll: Int = 200,
        backoff: Backoff = Backoff(),
        probing: Backoff = Backoff(firstMilliseconds: 500, longestMilliseconds: 15_000)
    ) {
        self.maximumConcurrency = max(1, maximumConcurrency)
        self.attemptsPerDelivery = max(1, attemptsPerDelivery)
        self.failuresBeforeOutage = max(1, failuresBeforeOutage)
        self.longestHoldMilliseconds = max(1, longestHoldMilliseconds)
        self.pollIntervalMilliseconds = max(1, pollIntervalMilliseconds)
        self.actsPerPoll = max(1, actsPerPoll)
        self.backoff = backoff
        self.probing = probing
    }
}
