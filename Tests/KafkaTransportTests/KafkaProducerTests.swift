import KafkaTransport
import Messaging
import Testing

@Suite("Kafka producer")
struct KafkaProducerTests {
    @Test("What was sent is confirmed")
    func confirms() async throws {
        let broker = try TestBroker([.events: 2])
        let producer = try broker.producer()
        let outcomes = await producer.send(WireMessage.numbered(0..<100), to: .events, partition: 1)
        #expect(outcomes.count == 100)
        #expect(outcomes.allSatisfy { $0.isSuccess })
        await producer.close()
    }

    @Test("A message larger than the limit is refused and nothing behind it is sent")
    func refusesTooLarge() async throws {
        let broker = try TestBroker([.events: 1])
        let producer = try broker.producer()
        var messages = WireMessage.numbered(0..<3)
        messages[1].body = Array(repeating: 0, count: KafkaProducer.maximumMessageBytes + 1)
        let outcomes = await producer.send(messages, to: .events, partition: 0)
        #expect(outcomes[0].isSuccess)
        guard case .refused = outcomes[1].error, case .unavailable = outcomes[2].error else {
            Issue.record("\(outcomes)")
            return
        }
        await producer.close()
    }

    @Test("A request that is not confirmed in time fails as unavailable")
    func timesOut() async throws {
        let broker = try TestBroker([.commands: 1])
        broker.cluster.setBroker(isUp: false)
        let producer = try broker.producer(.requests(timeoutMilliseconds: 300))
        let outcomes = await producer.send(WireMessage.numbered(0..<1), to: .commands, partition: 0)
        guard case .unavailable = outcomes[0].error else {
            Issue.record("\(outcomes)")
            return
        }
        await producer.close()
    }

    @Test("A publisher's message outlives a broker that is away")
    func outlivesOutage() async throws {
        let broker = try TestBroker([.events: 1])
        let producer = try broker.producer()
        broker.cluster.setBroker(isUp: false)
        async let outcomes = producer.send(WireMessage.numbered(0..<10), to: .events, partition: 0)
        try await Task.sleep(for: .milliseconds(300))
        broker.cluster.setBroker(isUp: true)
        #expect(await outcomes.allSatisfy { $0.isSuccess })
        await producer.close()
    }

    @Test("Closing ends a send that would wait for ever")
    func closesCleanly() async throws {
        let broker = try TestBroker([.events: 1])
        let producer = try broker.producer()
        broker.cluster.setBroker(isUp: false)
        async let outcomes = producer.send(WireMessage.numbered(0..<10), to: .events, partition: 0)
        try await Task.sleep(for: .milliseconds(100))
        await producer.close(afterMilliseconds: 50)
        #expect(await outcomes.allSatisfy { !$0.isSuccess })
        #expect(await producer.send(WireMessage.numbered(0..<1), to: .events, partition: 0)[0].error == .closed)
    }

    @Test("A cancelled sender does not wait")
    func cancels() async throws {
        let broker = try TestBroker([.events: 1])
        let producer = try broker.producer()
        broker.cluster.setBroker(isUp: false)
        let task = Task { await producer.send(WireMessage.numbered(0..<10), to: .events, partition: 0) }
        try await Task.sleep(for: .milliseconds(100))
        task.cancel()
        #expect(await task.value.allSatisfy { !$0.isSuccess })
        await producer.close(afterMilliseconds: 0)
    }

    @Test("After a refusal nothing behind it was sent, and what is sent next goes through in order")
    func goesOnAfterRefusal() async throws {
        // One message a request, so that the refusal meets the first and the others are already on their way.
        let broker = try TestBroker([.commands: 1], properties: ["batch.num.messages": "1"])
        let producer = try broker.producer()
        broker.cluster.refuseNextProduce(.tooLarge)
        let messages = WireMessage.numbered(0..<5)
        var outcomes = await producer.send(messages, to: .commands, partition: 0)
        #expect(outcomes.allSatisfy { !$0.isSuccess })
        // The client that broke may still be the one that is asked.
        for _ in 0..<1000 where !outcomes.allSatisfy({ $0.isSuccess }) {
            outcomes = await producer.send(messages, to: .commands, partition: 0)
        }
        let read = try await broker.withFeed { feed in try await feed.read(.commands, count: 5) }
        #expect(read.map(\.message.text) == ["0", "1", "2", "3", "4"])
        await producer.close()
    }
}
