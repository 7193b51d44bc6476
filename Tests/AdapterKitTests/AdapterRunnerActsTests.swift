import Departments
import Messaging
import Orchestration
import Synchronization
import Testing

@testable import AdapterKit

@Suite("Sending a department's acts", .timeLimit(.minutes(1)))
struct AdapterRunnerActsTests {
    private let adapter = ObservedAdapter()

    /// Runs the poll loop until the condition holds.
    private func run(_ runner: AdapterRunner, until condition: () -> Bool) async throws {
        try await withThrowingTaskGroup { group in
            group.addTask { try await runner.run() }
            await until(condition)
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    @Test("All acts are sent once, page by page, and the cursor stands behind the last")
    func sendsAll() async throws {
        adapter.decide(25)
        let channel = ScriptedChannel()
        let cursors = InMemoryCursorStore()
        let settings = AdapterRunnerSettings(actsPerPoll: 10)
        let runner = AdapterRunner(testing: adapter, answers: channel, cursors: cursors, settings: settings)
        try await run(runner) { channel.durable.count == 25 && adapter.state.withLock { $0.polls } > 3 }
        #expect(Set(channel.durable.map(\.serial)).count == 25)
        #expect(try await cursors.load() == "25")
    }

    @Test("The loop goes on after outages of the department and of the engine")
    func survivesOutages() async throws {
        adapter.decide(3)
        adapter.state.withLock { $0.pollFailures = [.unavailable("down"), .refused("odd"), .unavailable("down")] }
        let channel = ScriptedChannel(failures: [.unavailable(retryAfterSeconds: 1), .busy(retryAfterSeconds: 1)])
        try await run(AdapterRunner(testing: adapter, answers: channel)) { channel.durable.count == 3 }
        #expect(Set(channel.durable.map(\.serial)) == ["A1", "A2", "A3"])
    }

    @Test("The cursor does not pass an act whose answer is not durable")
    func cursorWaits() async throws {
        adapter.decide(2)
        let cursors = InMemoryCursorStore()
        let runner = AdapterRunner(
            testing: adapter,
            answers: ScriptedChannel(failures: [.shuttingDown, .shuttingDown]),
            cursors: cursors
        )
        var cursor: ActCursor?
        await #expect(throws: PollFailure.self) { _ = try await runner.sendActs(after: &cursor) }
        #expect(cursor == nil)
        #expect(try await cursors.load() == nil)
    }

    @Test("A runner that died before it stored its cursor sends the same acts under the same serials")
    func crashRepeatsSerials() async throws {
        let directory = try TemporaryDirectory()
        let clock = ManualClock()
        let channel = ScriptedChannel()
        let message = Sample().message()
        for _ in 0..<2 {
            let adapter = try HumanResourcesAdapter(directory: directory.path, now: { clock.now })
            let runner = AdapterRunner(testing: adapter, answers: channel)
            try await runner.deliver(message)
            clock.advance(milliseconds: 10_000)
            var cursor: ActCursor?
            #expect(try await runner.sendActs(after: &cursor) == 1)
            #expect(adapter.system.counts == RegisterCounts(filings: 1, duplicates: 0, decisions: 1))
            adapter.system.close()
        }
        #expect(channel.durable.map(\.kind) == [.received, .approved, .received, .approved])
        #expect(Set(channel.durable).count == 2)
    }

    @Test("A runner restarted on its cursor file goes on where it was")
    func restartGoesOn() async throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/cursor"
        adapter.decide(4)
        let first = ScriptedChannel()
        let settings = AdapterRunnerSettings(actsPerPoll: 3)
        let runner = AdapterRunner(
            testing: adapter,
            answers: first,
            cursors: FileCursorStore(path: path),
            settings: settings
        )
        var cursor: ActCursor?
        #expect(try await runner.sendActs(after: &cursor) == 3)
        let second = ScriptedChannel()
        let restarted = AdapterRunner(testing: adapter, answers: second, cursors: FileCursorStore(path: path))
        try await run(restarted) { second.durable.count == 1 && adapter.state.withLock { $0.polls } > 3 }
        #expect(second.durable.map(\.serial) == ["A4"])
    }
}
