import HTTPAPI
import Messaging
import Orchestration
import Testing

@Suite("Every command of the core over HTTP", .timeLimit(.minutes(2)))
struct CaseActTests {
    @Test("All commands but the engine's own wake-up have an operation")
    func reachable() throws {
        let reached = Set(Endpoint.allCases.compactMap(\.commandKind))
        #expect(reached == Set(Command.Kind.allCases).subtracting([.wake]))
        let tried = Set(try CaseAct.all().map(\.endpoint))
        let older: Set<Endpoint> = [
            .submitCase, .supplyMaterials, .promiseMaterials, .performAct, .withdrawCase, .examineCase,
            .resolveIncident, .answerWorkOrder,
        ]
        #expect(tried == Set(Endpoint.allCases.filter(\.isCommand)).subtracting(older))
    }

    @Test("What was sent reaches the log as the command that it says, once per key")
    func taken() async throws {
        let heard = Heard()
        try await House(heard: heard).running { client in
            let caseID = try #require(try await Journey(client: client).submit().json("caseID"))
            for act in try CaseAct.all() {
                let path = "/v1/cases/\(caseID)\(act.path)"
                let reply = try await client.post(path, as: act.claims, json: act.json, key: act.endpoint.rawValue)
                #expect(reply.status == 202, "\(act.endpoint): \(reply.body)")
                #expect(heard.last?.command == act.command, "\(act.endpoint)")
                #expect(heard.last?.caseID.text == caseID && heard.last?.actor.account == act.claims.sub)
                let again = try await client.post(path, as: act.claims, json: act.json, key: act.endpoint.rawValue)
                #expect(again.json("commandID") == reply.json("commandID"), "\(act.endpoint)")
            }
        }
    }

    @Test("A member that is not known is refused with its place", arguments: try CaseAct.all())
    func unknownMember(act: CaseAct) async throws {
        let json = act.json == "{}" ? #"{"reasn": 1}"# : String(act.json.dropLast()) + #", "reasn": 1}"#
        let reply = try await House().routed {
            try await $0.post("/v1/cases/x\(act.path)", as: act.claims, json: json, key: "k")
        }
        #expect(reply.status == 400 && reply.problem == "malformed-json")
        #expect(reply.json("place") == "$.reasn")
    }

    @Test("A role that has no business there is turned away at the door", arguments: try CaseAct.all())
    func role(act: CaseAct) async throws {
        let isCitizens = act.endpoint.roles?.contains(.applicant) == true
        let heard = Heard()
        let reply = try await House(heard: heard).routed {
            try await $0.post(
                "/v1/cases/x\(act.path)",
                as: isCitizens ? .auditor : .zhang,
                json: act.json,
                key: "k"
            )
        }
        #expect(reply.status == 403 && reply.problem == "role-not-admitted")
        #expect(heard.count == 0)
    }

    @Test("On a case that does not exist nothing can be asked", arguments: try CaseAct.all())
    func noCase(act: CaseAct) async throws {
        let reply = try await House().routed {
            try await $0.post("/v1/cases/none\(act.path)", as: act.claims, json: act.json, key: "k")
        }
        #expect(reply.status == 404 && reply.problem == "case-not-found")
    }
}
