import Logging
import Messaging
import Orchestration

/// Messages of one partition on their way to the department: which are done, and how far the offset may move.
struct WorkOrderBatch: ReaderBatch {
    enum Content {
        case order(WorkOrderMessage)
        case unreadable(WireError)
    }

    private struct Entry {
        let inbound: InboundMessage
        let content: Content
        var isDone = false
    }

    private let consumer: KafkaWorkOrderConsumer
    private let deliver: KafkaWorkOrderConsumer.Delivery
    private var entries: [Entry]

    init(
        _ inbound: [InboundMessage],
        of consumer: KafkaWorkOrderConsumer,
        deliver: @escaping KafkaWorkOrderConsumer.Delivery
    ) {
        self.consumer = consumer
        self.deliver = deliver
        entries = inbound.map { Entry(inbound: $0, content: Self.content(of: $0, key: consumer.key)) }
    }

    private static func content(of inbound: InboundMessage, key: DepartmentKey) -> Content {
        do throws(WireError) {
            let message = try WorkOrderCoding.decode(inbound.message, key: key)
            guard message.order.department == key.department else {
                throw WireError(.malformed, at: "$.order.department", "the order is another department's")
            }
            guard message.order.handling == .adapter else {
                throw WireError(.malformed, at: "$.order.handling", "the order's clerks answer at the workbench")
            }
            return .order(message)
        } catch {
            return .unreadable(error)
        }
    }

    /// The number of leading messages that are done.
    private var leadingDone: Int { entries.prefix(while: \.isDone).count }

    mutating func attempt() async -> Int {
        var orders: [(index: Int, message: WorkOrderMessage)] = []
        for index in entries.indices where !entries[index].isDone {
            switch entries[index].content {
            case .order(let message): orders.append((index, message))
            case .unreadable(let error):
                entries[index].isDone = await entries[index].inbound.putAway(
                    error,
                    to: consumer.deadLetters,
                    logger: consumer.logger
                )
            }
        }
        guard !orders.isEmpty, await remember(orders.map(\.message)) else { return leadingDone }
        let results = await deliver(orders.map(\.message))
        for (order, result) in zip(orders, results) {
            switch result {
            case .success: entries[order.index].isDone = true
            case .failure(let error):
                consumer.logger.warning(
                    "a work order was not delivered; it is delivered again",
                    metadata: ["order": "\(order.message.order.id)", "detail": "\(error)"]
                )
            }
        }
        return leadingDone
    }

    /// Before an order is delivered it is durable whose case it is: answers may follow in a later life of the process.
    private func remember(_ orders: [WorkOrderMessage]) async -> Bool {
        do throws(OrderOriginError) {
            try await consumer.origins?.remember(orders)
            return true
        } catch {
            consumer.logger.error("whose cases the orders are could not be kept", metadata: ["detail": "\(error)"])
            return false
        }
    }
}

extension InboundMessage {
    /// - Returns: whether it lies durably among the dead letters.
    func putAway(_ error: WireError, to sink: any MessageSink, logger: Logger) async -> Bool {
        logger.error(
            "a message cannot be read; it goes to the dead letters",
            metadata: [
                "topic": "\(channel.topic)", "partition": "\(partition)", "offset": "\(offset)", "detail": "\(error)",
            ]
        )
        let outcomes = await sink.send([DeadLetter.make(from: self, because: error)], to: .deadLetters, partition: 0)
        guard case .success? = outcomes.first else { return false }
        return true
    }
}
