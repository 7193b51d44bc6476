/// How much a department's consumer takes at once, and how long it waits.
public struct KafkaConsumerLimits: Hashable, Sendable {
    /// The largest batch of one partition.
    public var batchMessages: Int
    /// Between two attempts to deliver what failed.
    public var pauseMilliseconds: Int
    /// How long a batch in flight may take when its partition is taken away or the consumer ends; then it is cancelled.
    public var finishMilliseconds: Int
    /// How long to wait for the broker where an answer is needed before going on.
    public var brokerTimeoutMilliseconds: Int

    public init(
        batchMessages: Int = 100,
        pauseMilliseconds: Int = 5000,
        finishMilliseconds: Int = 20_000,
        brokerTimeoutMilliseconds: Int = 10_000
    ) {
        precondition(
            batchMessages > 0 && pauseMilliseconds >= 0 && finishMilliseconds >= 0 && brokerTimeoutMilliseconds > 0
        )
        self.batchMessages = batchMessages
        self.pauseMilliseconds = pauseMilliseconds
        self.finishMilliseconds = finishMilliseconds
        self.brokerTimeoutMilliseconds = brokerTimeoutMilliseconds
    }

    /// Leaving the group includes finishing what is in flight.
    var leaveMilliseconds: Int { finishMilliseconds + brokerTimeoutMilliseconds }
}
