import Foundation
import HTTPAPI
import Messaging
import Orchestration
import Testing
import Yams

@Suite("The OpenAPI document")
struct OpenAPITests {
    private let document: [String: Any]

    init() async throws {
        let reply = try await House().routed { try await $0.get("/openapi.yaml") }
        #expect(reply.header("Content-Type") == "application/yaml")
        document = try #require(try Yams.load(yaml: reply.body) as? [String: Any])
    }

    private func object(_ path: String...) throws -> [String: Any] {
        try path.reduce(document) { try #require($0[$1] as? [String: Any]) }
    }

    @Test("It is of version 3.1")
    func version() {
        #expect((document["openapi"] as? String)?.hasPrefix("3.1") == true)
    }

    @Test("It names every route that is served and no other")
    func routes() throws {
        var documented: Set<String> = []
        for (path, methods) in try object("paths") {
            for (method, operation) in try #require(methods as? [String: Any]) {
                let id = try #require((operation as? [String: Any])?["operationId"] as? String)
                documented.insert("\(id) \(method.uppercased()) \(path)")
            }
        }
        #expect(documented == Set(Endpoint.allCases.map { "\($0.rawValue) \($0.method.rawValue) \($0.path)" }))
    }

    @Test(
        "Each operation documents its statuses, required headers, path parameters and security",
        arguments: Endpoint.allCases
    )
    func operations(endpoint: Endpoint) throws {
        let operation = try object("paths", endpoint.path, endpoint.method.rawValue.lowercased())
        let responses = try #require(operation["responses"] as? [String: Any])
        #expect(Set(responses.keys.compactMap(Int.init)) == endpoint.statuses)
        let parameters = try (operation["parameters"] as? [[String: Any]] ?? []).map(resolve)
        let required = parameters.filter { $0["required"] as? Bool == true }
        #expect(
            Set(required.filter { $0["in"] as? String == "header" }.compactMap { $0["name"] as? String })
                == endpoint.requiredHeaders
        )
        let segments = endpoint.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
            String($0.dropFirst().dropLast())
        }
        #expect(
            Set(required.filter { $0["in"] as? String == "path" }.compactMap { $0["name"] as? String }) == Set(segments)
        )
        let isOpen = (operation["security"] as? [Any])?.isEmpty == true
        #expect(isOpen == (endpoint.roles == nil))
    }

    @Test("Beside it stands the description of the same contract over a broker")
    func asyncAPI() async throws {
        let reply = try await House().routed { try await $0.get("/asyncapi.json") }
        #expect(reply.status == 200 && reply.header("Content-Type") == "application/json")
        #expect(reply.json("asyncapi")?.hasPrefix("3.") == true)
        #expect(Data(reply.body.utf8) == Data(AsyncAPIDocument.bytes))
    }

    @Test("It lists every code of the core's refusals, and more")
    func codes() throws {
        let codes = Set(try #require(try object("components", "schemas", "ProblemCode")["enum"] as? [String]))
        #expect(codes.isSuperset(of: RefusalCode.allCases.map(\.rawValue)))
        #expect(
            codes.isSuperset(of: ["malformed-json", "idempotency-key-missing", "not-yet-visible", "internal-error"])
        )
    }

    private func resolve(_ parameter: [String: Any]) throws -> [String: Any] {
        let name = try #require((parameter["$ref"] as? String)?.split(separator: "/").last)
        return try object("components", "parameters", String(name))
    }
}
