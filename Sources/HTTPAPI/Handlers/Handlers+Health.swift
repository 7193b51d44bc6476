import Engine
import Hummingbird
import Messaging
import Orchestration
import PrometheusMetrics

extension Handlers {

    /// The process runs.
    func live() -> Response {
        .bytes(#"{"status":"live"}"#.utf8, type: "application/json")
    }

    /// The process can serve: its store answers.
    func ready() async throws -> Response {
        try await dependencies.directory.ping()
        return .bytes(#"{"status":"ready"}"#.utf8, type: "application/json")
    }

    func openAPI() -> Response {
        .bytes(PackageResources.openapi_yaml, type: "application/yaml")
    }

    /// What travels over the broker; the contents are the same as here.
    func asyncAPI() -> Response {
        .bytes(AsyncAPIDocument.bytes, type: "application/json")
    }

    func metrics() async -> Response {
        .bytes(await dependencies.metrics.text().utf8, type: PrometheusRegistry.contentType)
    }
}
