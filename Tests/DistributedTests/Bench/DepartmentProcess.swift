import AdapterKit
import Departments
import Engine
import KafkaTransport
import Messaging
import Orchestration

/// A department's adapter with its runner, its consumer and its files, as `onevisit adapter` puts them together.
final class DepartmentProcess: Sendable {
    let runner: AdapterRunner
    private let producer: KafkaProducer
    private let deadLetters: KafkaProducer
    private let orders: KafkaWorkOrderConsumer
    private let tasks: [Task<Void, any Error>]

    /// - Parameter deliver: what stands between consumer and runner.
    init(
        _ adapter: any DepartmentAdapter,
        in town: Town,
        deliver: (@Sendable (AdapterRunner, [WorkOrderMessage]) async -> [Result<Void, any Error>])? = nil
    ) throws {
        let key = town.keys.departments[adapter.department]
        let origins = try OrderOrigins(path: "\(town.folder)/\(adapter.department).orders")
        producer = try KafkaProducer(
            settings: town.settings,
            mode: .requests(timeoutMilliseconds: 20_000),
            logger: .quiet
        )
        deadLetters = try KafkaProducer(settings: town.settings, logger: .quiet)
        let runner = AdapterRunner(
            adapter: adapter,
            answers: KafkaAnswerChannel(
                producer: producer,
                key: key,
                partitions: Town.partitions,
                origins: origins,
                logger: .quiet
            ),
            cursors: FileCursorStore(path: "\(town.folder)/\(adapter.department).cursor"),
            settings: AdapterRunnerSettings(pollIntervalMilliseconds: 50),
            logger: .quiet
        )
        self.runner = runner
        let orders = try KafkaWorkOrderConsumer(
            settings: town.settings,
            key: key,
            deadLetters: deadLetters,
            origins: origins,
            limits: KafkaConsumerLimits(pauseMilliseconds: 200, finishMilliseconds: 2_000),
            logger: .quiet
        )
        self.orders = orders
        tasks = [
            Task { try await runner.run() },
            Task {
                try await orders.run { messages in
                    if let deliver { return await deliver(runner, messages) }
                    return await runner.deliver(contentsOf: messages).map { result in result.mapError { $0 } }
                }
            },
        ]
    }

    func stop() async {
        for task in tasks { task.cancel() }
        for task in tasks { _ = await task.result }
        await producer.close(afterMilliseconds: 0)
        await deadLetters.close(afterMilliseconds: 0)
    }
}

extension Town {
    /// Registers in the town's folder, with clerks who are quick.
    func departments() throws -> ShippedDepartments {
        var configuration = DepartmentsConfiguration()
        let delay = DelayRange(minimumMilliseconds: 0, maximumMilliseconds: 100)
        configuration.housing.system.delay = delay
        configuration.humanResources.system.delay = delay
        configuration.naturalResources.system.delay = delay
        return try ShippedDepartments(directory: folder, configuration: configuration)
    }

    /// Serves departments while `body` lasts.
    func serving(_ adapters: [any DepartmentAdapter], body: () async throws -> Void) async throws {
        let processes = try adapters.map { try DepartmentProcess($0, in: self) }
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await body())
        } catch {
            outcome = .failure(error)
        }
        for process in processes { await process.stop() }
        try outcome.get()
    }
}
