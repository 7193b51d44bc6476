import AdapterKit
import Foundation
import HTTPAPI
import KafkaTransport
import Logging
import Messaging
import Orchestration
import PrometheusMetrics
import ServiceLifecycle

/// One department's adapter over Kafka: orders in, answers out, with the same runner as in the engine's process.
struct AdapterProcess {
    let adapter: any DepartmentAdapter
    let settings: AdapterRunnerSettings
    let kafka: KafkaSettings
    let key: DepartmentKey
    /// Whose orders those are that this process has no note of.
    let fallback: OrderOrigin?
    /// Where cursor and origins of orders are kept.
    let folder: URL
    /// Where health and metrics are served; `nil`: nowhere.
    let port: Int?
    let logger: Logger

    func run() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let department = adapter.department
        let partitions = try await KafkaTopics.partitions(of: .answers(department), settings: kafka, logger: logger)
        let origins = try OrderOrigins(path: path("orders"), fallback: fallback)
        let answers = try KafkaProducer(settings: kafka, mode: .requests(timeoutMilliseconds: 30_000), logger: logger)
        let deadLetters = try KafkaProducer(settings: kafka, logger: logger)
        let runner = AdapterRunner(
            adapter: adapter,
            answers: KafkaAnswerChannel(
                producer: answers,
                key: key,
                partitions: partitions,
                origins: origins,
                logger: logger
            ),
            cursors: FileCursorStore(path: path("cursor")),
            settings: settings,
            logger: logger
        )
        let orders = try KafkaWorkOrderConsumer(
            settings: kafka,
            key: key,
            deadLetters: deadLetters,
            origins: origins,
            logger: logger
        )
        let receipts = try KafkaReceiptsConsumer(settings: kafka, key: key, logger: logger)
        tell("adapter of \(department) serves its work orders from \(kafka.brokers)")
        // Stopped in the opposite order: no more orders first, the way for answers last.
        let services: [any Service] =
            door + [
                UntilShutdown { try await receipts.logRefusals() },
                UntilShutdown { try await runner.run() },
                UntilShutdown { try await orders.run(runner.outcomes) },
            ]
        try await ServiceRun(services: services, logger: logger).run()
        await answers.close()
        await deadLetters.close()
    }

    private var door: [any Service] {
        let registry = Telemetry.start(logger: logger)
        guard let port else { return [] }
        return [
            OperationsService(
                host: "127.0.0.1",
                port: port,
                isReady: { true },
                metrics: { registry.text() },
                logger: logger
            )
        ]
    }

    private func path(_ suffix: String) -> String {
        folder.appendingPathComponent("\(adapter.department).\(suffix)").path
    }
}
