import Engine
import EngineTestKit
import Messaging
import Orchestration
import Testing

@Suite("Who cannot be reached, or must not be, holds up nobody else", .serialized, .timeLimit(.minutes(2)))
struct OutageTests {
    @Test(
        "a destination that takes nothing has an outage until it does, and all others get theirs",
        arguments: [false, true]
    )
    func destinationDown(isSilent: Bool) async throws {
        let cluster = try await SampleCluster(partitions: 1)
        let (engine, _) = try await cluster.engine("one")
        let channel = Channel.workOrders("market")
        cluster.broker.set(isSilent ? .silent : .refuses(.unavailable("down")), on: channel)
        try await cluster.runWithPolice(engine) {
            try await cluster.apply(1)
            // On a busy machine others may be slow for a moment, too: they are not asked about.
            try await cluster.wait { try await cluster.outages(at: "workorders/market") == [0] }
            try await cluster.wait { try !cluster.orders(of: "city").isEmpty }
            #expect(!cluster.broker.messages(in: .events).isEmpty)
            cluster.broker.set(nil, on: channel)
            try await cluster.wait { try !cluster.orders(of: "market").isEmpty }
            try await cluster.wait { try await cluster.outages(at: "workorders/market").isEmpty }
        }
    }

    @Test("a partition can be given back while a broker takes nothing")
    func givenBackInSilence() async throws {
        let cluster = try await SampleCluster(partitions: 1)
        let (engine, _) = try await cluster.engine("one")
        cluster.broker.set(.silent, on: .events)
        let submit = cluster.submission(1)
        try await cluster.run(engine) {
            try cluster.send(submit)
            try await cluster.wait { try await cluster.receipt(of: submit) != nil }
        }
        #expect(!cluster.journal.isHeld(0))
    }

    @Test("what should be read and is no longer kept stops its partition's intake, loudly, and no other")
    func gone() async throws {
        let cluster = try await SampleCluster(partitions: 2)
        let lost = cluster.submission(1)
        let partition = cluster.partition(of: lost.caseID)
        let (first, _) = try await cluster.engine("first")
        try await cluster.run(first) {
            try cluster.send(lost)
            try await cluster.wait { try await cluster.receipt(of: lost) != nil }
        }
        for number in 2..<40 { try cluster.send(cluster.submission(number)) }
        cluster.broker.trim(.commands, partition: partition, before: 2)
        let handedOut = cluster.broker.messages(in: .commands, partition: 1 - partition).count
        let (second, _) = try await cluster.engine("second")
        try await cluster.run(second) {
            try await cluster.wait { cluster.position(of: .commands, in: 1 - partition) == Int64(handedOut) }
            try await cluster.wait { try await !cluster.outages(at: "intake").isEmpty }
            #expect(try await cluster.outages(at: "intake") == [partition])
        }
        #expect(cluster.position(of: .commands, in: partition) == 1)
    }

    @Test("a paused department gets nothing until it goes on; others get theirs")
    func pause() async throws {
        let cluster = try await SampleCluster(partitions: 1)
        try await cluster.set(.paused, of: "market")
        let (engine, _) = try await cluster.engine("one")
        try await cluster.runWithPolice(engine) {
            try await cluster.apply(1)
            try await cluster.wait { try !cluster.orders(of: "city").isEmpty }
            try await cluster.wait { try await cluster.journal.position(of: "events", partition: 0) > 0 }
            #expect(try cluster.orders(of: "market").isEmpty)
            #expect(try await cluster.journal.position(of: "workorders/market", partition: 0) == 0)
            try await cluster.set(.running, of: "market")
            try await cluster.wait { try !cluster.orders(of: "market").isEmpty }
        }
    }

    @Test("a drained department gets what waits, one after the other, and then runs again")
    func drain() async throws {
        let cluster = try await SampleCluster(partitions: 1)
        try await cluster.set(.paused, of: "police")
        let (engine, _) = try await cluster.engine("one")
        let beginning = cluster.clock.now
        try await cluster.run(engine) {
            let commands = (0..<6).map { cluster.submission($0) }
            for command in commands { try cluster.send(command) }
            for command in commands { try await cluster.wait { try await cluster.receipt(of: command) != nil } }
            try await cluster.set(.draining(ordersPerMinute: 60), of: "police")
            try await cluster.wait {
                try await cluster.journal.controls()["police"]?.mode == .running
            }
            #expect(try cluster.orders(of: "police").count >= 6)
            // Six orders at sixty a minute cannot have taken less than five seconds of the engine's own time.
            #expect(cluster.clock.now >= beginning.adding(5))
        }
    }

    @Test("while the journal is away no more is fetched than the queue may hold")
    func backpressure() async throws {
        let cluster = try await SampleCluster(partitions: 1)
        let queue = QueueLimits(commands: 50)
        let (engine, _) = try await cluster.engine("one", processor: ProcessorSettings(queue: queue))
        let commands = (0..<200).map { cluster.submission($0) }
        try await cluster.run(engine) {
            try cluster.send(commands[0])
            try await cluster.wait { try await cluster.receipt(of: commands[0]) != nil }
            cluster.journal.setOutage(.unavailable("away"))
            for command in commands.dropFirst() { try cluster.send(command) }
            try await cluster.wait { cluster.broker.handedOut >= 31 }
            for _ in 0..<20 { try await Task.sleep(for: .milliseconds(2)) }
            #expect(cluster.broker.handedOut == 31)
            cluster.journal.setOutage(nil)
            try await cluster.wait { cluster.position(of: .commands, in: 0) == 200 }
        }
        for command in commands { #expect(try await cluster.registrations(of: command) == 1) }
    }
}

extension SampleCluster {
    /// The partitions from which a destination cannot be reached.
    fileprivate func outages(at destination: String) async throws -> [Int] {
        try await journal.outages().filter { $0.destination == destination }.map(\.partition).sorted()
    }

    /// Runs an engine while the police finds what it is asked for; the other departments do not answer.
    fileprivate func runWithPolice(_ engine: DistributedEngine, _ body: () async throws -> Void) async throws {
        try await run(engine) {
            let serving = Task { try await serve(["police"]) }
            defer { serving.cancel() }
            try await body()
        }
    }

    /// An application with all it needs, so that the market and the city have an order each.
    fileprivate func apply(_ number: Int) async throws {
        let applicant = SampleApplicant(number: number)
        let submit = submission(number)
        try send(submit)
        try await wait {
            try await reader.state(of: submit.caseID, tenant: SampleTheme.tenant)?.phase == .inProgress
        }
        try send(
            applicant.envelope(
                .performAct(PerformAct(party: "landlord", act: "consent")),
                caseID: submit.caseID,
                key: "consent",
                actor: applicant.landlord.actor,
                at: clock.now
            )
        )
    }

    fileprivate func set(_ mode: DepartmentControl.Mode, of department: DepartmentID) async throws {
        let control = DepartmentControl(mode: mode, by: "operator", reason: "test", since: clock.now)
        try await journal.set(control, of: department)
    }
}
