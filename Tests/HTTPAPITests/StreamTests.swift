import Engine
import EngineTestKit
import Foundation
import HTTPAPI
import Orchestration
import Testing

@Suite("Following a case", .timeLimit(.minutes(2)))
struct StreamTests {
    @Test("A stream that broke goes on after the last event seen, and ends when the case is closed")
    func resumed() async throws {
        try await House().running { client in
            let journey = Journey(client: client)
            let caseID = try #require(try await journey.submit().json("caseID"))
            let seen = try #require(try await client.get("/v1/cases/\(caseID)", as: .zhang).header("Freshness-Token"))
            async let stream = client.get(
                "/v1/cases/\(caseID)/events",
                as: .zhang,
                headers: ["Last-Event-ID": seen]
            )
            let withdrawn = try await client.post(
                "/v1/cases/\(caseID)/withdrawal",
                as: .zhang,
                json: #"{"reason": "改变主意"}"#,
                key: "w",
                headers: ["Prefer": "wait=20"]
            )
            #expect(withdrawn.status == 200)
            for claims in [AccessClaims.examiner, .housingClerk] {
                for order in try await journey.orders(of: claims) {
                    _ = try await journey.answer(order, as: claims, #"{"kind": "cancelled"}"#, serial: "c")
                }
            }
            let reply = try await stream
            #expect(reply.header("Content-Type") == "text/event-stream")
            #expect(!reply.body.contains("id: \(seen)\n"))
            #expect(reply.body.contains(#""stage":"closed""#))
        }
    }

    @Test("An event id that is none is refused")
    func badEventID() async throws {
        let reply = try await House().routed {
            try await $0.get("/v1/cases/x/events", as: .zhang, headers: ["Last-Event-ID": "yesterday"])
        }
        #expect(reply.status == 400 && reply.problem == "malformed-request")
    }

    @Test("A shutdown ends an open stream; this test would not end otherwise")
    func shutdown() async throws {
        let lines = Lines()
        let house = try await House(logger: lines.logger)
        try await house.running { client in
            let caseID = try #require(try await Journey(client: client).submit().json("caseID"))
            // Outlives this block, at whose end the server is shut down.
            Task { _ = try? await client.get("/v1/cases/\(caseID)/events", as: .zhang) }
            while !lines.all.contains(where: { $0.contains("/v1/cases/{case}/events") }) { await Task.yield() }
        }
    }

    @Test("More streams than the limit are turned away for now")
    func limit() async throws {
        var limits = HTTPLimits()
        limits.streams = 0
        let house = try await House(limits: limits)
        try await house.running { client in
            let caseID = try #require(try await Journey(client: client).submit().json("caseID"))
            let reply = try await client.get("/v1/cases/\(caseID)/events", as: .zhang)
            #expect(reply.status == 503 && reply.problem == "busy")
        }
    }
}
