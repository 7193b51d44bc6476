import Engine
import EngineTestKit
import KafkaTransport
import Orchestration
import PostgresJournal

/// An engine with everything that a process of its own has: connections, clients, a name.
struct EngineProcess: Sendable {
    private let store: PostgresStore
    private let producer: KafkaProducer
    private let source: MortalSource
    private let engine: DistributedEngine
    private let task: Task<Void, any Error>

    init(_ name: String, in town: Town) async throws {
        store = try await town.database.store()
        producer = try KafkaProducer(settings: town.settings, logger: .quiet)
        source = MortalSource(
            try KafkaCommandSource(
                settings: town.settings,
                departments: HomeTheme.departments,
                partitions: Town.partitions,
                logger: .quiet
            )
        )
        engine = DistributedEngine(
            source: source,
            sink: producer,
            journal: store.journal,
            installation: try await store.journal.installation(),
            operations: store.operations,
            departments: HomeTheme.departments,
            keys: town.keys,
            configuration: EngineConfiguration(
                owner: OwnerIdentity(name: name),
                masterKey: town.masterKey,
                calendars: [SampleTheme.calendarID: try SampleTheme.calendar()]
            ),
            logger: .quiet
        )
        task = Task { [engine] in try await engine.run() }
    }

    /// As a signal asks for it.
    func stop() async throws {
        engine.stop()
        try await task.value
        await close()
    }

    /// As SIGKILL does it: no commit is finished, no partition given back, no message waited for.
    func die() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await source.die() }
            group.addTask { await close() }
        }
        engine.stop()
        task.cancel()
        _ = await task.result
    }

    private func close() async {
        await producer.close(afterMilliseconds: 0)
        await store.close()
    }
}

extension Town {
    /// Runs engines while `body` lasts.
    func withEngines(_ names: String..., body: ([EngineProcess]) async throws -> Void) async throws {
        var engines: [EngineProcess] = []
        for name in names { engines.append(try await EngineProcess(name, in: self)) }
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await body(engines))
        } catch {
            outcome = .failure(error)
        }
        for engine in engines { try? await engine.stop() }
        try outcome.get()
    }
}
