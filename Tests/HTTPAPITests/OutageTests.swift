import Engine
import EngineTestKit
import HTTPAPI
import Messaging
import Orchestration
import Testing

@Suite("When parts behind the API fail")
struct OutageTests {
    @Test(
        "A log that takes nothing is answered with 503 and when to come back",
        arguments: [
            (CommandLogError.busy(retryAfterSeconds: 7), "busy", "7"),
            (.unavailable(retryAfterSeconds: 9), "unavailable", "9"), (.shuttingDown, "unavailable", "5"),
        ]
    )
    func log(error: CommandLogError, problem: String, retryAfter: String) async throws {
        let reply = try await House(closed: error).routed {
            try await $0.post("/v1/cases", as: .zhang, json: Sample.application(), key: "k")
        }
        #expect(reply.status == 503)
        #expect(reply.problem == problem)
        #expect(reply.header("Retry-After") == retryAfter)
        #expect(reply.json("retryable") == "1")
    }

    @Test("While the journal is out of reach reads answer 503; afterwards the same process serves again")
    func journal() async throws {
        let house = try await House()
        try await house.routed { client in
            house.journal.setOutage(.unavailable("connection refused"))
            for path in ["/v1/cases", "/v1/cases/x", "/readyz"] {
                let reply = try await client.get(path, as: .zhang)
                #expect(reply.status == 503 && reply.problem == "unavailable", "\(path)")
                #expect(reply.header("Retry-After") != nil)
                #expect(!reply.body.contains("connection refused"))
            }
            #expect(try await client.get("/livez").status == 200)
            house.journal.setOutage(nil)
            #expect(try await client.get("/v1/cases", as: .zhang).status == 200)
            #expect(try await client.get("/readyz").status == 200)
        }
    }

    @Test("A defect of the store is told as ours, without its words")
    func defect() async throws {
        let house = try await House()
        house.journal.setOutage(.broken("row 7 of cases"))
        let reply = try await house.routed { try await $0.get("/v1/cases", as: .zhang) }
        #expect(reply.status == 500 && reply.problem == "internal-error")
        #expect(!reply.body.contains("row 7"))
    }

    @Test(
        "A read for a state that is not there yet fails after its patience, a meaningless token at once",
        arguments: [
            ("0:99", 504, "not-yet-visible"), ("0123456789abcdef0123456789abcdef", 504, "not-yet-visible"),
            ("soon", 400, "malformed-request"), ("-1:5", 400, "malformed-request"),
        ]
    )
    func freshness(after: String, status: Int, problem: String) async throws {
        var limits = HTTPLimits()
        limits.freshnessMilliseconds = 30
        let house = try await House(limits: limits)
        let reply = try await house.routed { try await $0.get("/v1/cases?after=\(after)", as: .zhang) }
        #expect(reply.status == status)
        #expect(reply.problem == problem)
    }

    @Test(
        "Pages have bounds",
        arguments: ["limit=0", "limit=201", "limit=x", "cursor=\(String(repeating: "c", count: 513))"]
    )
    func pages(query: String) async throws {
        let reply = try await House().routed { try await $0.get("/v1/cases?\(query)", as: .zhang) }
        #expect(reply.status == 400)
        #expect(reply.problem == "malformed-request")
    }
}
