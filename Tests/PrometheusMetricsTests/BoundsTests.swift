import CoreMetrics
import PrometheusMetrics
import Synchronization
import Testing

@Suite("Bounds of the registry")
struct BoundsTests {
    private final class Refusals: Sendable {
        let all = Mutex<[PrometheusRegistry.Refusal]>([])
    }

    private let refusals = Refusals()
    private let registry: PrometheusRegistry

    init() {
        registry = PrometheusRegistry(maximumSeries: 3) { [refusals] refusal in
            refusals.all.withLock { $0.append(refusal) }
        }
    }

    private var factory: PrometheusMetricsFactory { PrometheusMetricsFactory(registry) }

    private var samples: [Substring] {
        registry.text().split(separator: "\n").filter { !$0.hasPrefix("#") }
    }

    @Test("Series beyond the bound are counted, told of once and not kept; those that are there go on")
    func tooMany() {
        for _ in 1...2 {
            for index in 1...5 {
                Counter(label: "c", dimensions: [("i", "\(index)")], factory: factory).increment()
            }
        }
        #expect(
            samples == [
                #"c_total{i="1"} 2"#, #"c_total{i="2"} 2"#, #"c_total{i="3"} 2"#, "metrics_refused_total 4",
            ]
        )
        #expect(refusals.all.withLock { $0 } == [.tooManySeries(limit: 3)])
    }

    @Test("A destroyed series makes room, but not while another holds it")
    func destroying() {
        let counters = (1...2).map { _ in Counter(label: "c", factory: factory) }
        counters[0].destroy()
        counters[1].increment()
        #expect(samples == ["c_total 1"])
        counters[1].destroy()
        #expect(registry.text().isEmpty)
        // The name is free for another kind.
        Gauge(label: "c_total", factory: factory).record(5)
        #expect(samples == ["c_total 5"])
        // A handle destroyed twice does not take the others' series away.
        counters[1].destroy()
        #expect(samples == ["c_total 5"])
    }

    @Test(
        "A name belongs to one kind of metric, with everything that a histogram says under it",
        arguments: ["t_seconds", "t_seconds_bucket", "t_seconds_sum", "t_seconds_count"]
    )
    func kinds(name: String) {
        Timer(label: "t", factory: factory).recordSeconds(1)
        let before = samples
        Gauge(label: name, factory: factory).record(5)
        #expect(samples == before + ["metrics_refused_total 1"])
        #expect(refusals.all.withLock { $0 } == [.nameTaken(name)])
    }

    @Test("A histogram does not come over a gauge that has one of its names")
    func histogramLast() {
        Gauge(label: "t_seconds_count", factory: factory).record(5)
        Timer(label: "t", factory: factory).recordSeconds(1)
        #expect(samples == ["t_seconds_count 5", "metrics_refused_total 1"])
    }

    @Test("The registry's own name cannot be taken")
    func ownName() {
        Counter(label: "metrics.refused", factory: factory).increment(by: 100)
        #expect(samples == ["metrics_refused_total 1"])
    }
}
