import HTTPAPI
import Messaging
import Orchestration
import Testing

@Suite("Commands that cannot be understood")
struct BadCommandTests {
    @Test("A command without an Idempotency-Key is refused", arguments: Endpoint.allCases.filter(\.isCommand))
    func keyMissing(endpoint: Endpoint) async throws {
        let role = try #require(endpoint.roles?.min { $0.rawValue < $1.rawValue })
        let reply = try await House().routed { client in
            try await client.post(
                endpoint.path.replacing("{", with: "").replacing("}", with: ""),
                as: .make(role, number: "1", department: "housing", organ: Sample.housing),
                json: "{}"
            )
        }
        #expect(reply.status == 400)
        #expect(reply.problem == "idempotency-key-missing")
        #expect(reply.json("place") == "Idempotency-Key")
    }

    @Test(
        "An Idempotency-Key has 1 to 128 visible characters",
        arguments: ["", "with space", String(repeating: "k", count: 129), "键"]
    )
    func keyInvalid(key: String) async throws {
        let reply = try await House().routed {
            try await $0.post("/v1/cases", as: .zhang, json: Sample.application(), key: key)
        }
        #expect(reply.status == 400)
        #expect(reply.problem == "idempotency-key-invalid")
    }

    @Test(
        "A body that is not what was asked for names the place as a JSON path",
        arguments: [
            ("{", "$"), ("[]", "$"), ("", "$"), ("null", "$"),
            ("{}", "$.workflow"),
            (#"{"workflow": {"id": 1}, "applicant": {}}"#, "$.workflow.id"),
            (#"{"workflow": {"id": "x"}, "applicant": {"documentKind": "a"}}"#, "$.applicant.documentNumber"),
            (#"{"workflow": {"id": "x"}, "aplicant": {}}"#, "$.aplicant"),
            (#"{"workflow": {"id": "x", "verison": "1"}, "applicant": {}}"#, "$.workflow.verison"),
            (#"{"workflow": {"id": "x"}, "applicant": {"nmae": "a"}}"#, "$.applicant.nmae"),
            (
                Sample.application(materials: #"{"diagnosis": {"files": [], "maner": "counter"}}"#),
                "$.materials.diagnosis.maner"
            ),
            (
                Sample.application(materials: #"{"diagnosis": {"files": [{"size": 5}]}}"#),
                "$.materials.diagnosis.files[0].size"
            ),
            (
                Sample.application(materials: #"{"diagnosis": {"files": [{"digest": 5}]}}"#),
                "$.materials.diagnosis.files[0].digest"
            ),
            (
                Sample.application(materials: #"{"diagnosis": {"files": [], "manner": "fax"}}"#),
                "$.materials.diagnosis.manner"
            ),
        ]
    )
    func malformed(json: String, place: String) async throws {
        let reply = try await House().routed { try await $0.post("/v1/cases", as: .zhang, json: json, key: "k") }
        #expect(reply.status == 400)
        #expect(reply.problem == "malformed-json")
        #expect(reply.json("place") == place)
    }

    @Test("What stood in a malformed body is not repeated in the answer")
    func nothingRepeated() async throws {
        let json = #"{"workflow": {"id": "x"}, "applicant": {"documentKind": ["442000199001011234"]}}"#
        let reply = try await House().routed { try await $0.post("/v1/cases", as: .zhang, json: json, key: "k") }
        #expect(reply.problem == "malformed-json")
        #expect(!reply.body.contains("442000199001011234"))
    }

    @Test("A value that is not among those allowed is not repeated, and none of the program's own names is told")
    func enumeration() async throws {
        let json = Sample.application(materials: #"{"diagnosis": {"files": [], "manner": "Li Min"}}"#)
        let reply = try await House().routed {
            try await $0.post("/v1/cases", as: .zhang, json: json, key: "k", headers: ["Accept-Language": "en"])
        }
        #expect(reply.json("detail") == "not one of the values that are allowed here")
    }

    @Test("A name of any length is not repeated at any length", arguments: ["/v1/cases", "/v1/prechecks"])
    func longName(path: String) async throws {
        let name = String(repeating: "n", count: 60_000)
        let bodies = [
            #"{"\#(name)": 1}"#,
            Sample.application(materials: #"{"\#(name)": {"files": [{}]}}"#),
            Sample.application(materials: #"{"\#(name)": {"files": []}}"#),
        ]
        try await House(closed: .busy(retryAfterSeconds: 1)).routed { client in
            for body in bodies {
                let reply = try await client.post(path, as: .zhang, json: body, key: "k")
                #expect(reply.status >= 400 && reply.body.utf8.count < 2_000)
                #expect((reply.json("place") ?? "").count <= Refusal.placeScalars)
            }
        }
    }

    @Test("Lists nested deeper than any form needs are refused, before anything has to write or compare them")
    func deepLists() async throws {
        let deep = String(repeating: "[", count: 505) + String(repeating: "]", count: 505)
        let json =
            #"{"workflow": {"id": "x"}, "applicant": {"documentKind": "a", "documentNumber": "1", "name": "b"}, "#
            + #""form": {"a": \#(deep)}}"#
        let reply = try await House().routed { try await $0.post("/v1/cases", as: .zhang, json: json, key: "k") }
        #expect(reply.status == 400)
        #expect(reply.problem == "malformed-json")
        #expect(reply.json("place")?.hasPrefix("$.form.a[0]") == true)
    }

    @Test("A body of another media type is refused")
    func mediaType() async throws {
        let reply = try await House().routed {
            try await $0.post("/v1/cases", as: .zhang, json: "<x/>", key: "k", headers: ["Content-Type": "text/xml"])
        }
        #expect(reply.status == 415)
        #expect(reply.problem == "media-type-not-allowed")
    }

    @Test("A command larger than the limit is refused")
    func tooLarge() async throws {
        let reply = try await House().routed {
            try await $0.post(
                "/v1/cases",
                as: .zhang,
                json: Sample.application(injury: String(repeating: "伤", count: 100_000)),
                key: "k"
            )
        }
        #expect(reply.status == 413)
        #expect(reply.problem == "body-too-large")
    }

    @Test("More entries than the limit are refused with their place")
    func tooMany() async throws {
        var limits = HTTPLimits()
        limits.entries = 2
        let json = #"{"promises": ["a", "b", "c"]}"#
        let house = try await House(limits: limits)
        let reply = try await house.routed {
            try await $0.post("/v1/cases/x/supplies", as: .zhang, json: json, key: "k")
        }
        #expect(reply.status == 422)
        #expect(reply.problem == "too-many-entries")
        #expect(reply.json("place") == "$.promises")
    }

    @Test("An unknown workflow or version has its own problem", arguments: ["/v1/cases", "/v1/prechecks"])
    func unknownVersion(path: String) async throws {
        let reply = try await House().routed {
            try await $0.post(path, as: .zhang, json: Sample.application(version: "9.9.9"), key: "k")
        }
        #expect(reply.status == 422)
        #expect(reply.problem == "unknown-workflow")
    }

    @Test(
        "A finding or resolution with members that do not belong together is refused",
        arguments: [
            ("/v1/cases/x/examination", #"{"finding": "refuse"}"#),
            ("/v1/cases/x/examination", #"{"finding": "object", "objections": []}"#),
            ("/v1/cases/x/examination", #"{"finding": "accept", "objections": []}"#),
            ("/v1/cases/x/incidents/i/resolution", #"{"action": "acknowledge"}"#),
            ("/v1/cases/x/incidents/i/resolution", #"{"action": "retry", "note": "x"}"#),
        ]
    )
    func mixedMembers(path: String, json: String) async throws {
        let reply = try await House().routed { try await $0.post(path, as: .supervisor, json: json, key: "k") }
        #expect(reply.status == 400)
        #expect(reply.problem == "malformed-request")
    }

    @Test("A command on a case that does not exist is refused")
    func noSuchCase() async throws {
        let reply = try await House().routed {
            try await $0.post("/v1/cases/none/withdrawal", as: .zhang, json: #"{"reason": "x"}"#, key: "k")
        }
        #expect(reply.status == 404)
        #expect(reply.problem == "case-not-found")
    }

    @Test("Headers larger than the limit are refused, and the server goes on serving")
    func headers() async throws {
        let house = try await House()
        try await house.running { client in
            let reply = try await client.get("/livez", headers: ["X-Padding": String(repeating: "p", count: 20_000)])
            #expect(reply.status == 400)
            #expect(try await client.get("/livez").status == 200)
        }
    }
}
