import HTTPAPI
import Orchestration
import Testing

@Suite("What an operator measures", .timeLimit(.minutes(2)))
struct MetricsTests {
    @Test("Requests are counted by method, template and status, without a token and without a case's id")
    func requests() async throws {
        try await House().routed { client in
            for id in ["a", "b"] { _ = try await client.get("/v1/cases/\(id)", as: .zhang) }
            _ = try await client.get("/v1/cases")
            let reply = try await client.get("/metrics")
            #expect(reply.status == 200)
            #expect(reply.header("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
            let name = "http_server_request_duration_seconds"
            #expect(reply.body.contains("# TYPE \(name) histogram\n"))
            #expect(reply.body.contains(Self.count(name, "GET", 404, "/v1/cases/{case}", 2)))
            #expect(reply.body.contains(Self.count(name, "GET", 401, "/v1/cases", 1)))
        }
    }

    @Test("Paths and methods that a caller makes up are one series each, whatever they say")
    func madeUp() async throws {
        try await House().routed { client in
            for path in ["/x", "/y/z", "/v1/cases/a/b/c"] { _ = try await client.get(path) }
            _ = try await client.send("DELETE", "/v1/cases", as: nil, headers: [:], body: nil)
            let body = try await client.get("/metrics").body
            let name = "http_server_request_duration_seconds_count"
            #expect(body.contains("\(name){http_request_method=\"GET\",http_response_status_code=\"404\"} 3\n"))
            #expect(!body.contains("/y/z") && !body.contains("/x"))
        }
    }

    private static func count(_ name: String, _ method: String, _ status: Int, _ route: String, _ count: Int) -> String
    {
        let labels = #"http_request_method="\#(method)",http_response_status_code="\#(status)",http_route="\#(route)""#
        return "\(name)_count{\(labels)} \(count)\n"
    }
}
