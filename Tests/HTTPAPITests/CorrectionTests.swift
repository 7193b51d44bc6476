import Foundation
import HTTPAPI
import Testing

@Suite("What a notice of correction asks for can be brought over HTTP", .timeLimit(.minutes(2)))
struct CorrectionTests {
    @Test("An unanswered question is named once, answered, and the case goes on")
    func unanswered() async throws {
        let house = try await House()
        try await house.running { client in
            let pdf = try await client.upload(UploadTests.pdf, type: "application/pdf", as: .zhang).body
            let application = Sample.application(materials: #"{"diagnosis": {"files": [\#(pdf)]}}"#)
                .replacing(#""lives-alone": false"#, with: "")
            let submitted = try await client.post(
                "/v1/cases",
                as: .zhang,
                json: application,
                key: "unanswered",
                headers: ["Prefer": "wait=20"]
            )
            let caseID = try #require(submitted.json("caseID"))
            let told = try await client.get("/v1/cases/\(caseID)", as: .zhang)
            #expect(told.json("stage", "stage") == "correction")
            let answered = try await client.post(
                "/v1/cases/\(caseID)/supplies",
                as: .zhang,
                json: #"{"situations": {"lives-alone": true}}"#,
                key: "answer",
                headers: ["Prefer": "wait=20"]
            )
            #expect(answered.status == 200)
            let progress = try await client.get("/v1/cases/\(caseID)", as: .zhang)
            #expect(progress.json("stage", "stage") == "inProgress")
        }
    }
}
