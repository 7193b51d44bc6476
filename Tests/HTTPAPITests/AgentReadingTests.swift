import Engine
import HTTPAPI
import Logging
import Orchestration
import Synchronization
import Testing

@testable import EngineTestKit

@Suite("What an agent may read", .timeLimit(.minutes(2)))
struct AgentReadingTests {
    @Test("Whoever acts on an authority in force reads what the party reads; before and after, the case does not exist")
    func whileInForce() async throws {
        let house = try await House.admittingAgents()
        try await house.running { client in
            let caseID = try #require(try await Journey(client: client).submit(version: "1.1.0").json("caseID"))
            for path in AgentReadingTests.paths { #expect(try await client.read(caseID, path) == 404, "\(path)") }
            _ = try await client.grant(caseID, scopes: #"["supply"]"#)
            for path in AgentReadingTests.paths { #expect(try await client.read(caseID, path) == 200, "\(path)") }
            let progress = try await client.get("/v1/cases/\(caseID)", as: .agent)
            #expect(progress.body == (try await client.get("/v1/cases/\(caseID)", as: .zhang)).body)
            let revoked = try await client.command(caseID, "authorities/letter-1/revocation", "{}")
            #expect(revoked.status == 200, "\(revoked.body)")
            for path in AgentReadingTests.paths { #expect(try await client.read(caseID, path) == 404, "\(path)") }
        }
    }

    @Test("An authority that has run out opens nothing any more, not an instant longer")
    func expired() async throws {
        let later = Mutex(0 as Int64)
        let house = try await House.admittingAgents { Moment.now.adding(later.withLock { $0 }) }
        try await house.running { client in
            let caseID = try #require(try await Journey(client: client).submit(version: "1.1.0").json("caseID"))
            // A minute after the tests' instant, 10:00 in Zhongshan.
            _ = try await client.grant(caseID, scopes: #"["supply"]"#, validUntil: "2026-03-02T02:01:00Z")
            later.withLock { $0 = 59 }
            #expect(try await client.read(caseID, "") == 200)
            later.withLock { $0 = 60 }
            #expect(try await client.read(caseID, "") == 404)
        }
    }

    @Test("The whole application is for an agent who hands in, and is noted as read by an agent")
    func scope() async throws {
        let house = try await House.admittingAgents()
        try await house.running { client in
            let caseID = try #require(try await Journey(client: client).submit(version: "1.1.0").json("caseID"))
            let file = try await client.upload(UploadTests.pdf, type: "application/pdf", as: .zhang)
            let digest = try #require(file.json("digest"))
            _ = try await client.grant(caseID, id: "pays", scopes: #"["pay"]"#)
            #expect(try await client.read(caseID, "") == 200)
            #expect(try await client.read(caseID, "?view=full") == 403)
            let paper = try await client.get("/v1/files/\(digest)?case=\(caseID)", as: .agent)
            #expect(paper.status == 403 && paper.problem == "role-not-admitted")
            _ = try await client.grant(caseID, id: "collects", scopes: #"["receive"]"#)
            #expect(try await client.get("/v1/files/\(digest)?case=\(caseID)", as: .agent).status == 404)
            #expect(house.journal.store.accesses.isEmpty)
            _ = try await client.grant(caseID, id: "supplies", scopes: #"["supply"]"#)
            let full = try await client.get("/v1/cases/\(caseID)?view=full", as: .agent)
            #expect(full.json("application", "form", "injury") == "右腿骨折")
            #expect(try await client.get("/v1/files/\(digest)?case=\(caseID)", as: .agent).status == 200)
            #expect(house.journal.store.accesses.map(\.access.purpose).first == "as-agent")
        }
    }

    @Test("Nobody else reads on the strength of it: no other agent, and not the agent as a mere citizen")
    func nobodyElse() async throws {
        let house = try await House.admittingAgents()
        try await house.running { client in
            let caseID = try #require(try await Journey(client: client).submit(version: "1.1.0").json("caseID"))
            _ = try await client.grant(caseID, scopes: #"["supply"]"#)
            let other = AccessClaims.make(.agent, account: "other", number: "442000198512129999")
            #expect(try await client.get("/v1/cases/\(caseID)", as: other).status == 404)
            let citizen = AccessClaims.make(.applicant, account: "li", number: AccessClaims.agentNumber)
            #expect(try await client.get("/v1/cases/\(caseID)", as: citizen).status == 404)
            let portal = AccessClaims.make(.portal, account: "portal", number: AccessClaims.agentNumber)
            #expect(try await client.get("/v1/cases/\(caseID)", as: portal).status == 200)
        }
    }

    @Test("A stream that an agent follows ends with the authority; this test would not end otherwise")
    func stream() async throws {
        let lines = Lines()
        let house = try await House.admittingAgents(logger: lines.logger)
        try await house.running { client in
            let caseID = try #require(try await Journey(client: client).submit(version: "1.1.0").json("caseID"))
            _ = try await client.grant(caseID, scopes: #"["supply"]"#)
            async let stream = client.get("/v1/cases/\(caseID)/events", as: .agent)
            while !lines.all.contains(where: { $0.contains("/v1/cases/{case}/events") }) { await Task.yield() }
            _ = try await client.command(caseID, "authorities/letter-1/revocation", "{}")
            let reply = try await stream
            #expect(reply.status == 200 && reply.body.contains("event: progress\n"))
        }
    }

    static let paths = ["", "/timeline"]
}

extension AccessClaims {
    static let agentNumber = "442000197001010000"
    static let agent = make(.agent, account: "li", number: agentNumber)
}

extension House {
    /// With a version of the sample theme whose applicant may use an agent.
    fileprivate static func admittingAgents(
        logger: Logger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() },
        now: @escaping @Sendable () -> Timestamp = { Moment.now }
    ) async throws -> House {
        let house = try await House(now: now, logger: logger)
        var definition = Sample.definition
        definition.version = "1.1.0"
        let title = LocalizedText(zh: "工伤职工", en: "Injured worker")
        definition.parties = [PartyDefinition(id: .applicant, title: title, mayUseAgent: true)]
        try await house.publish(definition)
        return house
    }
}

extension Client {
    fileprivate func read(_ caseID: String, _ path: String) async throws -> Int {
        try await get("/v1/cases/\(caseID)\(path)", as: .agent).status
    }

    fileprivate func grant(
        _ caseID: String,
        id: String = "letter-1",
        scopes: String,
        validUntil: String? = nil
    ) async throws -> Reply {
        let end = validUntil.map { #", "validUntil": "\#($0)""# } ?? ""
        let json = #"{"id": "\#(id)", "agent": \#(CaseAct.agent), "scopes": \#(scopes)\#(end)}"#
        let reply = try await command(caseID, "authorities", json, key: id)
        #expect(reply.status == 200, "\(reply.body)")
        return reply
    }

    fileprivate func command(
        _ caseID: String,
        _ path: String,
        _ json: String,
        key: String = "k-2"
    ) async throws -> Reply {
        try await post(
            "/v1/cases/\(caseID)/\(path)",
            as: .zhang,
            json: json,
            key: key,
            headers: ["Prefer": "wait=20"]
        )
    }
}
