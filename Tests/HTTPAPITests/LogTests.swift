import HTTPAPI
import Orchestration
import Testing

@Suite("What is written to the log", .timeLimit(.minutes(2)))
struct LogTests {
    @Test("Every request leaves a line with its route as a template, and no personal data nor token")
    func quiet() async throws {
        let lines = Lines()
        let house = try await House(logger: lines.logger)
        try await house.running { client in
            let journey = Journey(client: client)
            let caseID = try #require(try await journey.submit().json("caseID"))
            _ = try await client.get("/v1/cases/\(caseID)?view=full", as: .zhang)
            _ = try await client.get("/v1/cases", headers: ["Authorization": "Bearer eyJhbGciOiJIUzI1NiJ9.x.y"])
            let broken = #"{"workflow": "张小三 442000199001011234"}"#
            _ = try await client.post("/v1/cases", as: .zhang, json: broken, key: "other")
        }
        let text = lines.all.joined(separator: "\n")
        #expect(text.contains("/v1/cases/{case}"))
        #expect(text.contains("status=201"))
        for secret in ["张小三", "442000199001011234", "13800003210", "右腿骨折", "eyJ"] {
            #expect(!text.contains(secret), "\(secret)")
        }
    }
}
