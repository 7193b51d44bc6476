import Engine
import KafkaTransport
import Messaging
import Orchestration
import PostgresJournal
import ServiceLifecycle
import WorkflowFiles

extension Server {
    /// Gateway and engine on Kafka, both or one of them; departments run elsewhere.
    func kafkaParts(_ kafka: KafkaSettings) async throws -> ServerParts {
        let installation = try await store.journal.installation()
        try await KafkaTopics.check(
            settings: kafka,
            expected: Channel.all(departments: departmentsWithTopics),
            partitions: installation.partitions,
            logger: settings.logger
        )
        var parts = ServerParts(board: CommitBoard())
        if settings.only != .engine { try addGateway(to: &parts, kafka, installation) }
        if settings.only != .gateway { try addEngine(to: &parts, kafka, installation) }
        return parts
    }

    private func addGateway(to parts: inout ServerParts, _ kafka: KafkaSettings, _ installation: Installation) throws {
        let producer = try KafkaProducer(
            settings: kafka,
            mode: .requests(timeoutMilliseconds: 10_000),
            logger: settings.logger
        )
        parts.log = KafkaCommandLog(
            producer: producer,
            key: secrets.transport.commands,
            partitions: installation.partitions,
            logger: settings.logger
        )
        parts.atEnd { await producer.close() }
    }

    private func addEngine(to parts: inout ServerParts, _ kafka: KafkaSettings, _ installation: Installation) throws {
        let producer = try KafkaProducer(settings: kafka, logger: settings.logger)
        let engine = DistributedEngine(
            source: try KafkaCommandSource(
                settings: kafka,
                departments: departmentsWithTopics,
                partitions: installation.partitions,
                logger: settings.logger
            ),
            sink: producer,
            journal: store.journal,
            installation: installation,
            operations: store.operations,
            departments: departmentsWithTopics,
            keys: secrets.transport,
            configuration: engineConfiguration,
            logger: settings.logger
        )
        parts.board = engine.board
        parts.services.append(engine)
        parts.atEnd { await producer.close() }
    }

    /// Every department that a theme gives to an adapter; whoever works by hand answers over HTTP.
    private var departmentsWithTopics: [DepartmentID] {
        let departments = library.definitions().flatMap(\.definition.departments)
        return Set(departments.filter { $0.handling == .adapter }.map(\.id)).sorted()
    }
}
