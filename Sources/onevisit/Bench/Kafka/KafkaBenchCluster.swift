import Crypto
import Engine
import EngineTestKit
import KafkaTransport
import Logging
import Messaging
import Orchestration

/// Everything between the applicants and the broker, in one process: gateway, engine over a journal in memory, departments.
struct KafkaBenchCluster: Sendable {
    let load: KafkaBenchLoad
    private let journal: InMemoryJournal
    private let partitions: Int
    private let requests: KafkaRequests
    private let publisher: KafkaProducer
    private let engine: DistributedEngine
    private let orders: [DepartmentID: KafkaWorkOrderConsumer]
    private let receipts: [KafkaReceiptsConsumer]
    private let progress: KafkaBenchProgress

    init(
        settings: KafkaSettings,
        partitions: Int,
        run: String,
        traffic: KafkaTraffic,
        progress: KafkaBenchProgress,
        logger: Logger
    ) async throws {
        self.partitions = partitions
        self.progress = progress
        let masterKey = try MasterKey(bytes: [UInt8](repeating: 7, count: MasterKey.sizeBytes))
        let keys = TransportKeys(masterKey, tickets: FileTickets(key: SymmetricKey(size: .bits256)))
        journal = InMemoryJournal(partitions: partitions)
        requests = try KafkaRequests(settings: settings, logger: logger)
        publisher = try KafkaProducer(settings: settings, logger: logger)

        let departments = BenchWorkflow.departments
        var answers: [DepartmentID: KafkaAnswerChannel] = [:]
        var orders: [DepartmentID: KafkaWorkOrderConsumer] = [:]
        var receipts: [KafkaReceiptsConsumer] = []
        for department in departments {
            let key = keys.departments[department]
            let origins = try OrderOrigins()
            answers[department] = try KafkaAnswerChannel(
                producer: requests.producer(for: .answers(department)),
                key: key,
                partitions: partitions,
                origins: origins,
                logger: logger
            )
            orders[department] = try KafkaWorkOrderConsumer(
                settings: settings,
                key: key,
                deadLetters: publisher,
                origins: origins,
                logger: logger
            )
            receipts.append(try KafkaReceiptsConsumer(settings: settings, key: key, logger: logger))
        }
        (self.orders, self.receipts) = (orders, receipts)

        load = KafkaBenchLoad(
            log: KafkaCommandLog(
                producer: try requests.producer(for: .commands),
                key: keys.commands,
                partitions: partitions,
                logger: logger
            ),
            answers: answers,
            workflow: try await Self.publishWorkflow(in: journal),
            run: run,
            progress: progress
        )
        engine = DistributedEngine(
            source: RecordingSource(
                source: try KafkaCommandSource(
                    settings: settings,
                    departments: departments,
                    partitions: partitions,
                    group: KafkaBench.group,
                    logger: logger
                ),
                traffic: traffic,
                ends: try await Self.ends(of: KafkaRequests.channels, partitions: partitions, settings, logger)
            ),
            sink: RecordingSink(sink: publisher, traffic: traffic),
            journal: ObservedJournal(journal, observe: progress.observe),
            installation: try await journal.installation(),
            operations: nil,
            departments: departments,
            keys: keys,
            configuration: EngineConfiguration(
                owner: OwnerIdentity(name: "bench"),
                masterKey: masterKey,
                calendars: [BenchWorkflow.definition.calendar: BenchWorkflow.calendar]
            ),
            logger: logger
        )
    }

    private static func publishWorkflow(in journal: InMemoryJournal) async throws -> WorkflowReference {
        let published = try BenchWorkflow.definition.published()
        try await journal.publish(
            PublishedWorkflow(
                reference: published.reference,
                title: BenchWorkflow.definition.title,
                bytes: published.bytes,
                publishedAt: SystemClock().now
            ),
            tenant: Bench.tenant
        )
        return published.reference
    }

    /// Where each source ends, for each partition: nothing of an earlier run is read.
    private static func ends(
        of channels: [Channel],
        partitions: Int,
        _ settings: KafkaSettings,
        _ logger: Logger
    ) async throws -> [[String: Int64]] {
        let tail = try KafkaTail(settings: settings, logger: logger)
        var ends = Array(repeating: [String: Int64](), count: partitions)
        let cluster = try await tail.clusterID()
        for channel in channels {
            for partition in 0..<partitions {
                ends[partition]["\(channel.topic)@\(cluster)"] = try await tail.end(of: channel, partition: partition)
            }
        }
        await tail.close()
        return ends
    }
}

extension KafkaBenchCluster {
    /// Runs engine and departments while `body` lasts.
    func serve<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        let running = Task {
            do { try await engine.run() } catch { progress.fail(error) }
        }
        let departments = Task { await serveDepartments() }
        let result: Result<Value, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        departments.cancel()
        engine.stop()
        await departments.value
        await running.value
        await requests.close()
        await publisher.close()
        return try result.get()
    }

    private func serveDepartments() async {
        await withDiscardingTaskGroup { group in
            for (department, consumer) in orders {
                group.addTask {
                    do throws(TransportError) {
                        try await consumer.run { await load.deliver($0, to: department) }
                    } catch { progress.fail(error) }
                }
            }
            for consumer in receipts {
                group.addTask {
                    do throws(TransportError) {
                        try await consumer.run { progress.receive($0) }
                    } catch { progress.fail(error) }
                }
            }
        }
    }

    /// Returns once the last event of every partition is on its topic.
    func published() async throws {
        for partition in 0..<partitions {
            while let last = try await journal.events(partition: partition, after: 0, limit: .max).last?.position,
                try await journal.position(of: "events", partition: partition) < last
            {
                try await Task.sleep(for: .milliseconds(2))
            }
        }
    }
}
