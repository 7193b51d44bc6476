import AdapterKit
import Departments
import Foundation
import Messaging
import Orchestration
import Testing

@Suite("A simulated department's register")
struct SimulatedRegisterTests {
    private let directory: TemporaryDirectory
    private let clock = ManualClock()
    private var register: URL { URL(fileURLWithPath: "\(directory.path)/human-resources.jsonl") }

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func open(
        _ change: (inout DepartmentConfiguration<HumanResourcesData>) -> Void = { _ in }
    ) throws -> HumanResourcesAdapter {
        var configuration = DepartmentConfiguration<HumanResourcesData>.humanResources
        change(&configuration)
        return try HumanResourcesAdapter(directory: directory.path, configuration: configuration, now: { clock.now })
    }

    @Test("A torn last line is cut off, and what was acknowledged is still there")
    func tornLine() async throws {
        let message = Sample().message()
        let first = try open()
        let filing = try await first.submit(message)
        first.system.close()
        let handle = try FileHandle(forWritingTo: register)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(#"{"filed":{"order":{"mess"#.utf8))
        try handle.close()
        let second = try open()
        #expect(try await second.find(message.order.id) == filing)
        let other = try await second.submit(Sample().message())
        second.system.close()
        #expect(try await open().find(other.order) == other)
    }

    @Test("A damaged line in the middle is named and not skipped")
    func damagedLine() throws {
        try Data("{\"filed\":1}\n".utf8).write(to: register)
        #expect(throws: RegisterError.unreadableLine(path: register.path, line: 1)) { try open() }
    }

    @Test("A register has one owner at a time")
    func oneOwner() throws {
        let owner = try open()
        #expect(throws: (any Error).self) { try open() }
        owner.system.close()
        #expect(throws: Never.self) { try open() }
    }

    @Test("A decision keeps its due instant through a restart, and is not taken before")
    func dueInstantIsKept() async throws {
        let slow = DelayRange(minimumMilliseconds: 60_000, maximumMilliseconds: 60_000)
        let first = try open { $0.system.delay = slow }
        _ = try await first.submit(Sample().message())
        first.system.close()
        let second = try open { $0.system.delay = DelayRange(minimumMilliseconds: 0, maximumMilliseconds: 0) }
        clock.advance(milliseconds: 59_999)
        #expect(try await second.acts(after: nil, limit: 10).isEmpty)
        clock.advance(milliseconds: 1)
        #expect(try await second.acts(after: nil, limit: 10).count == 1)
    }

    @Test("What is filed twice is counted as a duplicate")
    func duplicates() async throws {
        let message = Sample().message()
        let adapter = try open()
        _ = try await adapter.submit(message)
        _ = try await adapter.submit(message)
        #expect(adapter.system.filings(of: message.order.id) == 2)
        adapter.system.close()
        #expect(try open().system.counts == RegisterCounts(filings: 1, duplicates: 1, decisions: 0))
    }

    @Test("The same seed and order give the same decision and result")
    func seeded() async throws {
        let message = Sample().message(id: "order-seeded")
        var contents: Set<Answer.Content> = []
        for _ in 0..<3 {
            let adapter = try open()
            _ = try await adapter.submit(message)
            clock.advance(milliseconds: 2_000)
            contents.formUnion(try await adapter.acts(after: nil, limit: 1).map(\.content))
            adapter.system.close()
            try FileManager.default.removeItem(at: register)
        }
        #expect(contents.count == 1)
        guard case .approved(let approval) = contents.first else { return #expect(Bool(false), "not approved") }
        let months = approval.data.value?["months"]
        #expect((2...6).map { DataValue.number($0) }.contains { $0 == months })
        #expect(approval.documentNumber == "中人社工康〔2026〕1号")
    }

    @Test("An objection waits for the material that answers it; the second examination decides")
    func objectionAnswered() async throws {
        let adapter = try open { $0.system.objectionPercent = 100 }
        let message = Sample().message()
        _ = try await adapter.submit(message)
        clock.advance(milliseconds: 5_000)
        #expect(try await adapter.acts(after: nil, limit: 10).map { $0.answer.kind } == [.objected])
        clock.advance(milliseconds: 1_000_000)
        #expect(try await adapter.acts(after: "1", limit: 10).isEmpty)
        _ = try await adapter.supplement(Sample().message(.material, target: message.order.id))
        clock.advance(milliseconds: 5_000)
        #expect(try await adapter.acts(after: "1", limit: 10).map { $0.answer.kind } == [.approved])
    }

    @Test("A system that fails at first takes the order in the end, once")
    func technicalFailures() async throws {
        let adapter = try open { configuration in
            configuration.system.failurePercent = 100
            configuration.system.failuresPerOrder = 2
        }
        let channel = ScriptedChannel()
        let message = Sample().message()
        try await AdapterRunner(testing: adapter, answers: channel).deliver(message)
        #expect(channel.durable.map(\.kind) == [.received])
        #expect(adapter.system.counts.duplicates == 0)
    }

    @Test("Sources answer as configured, for everybody and for exceptions")
    func sources() async throws {
        let adapter = try open { configuration in
            configuration.system.sources = [
                "good": SourceBehaviour(data: ["a": .number(1)], exceptions: ["stranger": .empty]),
                "down": SourceBehaviour(state: .down),
            ]
        }
        let found = try await adapter.lookUp(Sample(source: "good").message(.fetch))
        guard case .found(let material) = found.response else { return #expect(Bool(false), "nothing found") }
        #expect(material.data.value == ["a": .number(1)])
        let none = try await adapter.lookUp(Sample(person: "stranger", source: "good").message(.fetch))
        #expect(none.response == Answer.Content.none)
        let error = await #expect(throws: AdapterError.self) {
            _ = try await adapter.lookUp(Sample(source: "down").message(.fetch))
        }
        #expect(error?.code == .unavailable)
    }
}
