import HTTPAPI
import Orchestration
import Testing

@Suite("What a clerk answers at the workbench", .timeLimit(.minutes(2)))
struct WorkbenchTests {
    @Test("A clerk asks, the applicant replies, and the decision follows")
    func asks() async throws {
        try await House().running { client in
            let journey = Journey(client: client)
            let caseID = try #require(try await journey.submit().json("caseID"))
            let order = try #require(try await journey.orders(of: .examiner).first)
            let question = #"{"text": "左腿还是右腿？", "options": ["左", "右"], "within": "5wd"}"#
            let asked = try await journey.answer(
                order,
                as: .examiner,
                #"{"kind": "asked", "question": \#(question)}"#,
                serial: "q"
            )
            #expect(asked.status == 200, "\(asked.body)")
            let reply = try await client.reply(caseID, #"{"option": "中"}"#, key: "wrong")
            #expect(reply.status == 422 && reply.problem == "unknown-option")
            #expect(try await client.reply(caseID, #"{"option": "右"}"#, key: "right").status == 200)
            let again = try await client.reply(caseID, #"{"option": "右"}"#, key: "again")
            #expect(again.status == 409 && again.problem == "nothing-asked")
            #expect(try await journey.approve(organ: .examiner, serial: "a").status == 200)
        }
    }

    @Test(
        "An answer that goes on with the work has its own members",
        arguments: [
            (#"{"kind": "asked"}"#, "$.question"), (#"{"kind": "suspended", "note": "x"}"#, "$.note"),
            (#"{"kind": "asked", "question": {"text": "x", "within": "soon"}}"#, "$.question.within"),
            (#"{"kind": "extended", "extension": {"by": "5wd", "reason": "x"}}"#, "$.extension.approver"),
        ]
    )
    func members(json: String, place: String) async throws {
        try await House().running { client in
            let journey = Journey(client: client)
            _ = try await journey.submit()
            let order = try #require(try await journey.orders(of: .examiner).first)
            let reply = try await journey.answer(order, as: .examiner, json, serial: "1")
            #expect(reply.status == 400)
            #expect(reply.json("place") == place)
        }
    }
}

extension Client {
    fileprivate func reply(_ caseID: String, _ json: String, key: String) async throws -> Reply {
        try await post(
            "/v1/cases/\(caseID)/items/confirmation/reply",
            as: .zhang,
            json: json,
            key: key,
            headers: ["Prefer": "wait=20"]
        )
    }
}
