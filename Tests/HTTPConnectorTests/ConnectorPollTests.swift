import AdapterKit
import HTTPConnector
import Messaging
import Orchestration
import Synchronization
import Testing

@Suite("Acts that are asked for", .serialized, .timeLimit(.minutes(2)))
struct ConnectorPollTests {
    private func decision(_ sequence: Int, order: String, number: String = "", status: String)
        -> DepartmentRegister.Decision
    {
        DepartmentRegister.Decision(
            sequence: sequence,
            entry: DepartmentRegister.Entry(
                number: number,
                order: order,
                caseNumber: "case-1",
                kind: "do",
                isComplete: true,
                answer: "accepted"
            ),
            status: status
        )
    }

    @Test("Entries of others and changes on the way are passed over, also when they fill whole pages")
    func foreign() async throws {
        let trial = try await ConnectorTrial()
        trial.server.register.state.withLock { state in
            for sequence in 1...95 {
                state.decisions.append(decision(sequence, order: sequence % 2 == 0 ? "" : "order-1", status: "15"))
            }
            state.decisions.append(decision(96, order: "order-9", status: "20"))
        }
        let connector = try trial.connector()
        var acts: [DepartmentAct] = []
        // A look goes past a bounded number of empty pages and the next one goes on from there.
        for _ in 0..<20 where acts.isEmpty { acts = try await connector.acts(after: nil, limit: 2) }
        #expect(acts.map(\.order) == ["order-9"])
        #expect(acts.map(\.cursor) == ["96"])
        #expect(try await connector.acts(after: "96", limit: 2).isEmpty)
        #expect(try await connector.acts(after: nil, limit: 2).map(\.cursor) == ["96"])
    }

    @Test("An act with a code that nobody explained becomes a failure that a person sees, and holds nobody up")
    func unknownCode() async throws {
        let trial = try await ConnectorTrial()
        trial.server.register.state.withLock { state in
            state.decisions = [
                decision(1, order: "order-1", status: "99"), decision(2, order: "order-2", status: "20"),
            ]
        }
        let acts = try await trial.connector().acts(after: nil, limit: 9)
        #expect(acts.map(\.answer.kind) == [.failed, .approved])
        #expect(acts.map(\.serial) == ["failed-D1", "D2"])
        #expect(acts.last?.occurredAt == Timestamp(rfc3339: "2026-03-02T01:00:00Z"))
    }
}
