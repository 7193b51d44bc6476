public import Crypto
public import KafkaTransport

/// How the kit itself is run.
public struct ConformanceOptions: Sendable {
    /// A broker with the topics of the department; without it each check has a mock broker of its own.
    public var broker: KafkaSettings?
    /// Partitions of the topics.
    public var partitions: Int
    /// The department's key; without it each check makes one.
    public var departmentKey: SymmetricKey?
    /// The most checks that go on side by side, 1 or more.
    public var concurrency: Int

    public init(
        broker: KafkaSettings? = nil,
        partitions: Int = 4,
        departmentKey: SymmetricKey? = nil,
        concurrency: Int = 4
    ) {
        self.broker = broker
        self.partitions = max(1, partitions)
        self.departmentKey = departmentKey
        self.concurrency = max(1, concurrency)
    }
}
