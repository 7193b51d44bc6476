import Engine
import EngineTestKit
import HTTPAPI
import Messaging
import Orchestration
import Testing

@Suite("A gateway apart from the engine", .timeLimit(.minutes(2)))
struct FarLogTests {
    @Test("Who waits gets the outcome of a command whose log does not know it, accepted or refused")
    func waiting() async throws {
        let house = try await House(isLogFar: true)
        try await house.running { client in
            let journey = Journey(client: client)
            let submitted = try await journey.submit()
            #expect(submitted.status == 201 && submitted.json("status") == "accepted")
            #expect(submitted.header("Preference-Applied") == "wait=20")
            #expect(submitted.header("Freshness-Token") != nil)
            let refused = try await journey.submit(injury: "左腿骨折")
            #expect(refused.status == 422 && refused.problem == "idempotency-key-reused")
            #expect(try await journey.submit().body == submitted.body)
        }
    }

    @Test("Who does not wait gets a receipt to ask for, which says the outcome once there is one")
    func asking() async throws {
        let house = try await House(isLogFar: true)
        try await house.running { client in
            let taken = try await client.post("/v1/cases", as: .zhang, json: Sample.application(), key: "k")
            #expect(taken.status == 202 && taken.json("status") == "pending")
            let location = try #require(taken.header("Location"))
            let id = try #require(taken.json("commandID"))
            let list = try await client.get("/v1/cases?after=\(id)", as: .zhang)
            #expect(list.status == 200 && list.json("items", "0", "caseID") == taken.json("caseID"))
            #expect(try await client.get(location, as: .zhang).json("status") == "accepted")
        }
    }

    @Test("A wait that ends without an outcome says that the command is taken")
    func impatience() async throws {
        // The engine stands still.
        let house = try await House(isLogFar: true)
        let reply = try await house.routed {
            try await $0.post(
                "/v1/cases",
                as: .zhang,
                json: Sample.application(),
                key: "k",
                headers: ["Prefer": "wait=0"]
            )
        }
        #expect(reply.status == 202 && reply.json("status") == "pending")
        #expect(reply.header("Preference-Applied") == nil)
    }

    @Test("A journal that cannot be reached does not make a command that was taken look lost")
    func outage() async throws {
        let house = try await House(isLogFar: true)
        try await house.routed { client in
            _ = try await client.get("/v1/workflows", as: .zhang)
            house.journal.setOutage(.unavailable("connection refused"))
            let reply = try await client.post("/v1/cases", as: .zhang, json: Sample.application(), key: "k")
            #expect(reply.status == 202 && reply.json("status") == "pending")
        }
    }

    @Test("A stream without signals from commits still tells every change")
    func stream() async throws {
        let house = try await House(isLogFar: true)
        try await house.running { client in
            let journey = Journey(client: client)
            let caseID = try #require(try await journey.submit().json("caseID"))
            async let stream = client.get("/v1/cases/\(caseID)/events", as: .zhang)
            let withdrawal = try await client.post(
                "/v1/cases/\(caseID)/withdrawal",
                as: .zhang,
                json: #"{"reason": "改变主意"}"#,
                key: "w",
                headers: ["Prefer": "wait=20"]
            )
            #expect(withdrawal.status == 200)
            for claims in [AccessClaims.examiner, .housingClerk] {
                for order in try await journey.orders(of: claims) {
                    _ = try await journey.answer(order, as: claims, #"{"kind": "cancelled"}"#, serial: "c")
                }
            }
            #expect(try await stream.body.contains(#""stage":"closed""#))
        }
    }
}

/// Takes commands for an engine elsewhere: it never learns what became of them.
struct FarLog: CommandLog {
    let engine: InProcessLog

    func append(_ envelope: Envelope) async throws(CommandLogError) -> Receipt? {
        Task { try await engine.append(envelope) }
        return nil
    }
}
