import AdapterKit
import Engine
import PostgresJournal
import ServiceLifecycle

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
        let telling: [any Service] = runners.map { runner in UntilShutdown { try await runner.run() } }
        return ServerParts(log: log, board: engine.board, services: [engine] + telling)
    }
}
