import HTTPAPI
import Orchestration
import Testing

@Suite("Documents in the form asked for", .timeLimit(.minutes(2)))
struct RepresentationTests {
    @Test("Progress, timeline and explanation come as JSON or as text in the reader's language; nothing else")
    func forms() async throws {
        try await House().running { client in
            let caseID = try #require(try await Journey(client: client).submit().json("caseID"))
            for path in ["", "/timeline", "/explanation"].map({ "/v1/cases/\(caseID)\($0)" }) {
                let json = try await client.get(path, as: .examiner)
                #expect(json.header("Content-Type") == "application/json")
                let chinese = try await client.get(path, as: .examiner, headers: ["Accept": "text/plain"])
                #expect(chinese.header("Content-Type") == "text/plain; charset=utf-8")
                #expect(chinese.header("Content-Language") == "zh")
                let headers = ["Accept": "text/plain", "Accept-Language": "en"]
                let english = try await client.get(path, as: .examiner, headers: headers)
                #expect(english.header("Content-Language") == "en" && english.body != chinese.body)
                let picture = try await client.get(path, as: .examiner, headers: ["Accept": "image/png"])
                #expect(picture.status == 406 && picture.problem == "not-acceptable")
            }
        }
    }

    @Test("A notice names each gap by kind and subject, with the ways of mending it")
    func notices() async throws {
        try await House().running { client in
            let json = Sample.application()
            let headers = ["Prefer": "wait=20"]
            let submitted = try await client.post("/v1/cases", as: .zhang, json: json, key: "k", headers: headers)
            let caseID = try #require(submitted.json("caseID"))
            let progress = try await client.get("/v1/cases/\(caseID)", as: .zhang)
            #expect(progress.json("stage", "stage") == "correction")
            #expect(progress.json("notices", "0", "gaps", "0", "kind") == "material")
            #expect(progress.json("notices", "0", "gaps", "0", "subject") == "diagnosis")
            #expect(progress.json("notices", "0", "gaps", "0", "remedies", "0", "remedy") == "upload")
        }
    }

    @Test("A published workflow is offered whole; a version that does not exist is not found")
    func workflows() async throws {
        try await House().routed { client in
            let list = try await client.get("/v1/workflows", as: .zhang)
            #expect(list.json("items", "0", "id") == "rehabilitation")
            let workflow = try await client.get("/v1/workflows/rehabilitation/1.0.0", as: .zhang)
            #expect(workflow.json("summary", "title", "zh") == "工伤康复待遇一件事")
            #expect(workflow.json("materials", "1", "isTolerable") == "1")
            let missing = try await client.get("/v1/workflows/rehabilitation/9", as: .zhang)
            #expect(missing.status == 404 && missing.problem == "not-found")
        }
    }

    @Test(
        "A version that is not approved, or not in force today, is read by its name, not offered and not applied for",
        arguments: [(false, nil), (true, EffectivePeriod(until: CivilDate("2020-12-31")))] as [(Bool, EffectivePeriod?)]
    )
    func notOpen(isInstalled: Bool, period: EffectivePeriod?) async throws {
        let house = try await House()
        var next = Sample.definition
        next.version = "2.0.0"
        next.effective = period
        try await house.publish(next, isInstalled: isInstalled)
        try await house.routed { client in
            let list = try await client.get("/v1/workflows", as: .zhang)
            #expect(list.json("items", "0", "version") == "1.0.0")
            #expect(list.json("items", "1") == nil)
            #expect(try await client.get("/v1/workflows/rehabilitation/2.0.0", as: .zhang).status == 200)
            // What depends on the day is decided by the engine, which stands still here.
            for path in isInstalled ? ["/v1/prechecks"] : ["/v1/cases", "/v1/prechecks"] {
                let json = Sample.application(version: "2.0.0")
                let reply = try await client.post(path, as: .zhang, json: json, key: "k")
                #expect(reply.status == 422 && reply.problem == "not-effective")
            }
        }
    }
}
