import KafkaTransport
import Logging
import Messaging
import Orchestration

/// The producers of those who ask the engine for something: one for the gateway and one for each department, as in processes of
/// their own.
struct KafkaRequests: Sendable {
    private static let timeoutMilliseconds = 30_000

    let producers: [Channel: KafkaProducer]

    static var channels: [Channel] { [.commands] + BenchWorkflow.departments.map { .answers($0) } }

    init(settings: KafkaSettings, logger: Logger) throws(TransportError) {
        var producers: [Channel: KafkaProducer] = [:]
        for channel in Self.channels {
            producers[channel] = try KafkaProducer(
                settings: settings,
                mode: .requests(timeoutMilliseconds: Self.timeoutMilliseconds),
                logger: logger
            )
        }
        self.producers = producers
    }

    func producer(for channel: Channel) throws -> KafkaProducer {
        guard let producer = producers[channel] else { throw BenchFault("nobody sends to \(channel.topic)") }
        return producer
    }

    func close() async {
        for producer in producers.values { await producer.close() }
    }
}
