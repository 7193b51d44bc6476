import Engine
import HTTPAPI
import Logging
import Orchestration
import PrometheusMetrics
import Synchronization
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

    @Test("A store that never answers holds up no scrape, and is asked once for all that come at once")
    func hanging() async throws {
        let store = HangingOperations()
        let page = MetricsPage(
            registry: PrometheusRegistry(),
            operations: store,
            now: { Moment.now },
            patienceMilliseconds: 200,
            logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
        )
        let texts = await withTaskGroup(of: String.self) { group in
            for _ in 1...20 { group.addTask { await page.text() } }
            return await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(texts == [""])
        #expect(store.asked.withLock { $0 } < 20)
    }

    private static func count(_ name: String, _ method: String, _ status: Int, _ route: String, _ count: Int) -> String
    {
        let labels = #"http_request_method="\#(method)",http_response_status_code="\#(status)",http_route="\#(route)""#
        return "\(name)_count{\(labels)} \(count)\n"
    }
}

/// A store behind a network that swallows everything.
private final class HangingOperations: DepartmentOperations {
    let asked = Mutex(0)

    func figures() async throws(JournalError) -> [DepartmentFigures] {
        asked.withLock { $0 += 1 }
        try? await Task.sleep(for: .seconds(3_600))
        throw .unavailable("cancelled")
    }

    func controls() async throws(JournalError) -> [DepartmentID: DepartmentControl] { [:] }
    func set(_ control: DepartmentControl, of department: DepartmentID) async throws(JournalError) {}
    func openOutage(_ outage: Outage) async throws(JournalError) {}
    func closeOutage(of destination: String, partition: Int, at instant: Timestamp) async throws(JournalError) {}
    func outages() async throws(JournalError) -> [Outage] { [] }
}
