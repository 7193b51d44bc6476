import CoreMetrics
import PrometheusMetrics
import Testing

@Suite("What a scrape shows")
struct TextFormatTests {
    private let registry = PrometheusRegistry()
    private var factory: PrometheusMetricsFactory { PrometheusMetricsFactory(registry) }

    @Test("A dotted counter becomes a name with underscores that ends in _total")
    func counters() {
        Counter(label: "onevisit.commits", factory: factory).increment(by: 3)
        Counter(label: "onevisit.commits", factory: factory).increment()
        FloatingPointCounter(label: "waited.total", factory: factory).increment(by: 0.5)
        #expect(
            registry.text() == """
                # HELP onevisit_commits_total onevisit.commits
                # TYPE onevisit_commits_total counter
                onevisit_commits_total 4
                # HELP waited_total waited.total
                # TYPE waited_total counter
                waited_total 0.5

                """
        )
    }

    @Test("A counter does not fall, and takes nothing that is no number")
    func counterBounds() {
        let counter = FloatingPointCounter(label: "c", factory: factory)
        for amount in [1, -1, .nan, .infinity] { counter.increment(by: amount) }
        Counter(label: "c", factory: factory).increment(by: -5)
        #expect(registry.text().hasSuffix("\nc_total 1\n"))
        counter.reset()
        #expect(registry.text().hasSuffix("\nc_total 0\n"))
    }

    @Test("Gauges, meters and recorders that do not aggregate show their last value")
    func gauges() {
        Gauge(label: "g", factory: factory).record(7)
        let meter = Meter(label: "m", factory: factory)
        meter.set(10)
        meter.decrement(by: 12.5)
        meter.increment(by: 0.5)
        #expect(registry.text().contains("# TYPE g gauge\ng 7\n"))
        #expect(registry.text().contains("# TYPE m gauge\nm -2\n"))
    }

    @Test("A timer is a histogram in seconds whose buckets add up")
    func timers() throws {
        let timer = Timer(label: "http.duration", dimensions: [("route", "/v1")], factory: factory)
        timer.recordMilliseconds(5)
        timer.recordSeconds(2)
        timer.recordSeconds(100)
        timer.recordNanoseconds(-1)
        let lines = registry.text().split(separator: "\n").map(String.init)
        #expect(lines.contains("# TYPE http_duration_seconds histogram"))
        #expect(lines.contains(#"http_duration_seconds_bucket{route="/v1",le="0.001"} 1"#))
        // A bound includes the value equal to it.
        #expect(lines.contains(#"http_duration_seconds_bucket{route="/v1",le="0.005"} 2"#))
        #expect(lines.contains(#"http_duration_seconds_bucket{route="/v1",le="2.5"} 3"#))
        #expect(lines.suffix(3).first == #"http_duration_seconds_bucket{route="/v1",le="+Inf"} 4"#)
        #expect(lines.suffix(2).first == #"http_duration_seconds_sum{route="/v1"} 102.005"#)
        #expect(lines.last == #"http_duration_seconds_count{route="/v1"} 4"#)
    }

    @Test("A recorder is a histogram without a unit; what is no number is passed over")
    func recorders() {
        let recorder = Recorder(label: "batch", factory: factory)
        recorder.record(3)
        recorder.record(Double.nan)
        #expect(registry.text().contains("batch_bucket{le=\"2\"} 0\nbatch_bucket{le=\"5\"} 1\n"))
        #expect(registry.text().hasSuffix("batch_sum 3\nbatch_count 1\n"))
    }

    @Test("Names and labels come in the same order however they were made")
    func order() {
        func text(_ labels: [String], _ dimensions: [[(String, String)]]) -> String {
            let registry = PrometheusRegistry()
            for label in labels {
                for dimensions in dimensions {
                    Counter(label: label, dimensions: dimensions, factory: PrometheusMetricsFactory(registry))
                        .increment()
                }
            }
            return registry.text()
        }
        let one = text(["b", "a"], [[("x", "2"), ("w", "1")], [("x", "1"), ("w", "1")]])
        let other = text(["a", "b"], [[("w", "1"), ("x", "1")], [("w", "1"), ("x", "2")]])
        #expect(one == other)
        #expect(one.contains(#"a_total{w="1",x="1"} 1"# + "\n" + #"a_total{w="1",x="2"} 1"#))
    }
}
