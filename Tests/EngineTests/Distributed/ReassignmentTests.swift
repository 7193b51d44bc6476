import Engine
import EngineTestKit
import Messaging
import Orchestration
import Testing

@Suite("Partitions change hands and no command is lost or decided twice", .serialized, .timeLimit(.minutes(2)))
struct ReassignmentTests {
    @Test("an application runs through all departments to its end over the broker")
    func runsThrough() async throws {
        let cluster = try await SampleCluster()
        let (engine, _) = try await cluster.engine("one")
        let applicant = SampleApplicant(number: 1)
        let submit = cluster.submission(1)
        try await cluster.run(engine) {
            let serving = Task { try await cluster.serve(cluster.departments) }
            defer { serving.cancel() }
            try cluster.send(submit)
            try await cluster.wait { try await cluster.receipt(of: submit) != nil }
            try cluster.send(
                applicant.envelope(
                    .performAct(PerformAct(party: "landlord", act: "consent")),
                    caseID: submit.caseID,
                    key: "consent",
                    actor: applicant.landlord.actor,
                    at: cluster.clock.now
                )
            )
            try await cluster.wait {
                let state = try await cluster.reader.state(of: submit.caseID, tenant: SampleTheme.tenant)
                return state?.phase == .concluded || state?.phase == .closed
            }
        }
        let state = try await cluster.reader.state(of: submit.caseID, tenant: SampleTheme.tenant)
        #expect(state?.outcome == .completed)
        #expect(cluster.deadLetters.isEmpty)
    }

    @Test("every event goes out once its commit is durable, in order")
    func events() async throws {
        let cluster = try await SampleCluster(partitions: 1)
        let (engine, _) = try await cluster.engine("one")
        let submit = cluster.submission(1)
        try await cluster.run(engine) {
            try cluster.send(submit)
            try await cluster.wait {
                let stored = try await cluster.journal.storedCase(submit.caseID, tenant: SampleTheme.tenant)
                return stored.map { $0.events.count == cluster.broker.messages(in: .events).count } ?? false
            }
        }
        let stored = try await cluster.journal.storedCase(submit.caseID, tenant: SampleTheme.tenant)
        #expect(cluster.broker.messages(in: .events).map(\.body) == stored?.events.map(\.open))
    }

    @Test("with engines coming, going and dying, each command has one receipt and one effect")
    func moves() async throws {
        let cluster = try await SampleCluster()
        let commands = (0..<60).map { cluster.submission($0) }
        let (first, firstMember) = try await cluster.engine("first")
        let (second, secondMember) = try await cluster.engine("second")
        let (third, _) = try await cluster.engine("third")
        let dying = Task { try await first.run() }
        try await cluster.run(second) {
            for command in commands.prefix(20) { try cluster.send(command) }
            try await cluster.wait { try await cluster.receipt(of: commands[0]) != nil }
            try await cluster.run(third) {
                for command in commands[20..<40] { try cluster.send(command) }
                // Its repeat may reach another owner than the first one did.
                for command in commands.prefix(5) { try cluster.send(command) }
                firstMember.die()
                dying.cancel()
                try await cluster.wait { try await cluster.receipt(of: commands[30]) != nil }
            }
            secondMember.expel()
            for command in commands[40...] { try cluster.send(command) }
            for command in commands {
                try await cluster.wait { try await cluster.receipt(of: command) != nil }
            }
        }
        for command in commands {
            #expect(try await cluster.registrations(of: command) == 1)
        }
        _ = try? await dying.value
    }

    @Test("a commit whose owner died before it heard of it is not decided again")
    func crashAfterCommit() async throws {
        let cluster = try await SampleCluster(partitions: 1)
        let (first, member) = try await cluster.engine("first")
        cluster.journal.failCommits([.writtenButUnknown])
        let submit = cluster.submission(1)
        let dying = Task { try await first.run() }
        try cluster.send(submit)
        try await cluster.wait { cluster.journal.commitCount > 0 }
        member.die()
        dying.cancel()
        _ = try? await dying.value
        let (second, _) = try await cluster.engine("second")
        let other = cluster.submission(2)
        try await cluster.run(second) {
            try cluster.send(other)
            try await cluster.wait { try await cluster.receipt(of: other) != nil }
        }
        #expect(try await cluster.registrations(of: submit) == 1)
        #expect(cluster.broker.openings.last?.positions[InMemoryBroker.source(of: .commands)] == 1)
    }

    @Test("whoever opens a partition reads on where the journal says, and repeats only move the position")
    func positions() async throws {
        let cluster = try await SampleCluster(partitions: 1)
        let (first, _) = try await cluster.engine("first")
        let submit = cluster.submission(1)
        try await cluster.run(first) {
            for _ in 0..<3 { try cluster.send(submit) }
            try await cluster.wait { cluster.position(of: .commands, in: 0) == 3 }
        }
        let (second, _) = try await cluster.engine("second")
        let other = cluster.submission(2)
        try await cluster.run(second) {
            try cluster.send(other)
            try await cluster.wait { try await cluster.receipt(of: other) != nil }
        }
        #expect(cluster.broker.openings.last?.positions[InMemoryBroker.source(of: .commands)] == 3)
        #expect(cluster.broker.handedOut == 4)
    }

    @Test("a partition given back is nobody's until somebody else opens it")
    func release() async throws {
        let cluster = try await SampleCluster(partitions: 2)
        let (engine, _) = try await cluster.engine("one")
        let submit = cluster.submission(1)
        try await cluster.run(engine) {
            try cluster.send(submit)
            try await cluster.wait { try await cluster.receipt(of: submit) != nil }
            #expect(cluster.journal.isHeld(cluster.partition(of: submit.caseID)))
        }
        #expect(!cluster.journal.isHeld(0) && !cluster.journal.isHeld(1))
    }
}
