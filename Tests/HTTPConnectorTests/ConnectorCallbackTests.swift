import AdapterKit
import Foundation
import HTTPConnector
import Messaging
import Orchestration
import Testing

@Suite("Acts that a department sends", .serialized, .timeLimit(.minutes(2)))
struct ConnectorCallbackTests {
    private func body(_ serials: [String], number: String = "No. 1", status: String = "20") throws -> Data {
        let items: [[String: Any]] = serials.map { serial in
            [
                "caseNumber": "case-1", "orderNumber": "order-1", "serial": serial, "status": status,
                "document": ["number": number],
            ]
        }
        return try JSONSerialization.data(withJSONObject: ["items": items])
    }

    @Test("What was answered with 204 is there after a restart, once, in order")
    func survivesRestart() async throws {
        let trial = try await ConnectorTrial(acts: ConnectorText.callback)
        let first = try trial.connector()
        #expect(try await trial.post(body(["A", "B"]), to: first) == 204)
        #expect(try await trial.post(body(["B", "C"]), to: first) == 204)
        let second = try trial.connector()
        #expect(try await second.acts(after: nil, limit: 9).map(\.serial) == ["A", "B", "C"])
        #expect(try await second.acts(after: "1", limit: 1).map(\.serial) == ["B"])
        #expect(try await trial.post(body(["D"]), to: second) == 204)
        #expect(try await second.acts(after: "3", limit: 9).map(\.cursor) == ["4"])
    }

    @Test(
        "Strangers, contradictions, unreadable, oversized and too many acts are turned away, and nothing is kept of them"
    )
    func turnedAway() async throws {
        let trial = try await ConnectorTrial(acts: ConnectorText.callback)
        let connector = try trial.connector()
        #expect(try await trial.post(body(["A"]), to: connector, token: "other") == 401)
        #expect(try await trial.post(body(["A"]), to: connector) == 204)
        #expect(try await trial.post(body(["B", "A"], number: "No. 2"), to: connector) == 409)
        #expect(try await trial.post(Data("no json".utf8), to: connector) == 400)
        #expect(try await trial.post(body([""]), to: connector) == 422)
        #expect(try await trial.post(Data(repeating: 32, count: 5000), to: connector) == 413)
        for round in 0..<5 {
            #expect(
                try await trial.post(body((0..<10).map { "\(round)-\($0)" }), to: connector) == (round < 4 ? 204 : 507)
            )
        }
        #expect(try await connector.acts(after: nil, limit: 100).count == 41)
    }

    @Test("An act whose content cannot be read becomes a failure that a person sees")
    func unreadableContent() async throws {
        let trial = try await ConnectorTrial(acts: ConnectorText.callback)
        let connector = try trial.connector()
        #expect(try await trial.post(body(["A"], status: "77"), to: connector) == 204)
        #expect(try await trial.post(body(["B"], status: "15"), to: connector) == 204)
        let acts = try await connector.acts(after: nil, limit: 9)
        #expect(acts.map(\.serial) == ["failed-A"])
        #expect(acts.first?.answer.kind == .failed)
    }
}
