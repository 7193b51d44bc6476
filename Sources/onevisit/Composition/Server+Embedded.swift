import Engine
import PostgresJournal

extension Server {
    /// Everything in this process: the engine owns all partitions, and departments run beside it.
    func embeddedParts() async throws -> ServerParts {
        let log = InProcessLog(installation: try await store.journal.installation())
        let runners = try departmentRunners(log: log)
        let engine = EmbeddedEngine(
            log: log,
            journal: store.journal,
            operations: store.operations,
            configuration: engineConfiguration,
            deliveries: deliveries(to: runners),
            logger: settings.logger
        )
        return ServerParts(log: log, board: engine.board, services: [engine] + runners.map(RunnerService.init))
    }
}
