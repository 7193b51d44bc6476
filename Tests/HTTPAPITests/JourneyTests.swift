import Engine
import EngineTestKit
import Foundation
import HTTPAPI
import Orchestration
import Testing

@Suite("A case from application to archive, over HTTP", .timeLimit(.minutes(2)))
struct JourneyTests {
    @Test("A portal, two clerks and a supervisor bring a case to its end")
    func whole() async throws {
        let house = try await House()
        try await house.running { client in
            let journey = Journey(client: client)
            let submitted = try await journey.submit()
            #expect(submitted.status == 201)
            let caseID = try #require(submitted.json("caseID"))
            #expect(submitted.header("Location") == "/v1/cases/\(caseID)")
            #expect(submitted.header("Preference-Applied") == "wait=20")

            let token = try #require(submitted.header("Freshness-Token"))
            let progress = try await client.get("/v1/cases/\(caseID)?after=\(token)", as: .zhang)
            #expect(progress.json("stage", "stage") == "inProgress")
            #expect(progress.json("applicant") == "张*三")
            #expect(try await client.get("/v1/cases", as: .zhang).json("items", "0", "caseID") == caseID)

            async let stream = client.get("/v1/cases/\(caseID)/events", as: .zhang)

            #expect(try await journey.approve(organ: .examiner, serial: "h-1").status == 200)
            #expect(try await journey.approve(organ: .housingClerk, serial: "b-1").status == 200)
            let held = try await client.get("/v1/cases/\(caseID)", as: .zhang)
            #expect(held.body.contains(#""status":"held""#))

            let residence = try await client.upload(UploadTests.pdf, type: "application/pdf", as: .zhang).body
            let supplied = try await client.post(
                "/v1/cases/\(caseID)/supplies",
                as: .zhang,
                json: #"{"materials": {"residence": {"files": [\#(residence)]}}}"#,
                key: "supply-1",
                headers: ["Prefer": "wait=20"]
            )
            #expect(supplied.status == 200)
            try await journey.receiveAll()

            let events = try await stream.body
            #expect(events.contains("event: progress\n"))
            #expect(events.contains(#""stage":"closed""#))
            let late = try await client.post(
                "/v1/cases/\(caseID)/withdrawal",
                as: .zhang,
                json: #"{"reason": "改变主意"}"#,
                key: "late",
                headers: ["Prefer": "wait=20"]
            )
            #expect(late.status == 409 && late.problem == "case-closed")
        }
    }
}

/// The steps that several tests share.
struct Journey: Sendable {
    let client: Client

    func submit(
        as claims: AccessClaims = .zhang,
        key: String = "k-1",
        injury: String = "右腿骨折",
        version: String = "1.0.0"
    ) async throws -> Reply {
        let file = try await client.upload(UploadTests.pdf, type: "application/pdf", as: claims).body
        return try await client.post(
            "/v1/cases",
            as: claims,
            json: Sample.application(
                injury: injury,
                materials: #"{"diagnosis": {"files": [\#(file)]}}"#,
                version: version
            ),
            key: key,
            headers: ["Prefer": "wait=20"]
        )
    }

    func orders(of claims: AccessClaims) async throws -> [String] {
        let page = try await client.get("/v1/work-orders", as: claims)
        return try page.decode(OrderPage.self).items.map(\.id)
    }

    func approve(organ claims: AccessClaims, serial: String, number: String = "2026-1") async throws -> Reply {
        let order = try #require(try await orders(of: claims).first)
        return try await answer(
            order,
            as: claims,
            #"{"kind": "approved", "documentNumber": "\#(number)"}"#,
            serial: serial
        )
    }

    func answer(_ order: String, as claims: AccessClaims, _ json: String, serial: String) async throws -> Reply {
        try await client.post(
            "/v1/work-orders/\(order)/answers",
            as: claims,
            json: json,
            key: serial,
            headers: ["Prefer": "wait=20"]
        )
    }

    /// Clerks acknowledge whatever still lies on their desks: news of a material that came later.
    func receiveAll() async throws {
        for claims in [AccessClaims.examiner, .housingClerk] {
            for order in try await orders(of: claims) {
                #expect(try await answer(order, as: claims, #"{"kind": "received"}"#, serial: "r").status == 200)
            }
        }
    }

    struct OrderPage: Decodable {
        struct Order: Decodable { var id: String }
        var items: [Order]
    }
}
