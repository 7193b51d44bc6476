package import Logging
import Messaging
package import Orchestration
import ServiceLifecycle

/// The whole engine in one process: owners of all partitions, their timers, and the publishers of every department.
///
/// A second process with the same journal waits at the leases and takes over when the first is gone.
package final class EmbeddedEngine: Service {
    package struct Configuration: Sendable {
        package var owner: OwnerIdentity
        package var masterKey: MasterKey
        package var keys: any KeySource
        /// The working calendars by id.
        package var calendars: [String: WorkingCalendar]
        package var clock: any EngineClock
        package var processor: ProcessorSettings
        package var publisher: PublisherSettings
        package var limits: PlanningLimits

        package init(
            owner: OwnerIdentity,
            masterKey: MasterKey,
            keys: any KeySource = RandomKeySource(),
            calendars: [String: WorkingCalendar],
            clock: any EngineClock = SystemClock(),
            processor: ProcessorSettings = ProcessorSettings(),
            publisher: PublisherSettings = PublisherSettings(),
            limits: PlanningLimits = PlanningLimits()
        ) {
            self.owner = owner
            self.masterKey = masterKey
            self.keys = keys
            self.calendars = calendars
            self.clock = clock
            self.processor = processor
            self.publisher = publisher
            self.limits = limits
        }
    }

    package let log: InProcessLog
    package let board = CommitBoard()
    package let catalogue = DefinitionCatalogue()
    private let partitions: [PartitionShell]
    private let publishers: [PublisherShell]
    private let stopSignal: AsyncStream<Void>
    private let stopping: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - log: made before the engine, because adapters answer into it.
    ///   - deliveries: the adapters by department; orders of other departments wait in the journal, or are answered by hand.
    package init(
        log: InProcessLog,
        journal: any Journal,
        configuration: Configuration,
        deliveries: [DepartmentID: any WorkOrderDelivery] = [:],
        logger: Logger = Logger(label: "onevisit.engine")
    ) {
        self.log = log
        (stopSignal, stopping) = AsyncStream.makeStream(of: Void.self)
        let planner = BatchPlanner(
            catalogue: catalogue,
            calendars: configuration.calendars,
            recorder: CaseRecorder(masterKey: configuration.masterKey, keys: configuration.keys),
            limits: configuration.limits
        )
        let board = board
        partitions = log.partitions.enumerated().map { number, door in
            PartitionShell(
                partition: number,
                door: door,
                planner: planner,
                settings: configuration.processor,
                journal: journal,
                owner: configuration.owner,
                clock: configuration.clock,
                board: board,
                logger: logger
            )
        }
        let reader = OrderReader(
            journal: journal,
            catalogue: catalogue,
            masterKey: configuration.masterKey,
            incarnation: log.installation.incarnation
        )
        publishers = log.partitions.indices.flatMap { partition in
            let orders = PartitionOrders(
                partition: partition,
                departments: Set(deliveries.keys),
                journal: journal,
                reader: reader,
                eventsPerRead: configuration.publisher.eventsPerRead
            )
            return deliveries.sorted { $0.key < $1.key }.map { department, delivery in
                PublisherShell(
                    department: department,
                    partition: partition,
                    delivery: delivery,
                    journal: journal,
                    orders: orders,
                    clock: configuration.clock,
                    settings: configuration.publisher,
                    logger: logger
                )
            }
        }
    }

    /// Ends ``run()`` as a graceful shutdown does.
    package func stop() {
        stopping.finish()
    }

    /// Runs until shut down. Partitions outlive publishers, because the answers of a delivery under way still need them.
    package func run() async throws {
        for publisher in publishers { publisher.listen(to: board) }
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for partition in partitions { group.addTask { await partition.run() } }
                await runPublishers()
                for partition in partitions { partition.stop() }
            }
        } onGracefulShutdown: {
            self.stop()
        }
    }

    private func runPublishers() async {
        await withDiscardingTaskGroup { group in
            for publisher in publishers { group.addTask { await publisher.run() } }
            for await _ in stopSignal {}
            for publisher in publishers { publisher.stop() }
        }
    }
}
