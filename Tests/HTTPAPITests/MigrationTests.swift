import Engine
import HTTPAPI
import Orchestration
import Testing

@Suite("A case goes over to another version, over HTTP", .timeLimit(.minutes(2)))
struct MigrationTests {
    @Test("The operator takes it there, and whatever is asked next is decided under the new version")
    func goesOver() async throws {
        let house = try await House()
        var next = Sample.definition
        next.version = "1.1.0"
        next.title.en = "Rehabilitation, second edition"
        try await house.publish(next)
        try await house.running { client in
            let journey = Journey(client: client)
            let caseID = try #require(try await journey.submit().json("caseID"))
            let migrated = try await client.migrate(caseID, to: "1.1.0")
            #expect(migrated.status == 200, "\(migrated.body)")
            let token = try #require(migrated.header("Freshness-Token"))
            let progress = try await client.get("/v1/cases/\(caseID)?after=\(token)", as: .zhang)
            #expect(progress.json("workflowVersion") == "1.1.0")
            #expect(progress.json("title", "en") == "Rehabilitation, second edition")
            #expect(try await journey.approve(organ: .examiner, serial: "h-1").status == 200)
        }
    }

    @Test("It stays where it is if the new version has no place for what has begun")
    func stays() async throws {
        let house = try await House()
        var next = Sample.definition
        next.version = "1.1.0"
        next.items.removeLast()
        try await house.publish(next)
        try await house.running { client in
            let caseID = try #require(try await Journey(client: client).submit().json("caseID"))
            let refused = try await client.migrate(caseID, to: "1.1.0")
            #expect(refused.status == 409 && refused.problem == "cannot-migrate")
            #expect(refused.json("place") == "adaptation")
            let progress = try await client.get("/v1/cases/\(caseID)", as: .zhang)
            #expect(progress.json("workflowVersion") == "1.0.0")
        }
    }
}

extension Client {
    fileprivate func migrate(_ caseID: String, to version: String) async throws -> Reply {
        try await post(
            "/v1/cases/\(caseID)/migration",
            as: .chiefOperator,
            json: #"{"to": {"id": "rehabilitation", "version": "\#(version)"}, "reason": "新版"}"#,
            key: "migration",
            headers: ["Prefer": "wait=20"]
        )
    }
}
