import KafkaTransport
import Messaging
import Orchestration
import Testing

@Suite("Kafka work order consumer")
struct KafkaWorkOrderConsumerTests {
    private struct DepartmentIsDown: Error {}

    private let limits = KafkaConsumerLimits(batchMessages: 10, pauseMilliseconds: 50)

    private func consumer(
        _ broker: TestBroker,
        _ producer: KafkaProducer,
        origins: OrderOrigins? = nil
    ) throws -> KafkaWorkOrderConsumer {
        try KafkaWorkOrderConsumer(
            settings: broker.settings,
            key: Sample.key,
            deadLetters: producer,
            origins: origins,
            limits: limits,
            logger: .quiet
        )
    }

    @Test(
        "What fails is delivered again before anything behind it, what is not for it is put away, and a successor goes on"
    )
    func redelivers() async throws {
        let broker = try TestBroker([.workOrders("housing"): 1, .deadLetters: 1])
        let producer = try broker.producer()
        var messages = try Sample.orders(0..<3)
        messages.insert(WireMessage(key: "9", headers: [], body: Array("forged".utf8)), at: 1)
        var forClerks = Sample.order(8)
        forClerks.order.handling = .manual
        messages.insert(try WorkOrderCoding.encode(forClerks, key: Sample.key), at: 2)
        #expect(await producer.send(messages, to: .workOrders("housing"), partition: 0).allSatisfy { $0.isSuccess })
        let origins = try OrderOrigins()
        let attempts = Ledger<String>()
        let consumer = try consumer(broker, producer, origins: origins)
        let run = Task {
            try await consumer.run { orders in
                orders.map { order in
                    let isFirstTry = !attempts.entries.contains(order.order.id.text)
                    attempts.note(order.order.id.text)
                    return order.order.id == "1.do.1" && isFirstTry ? .failure(DepartmentIsDown()) : .success(())
                }
            }
        }
        await attempts.wait { $0.count >= 4 }
        #expect(attempts.entries == ["0.do.1", "1.do.1", "2.do.1", "1.do.1"])
        #expect(origins.origin(of: "1.do.1")?.tenant == "zhongshan")
        run.cancel()
        try await run.value

        #expect(await producer.send(try Sample.orders(3..<4), to: .workOrders("housing"), partition: 0)[0].isSuccess)
        let later = Ledger<String>()
        let successor = try self.consumer(broker, producer)
        let second = Task {
            try await successor.run { orders in
                orders.map { order in
                    later.note(order.order.id.text)
                    return .success(())
                }
            }
        }
        await later.wait { !$0.isEmpty }
        second.cancel()
        try await second.value
        #expect(later.entries == ["3.do.1"])
        await producer.close()
    }

    @Test("A partition is given back only after the batch in flight is finished and noted")
    func finishesBeforeRevocation() async throws {
        let broker = try TestBroker([.workOrders("housing"): 1, .deadLetters: 1])
        let producer = try broker.producer()
        _ = await producer.send(try Sample.orders(0..<1), to: .workOrders("housing"), partition: 0)
        let (started, finished) = (Ledger<Int>(), Ledger<Int>())
        let first = try consumer(broker, producer)
        let run = Task {
            try await first.run { orders in
                started.note(orders.count)
                // Long enough for the cancellation to come while the delivery is under way.
                try? await Task.sleep(for: .milliseconds(500))
                finished.note(orders.count)
                return orders.map { _ in .success(()) }
            }
        }
        await started.wait { !$0.isEmpty }
        run.cancel()
        try await run.value
        #expect(finished.entries == [1])

        _ = await producer.send(try Sample.orders(1..<2), to: .workOrders("housing"), partition: 0)
        let later = Ledger<String>()
        let second = try consumer(broker, producer)
        let successor = Task {
            try await second.run { orders in
                orders.forEach { later.note($0.order.id.text) }
                return orders.map { _ in .success(()) }
            }
        }
        await later.wait { !$0.isEmpty }
        successor.cancel()
        try await successor.value
        #expect(later.entries == ["1.do.1"])
        await producer.close()
    }
}
