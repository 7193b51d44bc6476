import Engine
import HTTPAPI
import Orchestration
import Testing

@Suite("Repeats, receipts and refusals", .timeLimit(.minutes(2)))
struct RepeatTests {
    @Test("The same command again gets the first outcome; another body under its key is refused")
    func repeats() async throws {
        try await House().running { client in
            let journey = Journey(client: client)
            let first = try await journey.submit()
            let again = try await journey.submit()
            #expect(again.status == 201 && again.body == first.body)
            let other = try await journey.submit(injury: "左腿骨折")
            #expect(other.status == 422 && other.problem == "idempotency-key-reused")
            #expect(try await journey.orders(of: .examiner).count == 1)
        }
    }

    @Test("The same answer again gets the first outcome; another one under its serial is a conflict")
    func answers() async throws {
        try await House().running { client in
            let journey = Journey(client: client)
            _ = try await journey.submit()
            let order = try #require(try await journey.orders(of: .examiner).first)
            let approval = #"{"kind": "approved", "documentNumber": "2026-1"}"#
            let first = try await journey.answer(order, as: .examiner, approval, serial: "1")
            #expect(first.status == 200)
            #expect(try await journey.answer(order, as: .examiner, approval, serial: "1").body == first.body)
            let rejection = #"{"kind": "rejected", "grounds": {"reason": "a", "basis": "b", "remedy": "c"}}"#
            let conflict = try await journey.answer(order, as: .examiner, rejection, serial: "1")
            #expect(conflict.status == 409 && conflict.problem == "answer-conflict")
        }
    }

    @Test(
        "An answer with the wrong members, or one that the order does not admit, is refused",
        arguments: [
            (#"{"kind": "approved"}"#, 400, "malformed-request"),
            (#"{"kind": "received", "documentNumber": "x"}"#, 400, "malformed-request"),
            (#"{"kind": "granted"}"#, 400, "malformed-json"),
            (#"{"kind": "found", "recordVersion": "1"}"#, 422, "answer-not-admitted"),
        ]
    )
    func members(json: String, status: Int, problem: String) async throws {
        try await House().running { client in
            let journey = Journey(client: client)
            _ = try await journey.submit()
            let order = try #require(try await journey.orders(of: .examiner).first)
            let reply = try await journey.answer(order, as: .examiner, json, serial: "1")
            #expect(reply.status == status && reply.problem == problem)
        }
    }

    @Test("Without a wish to wait a command is answered with 202 and a receipt that only its sender can read")
    func receipts() async throws {
        try await House().running { client in
            let taken = try await client.post("/v1/cases", as: .zhang, json: Sample.application(), key: "k")
            #expect(taken.status == 202)
            let location = try #require(taken.header("Location"))
            #expect(location == "/v1/receipts/\(try #require(taken.json("commandID")))")
            let receipt = try await client.get(location, as: .zhang)
            #expect(receipt.status == 200 && receipt.json("status") == "accepted")
            #expect(try await client.get(location, as: .stranger).status == 404)
        }
    }

    @Test("A check beforehand names what acceptance would name, and registers nothing")
    func precheck() async throws {
        try await House().running { client in
            let reply = try await client.post("/v1/prechecks", as: .zhang, json: Sample.application())
            #expect(reply.status == 200)
            #expect(reply.json("isComplete") == "0")
            #expect(reply.json("gaps", "0", "kind") == "material")
            #expect(reply.json("gaps", "0", "subject") == "diagnosis")
            #expect(try await client.get("/v1/cases", as: .zhang).json("items", "0", "caseID") == nil)
        }
    }

    @Test("A full queue is answered with 503 and when to come back, and what was taken is not lost")
    func queueFull() async throws {
        var processor = ProcessorSettings()
        processor.queue = QueueLimits(commands: 1)
        let house = try await House(processor: processor)
        // The engine stands still, so that each partition's one place stays taken.
        try await withThrowingTaskGroup(of: Reply?.self) { group in
            for number in 0..<8 {
                group.addTask {
                    try await house.routed {
                        try await $0.post("/v1/cases", as: .zhang, json: Sample.application(), key: "k-\(number)")
                    }
                }
            }
            for _ in 0..<6 {
                let refused = try #require(try await group.next() ?? nil)
                #expect(refused.status == 503 && refused.problem == "busy")
                #expect(refused.header("Retry-After") != nil)
            }
            group.addTask {
                try await house.engine.run()
                return nil
            }
            for _ in 0..<2 { #expect(try await group.next()??.status == 202) }
            house.engine.stop()
        }
    }

    @Test("Pages of a list follow each other by their cursor")
    func pages() async throws {
        try await House().running { client in
            let journey = Journey(client: client)
            for number in 0..<3 { _ = try await journey.submit(key: "k-\(number)") }
            var seen: Set<String> = []
            var cursor: String?
            repeat {
                let query = cursor.map { "&cursor=\($0)" } ?? ""
                let page = try await client.get("/v1/cases?limit=1\(query)", as: .zhang)
                seen.insert(try #require(page.json("items", "0", "caseID")))
                cursor = page.json("next")
            } while cursor != nil
            #expect(seen.count == 3)
        }
    }
}
