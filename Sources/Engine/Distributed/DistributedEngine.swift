package import Logging
package import Messaging
package import Orchestration
import ServiceLifecycle
import Synchronization

/// One of several processes that share the partitions: owners come and go as the group of engines decides.
///
/// Commands and answers come from the broker; work orders, receipts and events go there. What is true stands in the journal
/// alone, with how far each source is read, so that whoever owns a partition next goes on where the last commit stopped.
package final class DistributedEngine: Service {
    package let board = CommitBoard()
    package let catalogue = DefinitionCatalogue()
    private let source: any CommandSource
    private let room: EngineRoom
    private let crew: OwnerCrew
    private let logger: Logger
    private let clock: any EngineClock
    private let stopSignal: AsyncStream<Void>
    private let stopping: AsyncStream<Void>.Continuation
    private let stopped = Mutex(false)

    /// - Parameters:
    ///   - operations: where operators pause departments and see outages, if they do.
    ///   - departments: those with topics. Orders of others wait in the journal, or are answered by hand.
    package init(
        source: any CommandSource,
        sink: any MessageSink,
        journal: any Journal,
        installation: Installation,
        operations: (any DepartmentOperations)?,
        departments: [DepartmentID],
        keys: TransportKeys,
        configuration: EngineConfiguration,
        logger: Logger = Logger(label: "onevisit.engine")
    ) {
        self.source = source
        self.logger = logger
        clock = configuration.clock
        (stopSignal, stopping) = AsyncStream.makeStream(of: Void.self)
        let room = EngineRoom(
            journal: journal,
            installation: installation,
            operations: operations,
            configuration: configuration,
            board: board,
            catalogue: catalogue,
            logger: logger
        )
        self.room = room
        let line = BrokerLine(source: source, sink: sink, keys: keys, departments: departments.sorted())
        crew = OwnerCrew { partition in room.owner(of: partition, on: line) }
    }

    /// Ends ``run()`` as a graceful shutdown does: every partition is given back, and the group left.
    package func stop() {
        stopped.withLock { $0 = true }
        stopping.finish()
    }

    private var isStopping: Bool { stopped.withLock { $0 } }

    /// Runs until shut down.
    ///
    /// - Throws: `TransportError.refused` if the broker will not have us in the group.
    package func run() async throws {
        try await withGracefulShutdownHandler {
            let watching = Task { await room.watch?.run() }
            defer { watching.cancel() }
            let leaving = Task {
                for await _ in stopSignal {}
                await source.leave()
            }
            var failure: TransportError?
            do throws(TransportError) {
                try await stayInGroup()
            } catch {
                failure = error
            }
            // However it ended, the group is left for good before this returns.
            if !isStopping { leaving.cancel() }
            await leaving.value
            if let failure { throw failure }
        } onGracefulShutdown: {
            self.stop()
        }
    }

    private func stayInGroup() async throws(TransportError) {
        var failures = 0
        while !Task.isCancelled {
            do throws(TransportError) {
                let changes = try await source.join()
                failures = 0
                // Told to stop while joining: leaving had nothing to leave yet.
                if isStopping { await source.leave() }
                await follow(changes)
                // Whoever ends the stream gives everything back before; this is for the case that it could not.
                await crew.giveBack(crew.partitions)
                if isStopping { return }
                logger.error("the group of engines was lost; joining it again")
            } catch {
                switch error {
                case .closed where isStopping: return
                case .refused, .gone, .closed: throw error
                case .unavailable(let detail): logger.warning("the group of engines cannot be joined: \(detail)")
                }
                if isStopping { return }
            }
            failures += 1
            await clock.sleep(until: clock.now.adding(microseconds: GrowingPause.broker.microseconds(after: failures)))
        }
        await crew.giveBack(crew.partitions)
    }

    /// Nobody else begins with a partition before the change that takes it from us is confirmed.
    private func follow(_ changes: AsyncStream<AssignmentChange>) async {
        for await change in changes {
            switch change.kind {
            case .assigned(let partitions):
                logger.info("assigned: partitions \(partitions)")
                crew.take(partitions)
            case .revoked(let partitions):
                logger.info("revoked: partitions \(partitions)")
                await crew.giveBack(partitions)
            case .lost(let partitions):
                logger.warning("lost: partitions \(partitions)")
                crew.drop(partitions)
            }
            change.confirm()
        }
    }
}
