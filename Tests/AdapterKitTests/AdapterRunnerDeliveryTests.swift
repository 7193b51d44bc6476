import AdapterKit
import Messaging
import Orchestration
import Synchronization
import Testing

@Suite("Delivering work orders", .timeLimit(.minutes(1)))
struct AdapterRunnerDeliveryTests {
    private let adapter = ObservedAdapter()

    @Test("A delivery ends only when the answer is durable")
    func endsWhenDurable() async throws {
        let channel = HeldChannel()
        let runner = AdapterRunner(testing: adapter, answers: channel)
        let delivery = Flag()
        try await withThrowingTaskGroup { group in
            group.addTask {
                try await runner.deliver(Sample().message())
                delivery.raise()
            }
            await until { channel.waitingCount == 1 }
            for _ in 0..<100 { await Task.yield() }
            #expect(!delivery.isRaised)
            channel.open()
            try await group.waitForAll()
        }
        #expect(delivery.isRaised)
    }

    @Test("An answer that is not taken is sent again until it is, and the order is filed once")
    func answersAreRepeated() async throws {
        let channel = ScriptedChannel(failures: [
            .busy(retryAfterSeconds: 1), .unavailable(retryAfterSeconds: 5), .busy(retryAfterSeconds: 1),
        ])
        let message = Sample().message()
        try await AdapterRunner(testing: adapter, answers: channel).deliver(message)
        #expect(channel.attempts.count == 4)
        #expect(Set(channel.attempts).count == 1)
        #expect(adapter.state.withLock { $0.filedInOrder } == [message.order.id])
    }

    @Test("A delivery that meets a closing engine fails, so that the message comes again")
    func shuttingDown() async {
        let runner = AdapterRunner(testing: adapter, answers: ScriptedChannel(failures: [.shuttingDown]))
        await #expect(throws: DeliveryError.interrupted) { try await runner.deliver(Sample().message()) }
    }

    @Test("An answer that is too large becomes a failure that a person sees")
    func tooLarge() async throws {
        let channel = ScriptedChannel(failures: [.tooLarge(limitBytes: 10)])
        try await AdapterRunner(testing: adapter, answers: channel).deliver(Sample().message())
        #expect(channel.durable.map(\.kind) == [.failed])
    }

    @Test("Another department's order, and one for the workbench, are turned away untouched")
    func misdirected() async {
        let runner = AdapterRunner(testing: adapter, answers: ScriptedChannel())
        let foreign = Sample(department: "housing").message()
        var manual = Sample().message()
        manual.order.handling = .manual
        for message in [foreign, manual] {
            await #expect(
                throws: DeliveryError.misdirected(order: message.order.id, department: message.order.department)
            ) { try await runner.deliver(message) }
        }
        #expect(adapter.state.withLock { $0.filedInOrder }.isEmpty)
    }

    @Test("Orders of one case keep their order, whatever else is going on")
    func keepsOrder() async throws {
        let originals = (0..<10).map { Sample().message(caseID: CaseID("case-\($0)")) }
        let batch = originals.flatMap { original in
            [
                original, Sample().message(.cancel, target: original.order.id, caseID: original.caseID),
                Sample().message(caseID: original.caseID),
            ]
        }
        let runner = AdapterRunner(testing: adapter, answers: ScriptedChannel())
        let results = await runner.deliver(contentsOf: batch)
        #expect(results.count == 30)
        for result in results { #expect(throws: Never.self) { try result.get() } }
        let filed = adapter.state.withLock { $0.filedInOrder }
        for lane in stride(from: 0, to: 30, by: 3) {
            let wanted = batch[lane..<lane + 3].map(\.order.id)
            #expect(filed.filter(wanted.contains) == wanted)
        }
    }

    @Test("The department's system is not asked more at once than allowed", arguments: [1, 3])
    func concurrencyIsBounded(limit: Int) async {
        let settings = AdapterRunnerSettings(maximumConcurrency: limit)
        let runner = AdapterRunner(testing: adapter, answers: ScriptedChannel(), settings: settings)
        _ = await runner.deliver(contentsOf: (0..<20).map { Sample().message(caseID: CaseID("case-\($0)")) })
        let (filed, most) = adapter.state.withLock { ($0.filedInOrder.count, $0.mostWorking) }
        #expect(filed == 20)
        #expect(most <= limit)
    }

    @Test("A cancelled delivery gives up its place, and those behind it go on")
    func cancelledWhileWaiting() async throws {
        let channel = HeldChannel()
        let settings = AdapterRunnerSettings(maximumConcurrency: 1)
        let runner = AdapterRunner(testing: adapter, answers: channel, settings: settings)
        try await withThrowingTaskGroup { group in
            group.addTask { try await runner.deliver(Sample().message()) }
            await until { channel.waitingCount == 1 }
            await withTaskGroup { waiting in
                waiting.addTask {
                    await #expect(throws: DeliveryError.interrupted) { try await runner.deliver(Sample().message()) }
                }
                waiting.cancelAll()
            }
            channel.open()
            try await group.waitForAll()
        }
        try await runner.deliver(Sample().message())
        #expect(adapter.state.withLock { $0.filedInOrder.count } == 2)
    }
}
