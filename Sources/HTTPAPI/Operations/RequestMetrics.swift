import Metrics
import PrometheusMetrics

/// Measures requests under the names of OpenTelemetry's semantic conventions for HTTP servers.
struct RequestMetrics: Sendable {
    /// The caller chooses the method; those that are none must not become series.
    private static let methods: Set = [
        "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE",
    ]

    private let factory: PrometheusMetricsFactory

    init(_ registry: PrometheusRegistry) {
        factory = PrometheusMetricsFactory(registry)
    }

    /// - Parameters:
    ///   - route: the endpoint's template; `nil` where no endpoint answers.
    ///   - duration: until the answer began; a stream goes on behind that.
    func record(method: String, route: String?, status: Int, duration: Duration) {
        let timer = Timer(
            label: "http.server.request.duration",
            dimensions: [
                ("http.request.method", Self.methods.contains(method) ? method : "_OTHER"),
                ("http.response.status_code", String(status)),
            ] + (route.map { [("http.route", $0)] } ?? []),
            factory: factory
        )
        timer.recordNanoseconds(Int64(duration / .nanoseconds(1)))
    }
}
