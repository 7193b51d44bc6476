import Messaging
import Orchestration

/// The broker, as the owners of partitions use it.
struct BrokerLine: Sendable {
    let source: any CommandSource
    let sink: any MessageSink
    let keys: TransportKeys
    let departments: [DepartmentID]
}

extension EngineRoom {
    /// An owner whose commands come from the broker and whose work orders, receipts and events go there.
    func owner(of partition: Int, on line: BrokerLine) -> PartitionOwner {
        let door = PartitionMailbox(limit: configuration.processor.queue.commands)
        return PartitionOwner(
            shell: shell(partition, door: door),
            publishers: destinations(of: partition, on: line).map { publisher($0, partition) },
            intake: intake(of: partition, through: door, on: line)
        )
    }

    private func destinations(of partition: Int, on line: BrokerLine) -> [TopicDestination] {
        let orders = orders(partition, for: Set(line.departments))
        let receipts = SharedStretches<NumberedReceipt>(
            partition: partition,
            journal: journal,
            receiptsPerRead: configuration.publisher.eventsPerRead
        )
        let events = TopicDestination.events(
            partition: partition,
            journal: journal,
            eventsPerRead: configuration.publisher.eventsPerRead,
            to: line.sink
        )
        return [events]
            + line.departments.flatMap { department in
                let key = line.keys.departments[department]
                return [
                    TopicDestination.workOrders(
                        of: department,
                        partition: partition,
                        from: orders,
                        key: key,
                        to: line.sink
                    ),
                    TopicDestination.receipts(
                        of: department,
                        partition: partition,
                        from: receipts,
                        key: key,
                        to: line.sink
                    ),
                ]
            }
    }

    private func intake(of partition: Int, through door: PartitionMailbox, on line: BrokerLine) -> Intake {
        Intake(
            partition: partition,
            source: line.source,
            reader: InboundReader(keys: line.keys, partitions: installation.partitions),
            post: IntakePost(
                sink: line.sink,
                keys: line.keys,
                partition: partition,
                clock: configuration.clock,
                outages: parts.outages,
                logger: logger
            ),
            door: door,
            limits: configuration.processor.queue,
            clock: configuration.clock,
            outages: parts.outages,
            logger: logger
        )
    }
}
