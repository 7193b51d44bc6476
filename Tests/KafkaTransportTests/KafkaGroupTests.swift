import KafkaTransport
import Messaging
import Orchestration
import Testing

@Suite("Kafka command source in a group")
struct KafkaGroupTests {
    /// Follows one source and confirms each change.
    private func follow(
        _ source: KafkaCommandSource,
        _ ledger: Ledger<AssignmentChange.Kind>
    ) async throws -> Task<Void, Never> {
        let changes = try await source.join()
        return Task {
            for await change in changes {
                ledger.note(change.kind)
                change.confirm()
            }
        }
    }

    @Test("Whom the broker will not have in the group is told so, and can ask again")
    func refusedMembership() async throws {
        let broker = try TestBroker([.commands: 4])
        let source = try broker.source()
        broker.cluster.forbidNextJoin()
        for await change in try await source.join() { change.confirm() }
        await #expect {
            _ = try await source.join()
        } throws: { error in
            if case .refused = error as? TransportError { true } else { false }
        }
        for await change in try await source.join() {
            change.confirm()
            // What is given back by leaving comes through the same stream.
            if case .assigned = change.kind { Task { await source.leave() } }
        }
    }

    @Test("Two sources divide the partitions, a revocation waits for its confirmation, and who leaves gives all back")
    func divides() async throws {
        let broker = try TestBroker([.commands: 4])
        let (first, second) = (try broker.source(), try broker.source())
        let (ofFirst, ofSecond) = (Ledger<AssignmentChange.Kind>(), Ledger<AssignmentChange.Kind>())
        let changes = try await first.join()
        let revocation = Ledger<AssignmentChange>()
        let followed = Task {
            for await change in changes {
                ofFirst.note(change.kind)
                if case .revoked = change.kind, revocation.entries.isEmpty {
                    revocation.note(change)
                } else {
                    change.confirm()
                }
            }
        }
        await ofFirst.wait { $0.contains(.assigned([0, 1, 2, 3])) }
        let followedSecond = try await follow(second, ofSecond)
        let held = await revocation.wait { !$0.isEmpty }
        #expect(held.map(\.kind) == [.revoked([0, 1, 2, 3])])
        // The group waits for the first, so the second can have nothing yet.
        #expect(ofSecond.entries.isEmpty)
        held.first?.confirm()
        await ofFirst.wait { $0.count >= 3 }
        await ofSecond.wait { !$0.isEmpty }
        let shares = [ofFirst.entries.last, ofSecond.entries.first]
        #expect(Set(shares) == [.assigned([0, 1]), .assigned([2, 3])])
        await second.leave()
        await first.leave()
        await followed.value
        await followedSecond.value
        guard case .revoked? = ofSecond.entries.last else {
            Issue.record("\(ofSecond.entries)")
            return
        }
    }

    @Test("Leaving ends the changes also before anything was assigned")
    func leavesEarly() async throws {
        let broker = try TestBroker([.commands: 4])
        let source = try broker.source()
        let ledger = Ledger<AssignmentChange.Kind>()
        let followed = try await follow(source, ledger)
        await source.leave()
        await followed.value
        #expect(ledger.entries.isEmpty)
    }

    @Test("Without a broker the group cannot be joined")
    func unavailable() async throws {
        let broker = try TestBroker([.commands: 4])
        broker.cluster.setBroker(isUp: false)
        let source = try broker.source()
        await #expect(throws: TransportError.self) { _ = try await source.join() }
        await source.leave()
    }
}
