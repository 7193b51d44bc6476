package import Logging
import Messaging
package import Orchestration
import ServiceLifecycle

/// The whole engine in one process: owners of all partitions, their timers, and the publishers of every department.
///
/// A second process with the same journal waits at the leases and takes over when the first is gone.
package final class EmbeddedEngine: Service {
    package typealias Configuration = EngineConfiguration

    package let log: InProcessLog
    package let board = CommitBoard()
    package let catalogue = DefinitionCatalogue()
    private let room: EngineRoom
    private let owners: [PartitionOwner]
    private let stopSignal: AsyncStream<Void>
    private let stopping: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - log: made before the engine, because adapters answer into it.
    ///   - operations: where operators pause departments and see outages, if they do.
    ///   - deliveries: the adapters by department; orders of other departments wait in the journal, or are answered by hand.
    package init(
        log: InProcessLog,
        journal: any Journal,
        operations: (any DepartmentOperations)? = nil,
        configuration: Configuration,
        deliveries: [DepartmentID: any WorkOrderDelivery] = [:],
        logger: Logger = Logger(label: "onevisit.engine")
    ) {
        self.log = log
        (stopSignal, stopping) = AsyncStream.makeStream(of: Void.self)
        let room = EngineRoom(
            journal: journal,
            installation: log.installation,
            operations: operations,
            configuration: configuration,
            board: board,
            catalogue: catalogue,
            logger: logger
        )
        self.room = room
        owners = log.partitions.enumerated().map { partition, door in
            let orders = room.orders(partition, for: Set(deliveries.keys))
            let publishers = deliveries.sorted { $0.key < $1.key }.map { department, delivery in
                room.publisher(
                    AdapterDestination(department: department, delivery: delivery, orders: orders),
                    partition
                )
            }
            return PartitionOwner(shell: room.shell(partition, door: door), publishers: publishers)
        }
    }

    /// Ends ``run()`` as a graceful shutdown does.
    package func stop() {
        stopping.finish()
    }

    /// Runs until shut down.
    package func run() async throws {
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                let watching = Task { await room.watch?.run() }
                for owner in owners { group.addTask { await owner.run() } }
                for await _ in stopSignal {}
                for owner in owners { owner.stop() }
                watching.cancel()
            }
        } onGracefulShutdown: {
            self.stop()
        }
    }
}
