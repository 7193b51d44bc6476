public import Logging
public import Messaging
public import Orchestration

/// Reads what became of a department's answers, as a member of the group `onevisit-adapter-<department>-receipts`.
///
/// A message without OneVisit's signature is logged and passed over.
public final class KafkaReceiptsConsumer: Sendable {
    private let settings: KafkaSettings
    private let key: DepartmentKey
    private let limits: KafkaConsumerLimits
    private let logger: Logger

    /// - Parameter key: of the department whose receipts are read.
    /// - Throws: ``TransportError/refused(_:)`` for properties that cannot be set.
    public init(
        settings: KafkaSettings,
        key: DepartmentKey,
        limits: KafkaConsumerLimits = KafkaConsumerLimits(),
        logger: Logger
    ) throws(TransportError) {
        try settings.validate()
        self.settings = settings
        self.key = key
        self.limits = limits
        self.logger = logger
    }

    public static func group(of department: DepartmentID) -> String { "onevisit-adapter-\(department)-receipts" }

    /// Reads until the task is cancelled. A receipt may come more than once, with the same id.
    ///
    /// - Throws: when the broker refuses for good.
    public func run(_ receive: @escaping @Sendable (ReceiptMessage) async -> Void) async throws(TransportError) {
        let (key, logger) = (key, logger)
        let reader = GroupReader(
            settings: settings,
            group: Self.group(of: key.department),
            channel: .receipts(key.department),
            limits: limits,
            logger: logger
        )
        try await reader.run { ReceiptBatch(inbound: $0, key: key, logger: logger, receive: receive) }
    }

    /// What most departments want: refusals in the log, since somebody should look at them.
    public func logRefusals() async throws(TransportError) {
        try await run { receipt in
            let metadata: Logger.Metadata = [
                "order": "\(receipt.order?.text ?? "?")", "serial": "\(receipt.serial ?? "?")",
            ]
            switch receipt.outcome {
            case .accepted: return
            case .refused(let refusal):
                let code: Logger.Metadata = ["code": "\(refusal.code.rawValue)"]
                self.logger.warning("an answer was refused", metadata: metadata.merging(code) { _, new in new })
            case .unreadable(let error):
                let detail: Logger.Metadata = ["detail": "\(error)"]
                self.logger.error("an answer could not be read", metadata: metadata.merging(detail) { _, new in new })
            }
        }
    }
}

private struct ReceiptBatch: ReaderBatch {
    let inbound: [InboundMessage]
    let key: DepartmentKey
    let logger: Logger
    let receive: @Sendable (ReceiptMessage) async -> Void

    func attempt() async -> Int {
        for message in inbound {
            do throws(WireError) {
                await receive(try ReceiptCoding.decode(message.message, key: key))
            } catch {
                logger.error(
                    "a receipt cannot be read",
                    metadata: ["offset": "\(message.offset)", "detail": "\(error)"]
                )
            }
        }
        return inbound.count
    }
}
