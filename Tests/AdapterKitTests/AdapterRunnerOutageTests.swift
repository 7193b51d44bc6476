import Messaging
import Orchestration
import Synchronization
import Testing

@testable import AdapterKit

@Suite("A department's outage", .timeLimit(.minutes(1)))
struct AdapterRunnerOutageTests {
    private let channel = ScriptedChannel()

    @Test("Orders in hand wait for the outage to end, and are all filed; none is answered with a failure")
    func ordersWait() async throws {
        let system = FailingAdapter(failures: 12)
        let runner = AdapterRunner(testing: system, answers: channel)
        let messages = (0..<40).map { Sample().message(caseID: CaseID("case-\($0)")) }
        let results = await runner.deliver(contentsOf: messages)
        for result in results { #expect(throws: Never.self) { try result.get() } }
        #expect(channel.durable.count == 40)
        #expect(Set(channel.durable.map(\.kind)) == [.received])
        #expect(runner.gate.standing.breaker == .closed)
    }

    @Test("In an outage the system is asked by one order at a time")
    func oneProbeAtATime() async throws {
        let system = FailingAdapter(failures: 60)
        let settings = AdapterRunnerSettings(maximumConcurrency: 16, longestHoldMilliseconds: 3_600_000)
        let runner = AdapterRunner(testing: system, answers: channel, settings: settings)
        let messages = (0..<40).map { Sample().message(caseID: CaseID("case-\($0)")) }
        _ = await runner.deliver(contentsOf: messages)
        // The first sixteen, and second attempts of two of them, were under way when it began.
        #expect(system.state.withLock { $0.mostAsking.dropFirst(20).prefix(30).max() } == 1)
        #expect(channel.durable.count == 40)
        #expect(Set(channel.durable.map(\.kind)) == [.received])
    }

    @Test("After the longest hold waiting orders fail retryably, so that the engine takes over")
    func holdEnds() async throws {
        let system = FailingAdapter(failures: .max)
        let runner = AdapterRunner(testing: system, answers: channel)
        let messages = (0..<40).map { Sample().message(caseID: CaseID("case-\($0)")) }
        _ = await runner.deliver(contentsOf: messages)
        #expect(channel.durable.count == 40)
        for answer in channel.durable {
            guard case .failed(isRetryable: true, _) = answer.content else {
                return #expect(Bool(false), "\(answer.kind)")
            }
        }
        #expect(system.state.withLock { $0.calls } < 60)
        #expect(runner.gate.standing.working == 0)
    }

    @Test("A single order that the system cannot take fails alone while others get through")
    func poison() async throws {
        let poison = Sample().message(caseID: "poison")
        let system = FailingAdapter(failures: 0, poison: poison.order.id)
        let settings = AdapterRunnerSettings(maximumConcurrency: 1)
        let runner = AdapterRunner(testing: system, answers: channel, settings: settings)
        let others = (0..<30).map { Sample().message(caseID: CaseID("case-\($0)")) }
        _ = await runner.deliver(contentsOf: [poison] + others)
        #expect(channel.durable.count { $0.kind == .received } == 30)
        #expect(channel.durable.filter { $0.kind == .failed }.map(\.order) == [poison.order.id])
    }

    @Test("Refusals are answered at once and make no outage")
    func refusals() async throws {
        let system = FailingAdapter(failures: .max, error: .refused("bad order"))
        let runner = AdapterRunner(testing: system, answers: channel)
        _ = await runner.deliver(contentsOf: (0..<10).map { Sample().message(caseID: CaseID("case-\($0)")) })
        #expect(Set(channel.durable.map(\.content)) == [.failed(isRetryable: false, detail: "bad order")])
        #expect(system.state.withLock { $0.calls } == 10)
        #expect(runner.gate.standing.breaker == .closed)
    }

    @Test("A delivery that is cancelled in an outage gives its place up")
    func cancelled() async throws {
        let system = FailingAdapter(failures: .max)
        let settings = AdapterRunnerSettings(longestHoldMilliseconds: .max)
        let runner = AdapterRunner(testing: system, answers: channel, settings: settings)
        await withTaskGroup { group in
            for number in 0..<20 {
                group.addTask {
                    await #expect(throws: DeliveryError.interrupted) {
                        try await runner.deliver(Sample().message(caseID: CaseID("case-\(number)")))
                    }
                }
            }
            await until { runner.gate.standing.breaker == .open }
            group.cancelAll()
        }
        #expect(runner.gate.standing.working == 0)
        #expect(runner.gate.standing.oldestOrderAge == .zero)
    }

    @Test("After an order that ended without an answer the later ones of its case are not tried")
    func orderWithinCase() async throws {
        let adapter = ObservedAdapter()
        let closing = ScriptedChannel(failures: [.shuttingDown])
        let runner = AdapterRunner(testing: adapter, answers: closing, settings: .init(maximumConcurrency: 1))
        let first = Sample().message(caseID: "one")
        let later = Sample().message(caseID: "one")
        let other = Sample().message(caseID: "two")
        let results = await runner.deliver(contentsOf: [first, other, later])
        #expect(results.map { (try? $0.get()) != nil } == [false, true, false])
        #expect(adapter.state.withLock { $0.filedInOrder } == [first.order.id, other.order.id])
    }
}

/// A system whose first attempts, or whose attempts at one order, fail.
private final class FailingAdapter: DepartmentAdapter {
    struct State {
        var failures: Int
        var calls = 0
        var asking = 0
        /// How many were asking when each call began.
        var mostAsking: [Int] = []
        var filings: [WorkOrderID: Filing] = [:]
    }

    let department: DepartmentID = "human-resources"
    let state: Mutex<State>
    private let error: AdapterError
    private let poison: WorkOrderID?

    init(failures: Int, error: AdapterError = .unavailable("down"), poison: WorkOrderID? = nil) {
        state = Mutex(State(failures: failures))
        self.error = error
        self.poison = poison
    }

    func find(_ order: WorkOrderID) async throws(AdapterError) -> Filing? {
        state.withLock { state in
            state.calls += 1
            state.asking += 1
            state.mostAsking.append(state.asking)
        }
        for _ in 0..<10 { await Task.yield() }
        return try state.withLock { (state) throws(AdapterError) in
            state.asking -= 1
            guard state.failures == 0, order != poison else {
                if state.failures > 0 { state.failures -= 1 }
                throw error
            }
            return state.filings[order]
        }
    }

    func submit(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        state.withLock { state in
            let filing = Filing.received(message.order.id, reference: "R\(state.filings.count)")
            state.filings[message.order.id] = filing
            return filing
        }
    }

    func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct] { [] }
}
