import KafkaTransport
import Messaging
import Orchestration
import Testing

@Suite("Kafka topics")
struct KafkaTopicsTests {
    @Test("Topics with the installation's number of partitions are in order; dead letters may have any")
    func accepts() async throws {
        let broker = try TestBroker([.commands: 4, .events: 4, .deadLetters: 1])
        try await KafkaTopics.check(
            settings: broker.settings,
            expected: [.commands, .events, .deadLetters],
            partitions: 4,
            logger: .quiet
        )
    }

    @Test("Every topic that is missing or has another number of partitions is named at once")
    func namesAll() async throws {
        let broker = try TestBroker([.commands: 4, .events: 8])
        let error = await #expect(throws: TransportError.self) {
            try await KafkaTopics.check(
                settings: broker.settings,
                expected: [.commands, .events, .answers("housing"), .deadLetters],
                partitions: 4,
                logger: .quiet
            )
        }
        let text = try #require(error).description
        #expect(text.contains("onevisit.events has 8 partitions"))
        #expect(text.contains("onevisit.answers.housing does not exist"))
        #expect(text.contains("onevisit.dead-letters does not exist"))
        #expect(!text.contains("onevisit.commands"))
    }

    @Test("Without a broker the answer is that it cannot be reached")
    func unavailable() async throws {
        let broker = try TestBroker([:])
        broker.cluster.setBroker(isUp: false)
        let error = await #expect(throws: TransportError.self) {
            try await KafkaTopics.check(
                settings: broker.settings,
                expected: [.commands],
                partitions: 1,
                timeoutMilliseconds: 300,
                logger: .quiet
            )
        }
        guard case .unavailable? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
