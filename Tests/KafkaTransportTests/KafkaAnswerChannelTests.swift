import Crypto
import Foundation
import KafkaTransport
import Messaging
import Orchestration
import Testing

@Suite("Kafka answer channel")
struct KafkaAnswerChannelTests {
    private let answer = Answer(order: "5.do.1", serial: "s1", content: .received(reference: "r"))

    private func channel(_ producer: KafkaProducer, _ origins: OrderOrigins) -> KafkaAnswerChannel {
        KafkaAnswerChannel(producer: producer, key: Sample.key, partitions: 4, origins: origins, logger: .quiet)
    }

    @Test("An answer goes into the case's partition with what its order said, signed")
    func sends() async throws {
        let broker = try TestBroker([.commands: 4, .answers("housing"): 4])
        let producer = try broker.producer(.requests(timeoutMilliseconds: 10_000))
        let origins = try OrderOrigins()
        try await origins.remember([Sample.order(5)])
        try await channel(producer, origins).send(answer, for: "5")
        let partition = Partitioning.partition(of: "5", of: 4)
        let read = try await broker.withFeed(partition: partition, departments: ["housing"]) { feed in
            try await feed.read(.answers, count: 1)
        }
        let message = try #require(read.first).message
        #expect(Sample.key.isSigner(of: message, on: .answers("housing")))
        #expect(message[WireHeaderName.tenant] == "zhongshan")
        #expect(message[WireHeaderName.traceparent] == Sample.order(5).traceparent)
        await producer.close()
    }

    @Test("An answer to an order that nobody knows waits for a person, unless there is a fallback")
    func needsOrigin() async throws {
        let broker = try TestBroker([.answers("housing"): 4])
        let producer = try broker.producer(.requests(timeoutMilliseconds: 10_000))
        let unknown = channel(producer, try OrderOrigins())
        await #expect(throws: CommandLogError.unavailable(retryAfterSeconds: 60)) {
            try await unknown.send(answer, for: "5")
        }
        let fallback = OrderOrigin(tenant: "zhongshan", jurisdiction: "442000")
        try await channel(producer, try OrderOrigins(fallback: fallback)).send(answer, for: "5")
        await producer.close()
    }

    @Test("A later life of the process knows the latest orders, also after half a line")
    func survivesRestart() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "origins-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let first = try OrderOrigins(path: path, limit: 3)
        try await first.remember((1...5).map(Sample.order))
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(#"{"order":"6.do.1","#.utf8))
        try handle.close()

        let second = try OrderOrigins(path: path, limit: 3)
        #expect(
            (1...6).map { second.origin(of: WorkOrderID("\($0).do.1")) != nil } == [
                false, false, true, true, true, false,
            ]
        )
        try await second.remember([Sample.order(6)])
        let third = try OrderOrigins(path: path, limit: 3)
        #expect(
            third.origin(of: "6.do.1")
                == OrderOrigin(
                    tenant: "zhongshan",
                    jurisdiction: "442000",
                    traceparent: Sample.order(6).traceparent
                )
        )
        #expect(third.origin(of: "3.do.1") == nil)
    }
}
