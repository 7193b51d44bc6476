/// How a partition's processor behaves. Times are in milliseconds unless named otherwise.
package struct ProcessorSettings: Hashable, Sendable {
    package var queue: QueueLimits
    /// Most cases kept in memory.
    package var cachedCases: Int
    /// After being fenced, nobody opens again before the other owner has had its chance.
    package var sessionTimeoutMilliseconds: Int64
    /// The pause before the first attempt to open again; it doubles.
    package var firstBackoffMilliseconds: Int64
    package var longestBackoffMilliseconds: Int64
    /// How long a caller waits for an outcome before it is told to come again; its command stays.
    package var callerWaitMilliseconds: Int64
    /// How often to look for due clocks without having been told of one.
    package var timerPollMilliseconds: Int64
    /// Told to callers who are turned away.
    package var retryAfterSeconds: Int
    /// From so many openings without a commit on, a command is suspected of stopping the process.
    package var openingsUntilSuspicion: Int
    /// How many commands are tried one by one under suspicion.
    package var suspectedCommands: Int

    package init(
        queue: QueueLimits = QueueLimits(),
        cachedCases: Int = 2_000,
        sessionTimeoutMilliseconds: Int64 = 10_000,
        firstBackoffMilliseconds: Int64 = 250,
        longestBackoffMilliseconds: Int64 = 10_000,
        callerWaitMilliseconds: Int64 = 30_000,
        timerPollMilliseconds: Int64 = 60_000,
        retryAfterSeconds: Int = 2,
        openingsUntilSuspicion: Int = 3,
        suspectedCommands: Int = 256
    ) {
        self.queue = queue
        self.cachedCases = cachedCases
        self.sessionTimeoutMilliseconds = sessionTimeoutMilliseconds
        self.firstBackoffMilliseconds = firstBackoffMilliseconds
        self.longestBackoffMilliseconds = longestBackoffMilliseconds
        self.callerWaitMilliseconds = callerWaitMilliseconds
        self.timerPollMilliseconds = timerPollMilliseconds
        self.retryAfterSeconds = retryAfterSeconds
        self.openingsUntilSuspicion = openingsUntilSuspicion
        self.suspectedCommands = suspectedCommands
    }
}
