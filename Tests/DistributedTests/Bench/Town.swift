import Crypto
import Engine
import EngineTestKit
import Foundation
import KafkaTransport
import Logging
import Messaging
import Orchestration
import PostgresJournal

/// What the processes of one installation share: a database, a broker, keys; and a look at all of it from outside.
struct Town: Sendable {
    static let partitions = 4

    let database: TestDatabase
    let broker: KafkaMockCluster
    let settings: KafkaSettings
    let store: PostgresStore
    let theme: HomeTheme
    let masterKey: MasterKey
    let keys: TransportKeys
    let topics: TopicReader
    /// Of the tester: sends what nobody checks.
    let producer: KafkaProducer
    let gateway: any CommandLog
    let folder: String

    static func with(_ body: (Town) async throws -> Void) async throws {
        try await TestDatabase.with { database in
            let town = try await Town(database)
            let outcome: Result<Void, any Error>
            do {
                outcome = .success(try await body(town))
            } catch {
                outcome = .failure(error)
            }
            await town.close()
            try outcome.get()
        }
    }

    private init(_ database: TestDatabase) async throws {
        self.database = database
        let channels = Channel.all(departments: HomeTheme.departments)
        broker = try KafkaMockCluster(
            topics: Dictionary(uniqueKeysWithValues: channels.map { ($0.topic, Self.partitions) })
        )
        settings = KafkaSettings(
            brokers: broker.bootstrapServers,
            properties: [
                "reconnect.backoff.ms": "20", "reconnect.backoff.max.ms": "200", "fetch.wait.max.ms": "10",
                "session.timeout.ms": "4000", "heartbeat.interval.ms": "500",
            ]
        )
        store = try await database.store()
        try await store.migrator.migrate()
        try await store.migrator.install(partitions: Self.partitions)
        theme = try HomeTheme()
        try await store.directory.publish(theme.published, tenant: SampleTheme.tenant)
        masterKey = try MasterKey(bytes: Array(repeating: 7, count: MasterKey.sizeBytes))
        keys = TransportKeys(masterKey, tickets: FileTickets(key: SymmetricKey(size: .bits256)))
        topics = try TopicReader(settings: settings, partitions: Self.partitions)
        try await topics.open(channels)
        producer = try KafkaProducer(settings: settings, mode: .requests(timeoutMilliseconds: 20_000), logger: .quiet)
        gateway = KafkaCommandLog(
            producer: producer,
            key: keys.commands,
            partitions: Self.partitions,
            logger: .quiet
        )
        folder = NSTemporaryDirectory() + "onevisit-town-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func close() async {
        broker.setBroker(isUp: true)
        await topics.close()
        await producer.close(afterMilliseconds: 0)
        await store.close()
        broker.close()
        try? FileManager.default.removeItem(atPath: folder)
    }
}

extension Logger {
    /// The noise of brokers and databases that are down on purpose.
    static let quiet = {
        var logger = Logger(label: "distributed.test")
        logger.logLevel = ProcessInfo.processInfo.environment["ONEVISIT_TEST_LOG"] == nil ? .critical : .info
        return logger
    }()
}
