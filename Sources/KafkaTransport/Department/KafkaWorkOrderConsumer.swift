public import Logging
public import Messaging
public import Orchestration

/// Reads one department's work orders, as a member of the group `onevisit-adapter-<department>`: several processes of a
/// department share its orders.
///
/// Each partition goes on its own. The group's offset moves only behind orders that were delivered; what failed is delivered
/// again after a pause, and nothing behind it is passed over. When a partition is taken away, the batch in flight is finished
/// and noted first. A message that no repeat would make readable goes to the dead letters and is passed over.
public final class KafkaWorkOrderConsumer: Sendable {
    /// Delivers a batch and says of each order what became of it.
    public typealias Delivery = @Sendable ([WorkOrderMessage]) async -> [Result<Void, any Error>]

    let settings: KafkaSettings
    let key: DepartmentKey
    let deadLetters: any MessageSink
    let origins: OrderOrigins?
    let limits: KafkaConsumerLimits
    let logger: Logger

    /// - Parameters:
    ///   - key: of the department whose orders are read.
    ///   - deadLetters: takes what cannot be read.
    ///   - origins: the same as the ``KafkaAnswerChannel``'s.
    /// - Throws: ``TransportError/refused(_:)`` for properties that cannot be set.
    public init(
        settings: KafkaSettings,
        key: DepartmentKey,
        deadLetters: any MessageSink,
        origins: OrderOrigins?,
        limits: KafkaConsumerLimits = KafkaConsumerLimits(),
        logger: Logger
    ) throws(TransportError) {
        try settings.validate()
        self.settings = settings
        self.key = key
        self.deadLetters = deadLetters
        self.origins = origins
        self.limits = limits
        self.logger = logger
    }

    /// The group of a department's adapters.
    public static func group(of department: DepartmentID) -> String { "onevisit-adapter-\(department)" }

    /// Reads until the task is cancelled; then what is in flight is finished and noted, and the group is left.
    ///
    /// - Throws: when the broker refuses for good, for instance because the department may not read the topic.
    public func run(_ deliver: @escaping Delivery) async throws(TransportError) {
        let reader = GroupReader(
            settings: settings,
            group: Self.group(of: key.department),
            channel: .workOrders(key.department),
            limits: limits,
            logger: logger
        )
        try await reader.run { WorkOrderBatch($0, of: self, deliver: deliver) }
    }
}
