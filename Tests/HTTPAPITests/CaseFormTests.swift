import HTTPAPI
import Messaging
import Orchestration
import Testing

@Suite("Forms of commands on a case", .timeLimit(.minutes(2)))
struct CaseFormTests {
    private static let wrongByCitizens: [(path: String, json: String, place: String)] = [
        ("authorities", #"{"id": "a b", "agent": \#(CaseAct.agent), "scopes": ["pay"]}"#, "$.id"),
        ("authorities", #"{"id": "a", "agent": \#(CaseAct.agent), "scopes": []}"#, "$.scopes"),
        ("authorities", #"{"id": "a", "agent": \#(CaseAct.agent), "scopes": ["pay", "pay"]}"#, "$.scopes"),
        ("authorities", #"{"id": "a", "agent": \#(CaseAct.agent), "scopes": ["own"]}"#, "$.scopes[0]"),
        ("authorities", #"{"id": "a", "agent": {"name": "李"}, "scopes": ["pay"]}"#, "$.agent.documentKind"),
        ("source-authorisations", #"{"items": []}"#, "$.source"),
        ("disputes", #"{"material": "a", "source": "b"}"#, "$.reason"),
        ("items", #"{}"#, "$.item"),
        ("item-withdrawals", #"{"items": [], "reason": "x"}"#, "$.items"),
        ("items/a/reply", #"{}"#, "$.option"),
        ("items/a/completion", #"{"occurredAt": "yesterday"}"#, "$.occurredAt"),
        ("amendments", #"{"fields": {}, "reason": "x"}"#, "$.fields"),
        ("ratings", #"{"grade": 6}"#, "$.grade"),
        ("ratings", #"{"grade": "5"}"#, "$.grade"),
    ]

    private static let wrongByStaff: [(path: String, json: String, place: String, claims: AccessClaims)] = [
        ("items/a/reassignment", #"{"reason": "x"}"#, "$.department", .supervisor),
        ("items/a/diversion", #"{"holder": "a", "within": "soon", "reason": "x"}"#, "$.within", .supervisor),
        (
            "items/a/decision-correction", #"{"documentNumber": "1", "reason": "x"}"#, "$.approval",
            .supervisor
        ),
        (
            "items/a/decision-correction",
            #"{"documentNumber": "1", "reason": "x", "approval": {"documentNumber": "2", "file": []}}"#,
            "$.approval.file", .supervisor
        ),
        ("materials/a/extension", #"{"by": 5, "reason": "x"}"#, "$.by", .supervisor),
        ("extensions", #"{"by": "5wd", "reason": "x"}"#, "$.approver", .supervisor),
        ("card-appeals", #"{"reason": "x"}"#, "$.card", .supervisor),
        ("card-rulings", #"{"card": "a", "isLifted": "yes", "reason": "x"}"#, "$.isLifted", .supervisor),
        ("breach-repair", #"{}"#, "$.reason", .supervisor),
        ("calendar-change", #"{"reason": 1}"#, "$.reason", .chiefOperator),
        ("migration", #"{"to": {"id": "a"}, "reason": "x"}"#, "$.to.version", .chiefOperator),
        ("notices/n/delivery", #"{"channel": "fax", "outcome": "sent"}"#, "$.channel", .housingSystem),
    ]

    @Test(
        "What cannot be meant is refused with its JSON path",
        arguments: Self.wrongByCitizens
    )
    func byCitizens(path: String, json: String, place: String) async throws {
        try await expectRefusal(path, json, place, as: .zhang)
    }

    @Test(
        "What staff and operators cannot mean is refused with its JSON path, too",
        arguments: Self.wrongByStaff
    )
    func byStaff(path: String, json: String, place: String, claims: AccessClaims) async throws {
        try await expectRefusal(path, json, place, as: claims)
    }

    @Test("A file of an approval that takes another's place needs the uploader's ticket")
    func foreignFile() async throws {
        try await House().running { client in
            let caseID = try #require(try await Journey(client: client).submit().json("caseID"))
            let file = try await client.upload(UploadTests.pdf, type: "application/pdf", as: .housingClerk).body
            let approval = #"{"documentNumber": "2", "files": [\#(file)]}"#
            let reply = try await client.post(
                "/v1/cases/\(caseID)/items/confirmation/decision-correction",
                as: .examiner,
                json: #"{"documentNumber": "1", "reason": "x", "approval": \#(approval)}"#,
                key: "k"
            )
            #expect(reply.status == 422 && reply.problem == "file-unknown")
            #expect(reply.json("place") == "$.approval.files[0]")
        }
    }

    @Test("A migration names a version that is published")
    func unknownVersion() async throws {
        try await House().running { client in
            let caseID = try #require(try await Journey(client: client).submit().json("caseID"))
            let reply = try await client.post(
                "/v1/cases/\(caseID)/migration",
                as: .chiefOperator,
                json: #"{"to": {"id": "rehabilitation", "version": "9"}, "reason": "x"}"#,
                key: "k"
            )
            #expect(reply.status == 422 && reply.problem == "unknown-workflow")
            #expect(reply.json("place") == "$.to")
        }
    }

    @Test("An application carries its lists, who may act for the applicant, and which sources may be called")
    func application() async throws {
        let heard = Heard()
        try await House(heard: heard).running { client in
            let more = """
                , "lists": {"children": ["first", "second"]},
                  "authorities": [{"id": "letter-1", "agent": \(CaseAct.agent), "scopes": ["pay", "supply"]}],
                  "authorisations": [{"source": "licences"}]}
                """
            let json = String(Sample.application().dropLast()) + more
            _ = try await client.post("/v1/cases", as: .zhang, json: json, key: "k")
        }
        guard case .submit(let submission) = heard.last?.command else { throw Missing() }
        #expect(submission.lists == ["children": ["first", "second"]])
        #expect(submission.authorities == [try CaseAct.authority()])
        #expect(submission.authorisations == [UseAuthorisation(source: "licences")])
    }

    @Test(
        "A wrong authority or authorisation within an application has its place",
        arguments: [
            (#""authorities": [{"id": "", "agent": \#(CaseAct.agent), "scopes": ["pay"]}]"#, "$.authorities[0].id"),
            (#""authorisations": [{"source": "a"}, {"source": 1}]"#, "$.authorisations[1].source"),
            (#""lists": {"children": "first"}"#, "$.lists.children"),
        ]
    )
    func wrongApplication(member: String, place: String) async throws {
        let json = String(Sample.application().dropLast()) + ", \(member)}"
        let reply = try await House().routed { try await $0.post("/v1/cases", as: .zhang, json: json, key: "k") }
        #expect(reply.status == 400)
        #expect(reply.json("place") == place)
    }

    @Test("A clerk says when paper reached the counter")
    func received() async throws {
        let heard = Heard()
        try await House(heard: heard).running { client in
            let caseID = try #require(try await Journey(client: client).submit().json("caseID"))
            let reply = try await client.post(
                "/v1/cases/\(caseID)/supplies",
                as: .zhang,
                json: #"{"isComplete": true, "occurredAt": "2026-03-01T08:00:00Z"}"#,
                key: "k"
            )
            #expect(reply.status == 202)
        }
        guard case .supply(let supply) = heard.last?.command else { throw Missing() }
        #expect(supply.occurredAt == Timestamp(microseconds: 1_772_352_000_000_000))
    }

    @Test(
        "An id in the path is decoded; one with a control character names nothing",
        arguments: ["%00", "a%0Ab", "%ZZ"]
    )
    func path(name: String) async throws {
        let reply = try await House().routed {
            try await $0.post("/v1/cases/\(name)/withdrawal", as: .zhang, json: #"{"reason": "x"}"#, key: "k")
        }
        #expect(reply.status == 404 && reply.problem == "not-found")
    }

    private struct Missing: Error {}

    private func expectRefusal(_ path: String, _ json: String, _ place: String, as claims: AccessClaims) async throws {
        let reply = try await House().routed {
            try await $0.post("/v1/cases/x/\(path)", as: claims, json: json, key: "k")
        }
        #expect(reply.status == 400)
        #expect(reply.json("place") == place)
    }
}
