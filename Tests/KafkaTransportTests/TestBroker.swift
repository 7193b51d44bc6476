import KafkaTransport
import Logging
import Messaging

/// A mock cluster with clients that find it again quickly.
struct TestBroker {
    let cluster: KafkaMockCluster
    let settings: KafkaSettings

    init(_ topics: [Channel: Int], properties: [String: String] = [:]) throws {
        cluster = try KafkaMockCluster(
            topics: Dictionary(uniqueKeysWithValues: topics.map { ($0.key.topic, $0.value) })
        )
        let quick = [
            "reconnect.backoff.ms": "20", "reconnect.backoff.max.ms": "100", "fetch.wait.max.ms": "10",
            "session.timeout.ms": "4000", "heartbeat.interval.ms": "500",
        ]
        settings = KafkaSettings(
            brokers: cluster.bootstrapServers,
            properties: quick.merging(properties) { _, given in given }
        )
    }

    func producer(_ mode: KafkaProducer.Mode = .publishing) throws -> KafkaProducer {
        try KafkaProducer(settings: settings, mode: mode, logger: .quiet)
    }
}

extension Logger {
    /// The noise of brokers that are down on purpose.
    static let quiet = {
        var logger = Logger(label: "kafka.test")
        logger.logLevel = .critical
        return logger
    }()
}

extension WireMessage {
    static func numbered(_ numbers: Range<Int>) -> [WireMessage] {
        numbers.map { WireMessage(key: "case-\($0)", headers: [], body: Array("\($0)".utf8)) }
    }

    var text: String { String(decoding: body, as: UTF8.self) }
}

extension Result where Failure == TransportError {
    var isSuccess: Bool { if case .success = self { true } else { false } }
    var error: TransportError? { if case .failure(let error) = self { error } else { nil } }
}
