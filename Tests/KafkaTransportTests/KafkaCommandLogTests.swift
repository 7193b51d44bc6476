import Crypto
import KafkaTransport
import Messaging
import Orchestration
import Testing

@Suite("Kafka command log")
struct KafkaCommandLogTests {
    private let key = SymmetricKey(data: Array(repeating: 3, count: 32))

    private func envelope(detail: String = "the system is down") -> Envelope {
        let answer = Answer(order: "5.do.1", serial: "s", content: .failed(isRetryable: true, detail: detail))
        return Envelope(
            id: "e-1",
            tenant: "zhongshan",
            jurisdiction: "442000",
            caseID: "5",
            actor: .department("housing"),
            command: .answer(answer),
            key: ReceiptKey(issuer: "department:housing", key: "5.do.1+s"),
            fingerprint: Fingerprint.of(.answer(answer)),
            receivedAt: .epoch
        )
    }

    private func log(_ producer: KafkaProducer) -> KafkaCommandLog {
        KafkaCommandLog(producer: producer, key: key, partitions: 4, logger: .quiet)
    }

    @Test("A command arrives sealed in its case's partition")
    func arrives() async throws {
        let broker = try TestBroker([.commands: 4])
        let producer = try broker.producer(.requests(timeoutMilliseconds: 10_000))
        #expect(try await log(producer).append(envelope()) == nil)
        let partition = Partitioning.partition(of: "5", of: 4)
        let read = try await broker.withFeed(partition: partition) { feed in try await feed.read(.commands, count: 1) }
        let message = try #require(read.first).message
        #expect(try CommandCoding.decode(message, key: key) == envelope())
        await producer.close()
    }

    @Test("Without a broker, with one that refuses, with a command too large, or closed, the caller is told what helps")
    func errors() async throws {
        let broker = try TestBroker([.commands: 4])
        let producer = try broker.producer(.requests(timeoutMilliseconds: 500))
        let log = log(producer)
        let unavailable = CommandLogError.unavailable(retryAfterSeconds: 2)
        let large = envelope(detail: String(repeating: "x", count: WireLimits.bodyBytes))
        await #expect(throws: CommandLogError.tooLarge(limitBytes: WireLimits.bodyBytes)) {
            try await log.append(large)
        }
        broker.cluster.refuseNextProduce(.notAllowed)
        await #expect(throws: unavailable) { try await log.append(envelope()) }
        broker.cluster.setBroker(isUp: false)
        await #expect(throws: unavailable) { try await log.append(envelope()) }
        await producer.close(afterMilliseconds: 0)
        await #expect(throws: CommandLogError.shuttingDown) { try await log.append(envelope()) }
    }
}
