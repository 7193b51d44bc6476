import CoreMetrics
import PrometheusMetrics
import Testing

@Suite("Many at once")
struct ConcurrencyTests {
    @Test("Nothing that many tasks measure is lost, and every scrape between is whole")
    func everythingCounts() async {
        let registry = PrometheusRegistry()
        let factory = PrometheusMetricsFactory(registry)
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for round in 0..<2_000 {
                        Counter(label: "c", dimensions: [("task", "\(task % 2)")], factory: factory).increment()
                        FloatingPointCounter(label: "f", factory: factory).increment(by: 0.5)
                        Meter(label: "m", factory: factory).increment(by: round.isMultiple(of: 2) ? 3 : 1)
                        Meter(label: "m", factory: factory).decrement(by: 2)
                        Timer(label: "t", factory: factory).recordSeconds(1)
                    }
                }
            }
            group.addTask {
                for _ in 0..<50 { Self.expectWhole(registry.text()) }
            }
        }
        let lines = Set(registry.text().split(separator: "\n").map(String.init))
        #expect(lines.isSuperset(of: [#"c_total{task="0"} 8000"#, #"c_total{task="1"} 8000"#, "f_total 8000", "m 0"]))
        #expect(lines.isSuperset(of: ["t_seconds_sum 16000", "t_seconds_count 16000"]))
    }

    /// Count, sum and the last bucket of a histogram are of one moment: each value was one second.
    private static func expectWhole(_ text: String) {
        let values = text.split(separator: "\n").compactMap { line -> Substring? in
            let isTotal = line.hasPrefix("t_seconds_sum") || line.hasPrefix("t_seconds_count") || line.contains("+Inf")
            return isTotal ? line.split(separator: " ").last : nil
        }
        #expect(Set(values).count <= 1)
    }
}
