import CoreMetrics
import PrometheusMetrics
import Testing

@Suite("Names and labels")
struct NamesAndLabelsTests {
    private let registry = PrometheusRegistry()

    private func count(_ label: String, _ dimensions: [(String, String)] = []) {
        Counter(label: label, dimensions: dimensions, factory: PrometheusMetricsFactory(registry)).increment()
    }

    @Test("Quotes, backslashes and line ends in a value are escaped")
    func escaping() {
        count("c", [("path", "a\"b\\c\nd\r\ne"), ("名", "办件")])
        #expect(registry.text().contains("path=\"a\\\"b\\\\c\\nd\r\\ne\""))
        #expect(registry.text().contains("=\"办件\""))
    }

    @Test(
        "A name that Prometheus does not admit is turned into one that it does",
        arguments: [
            ("a.b-c/d", "a_b_c_d_total"), ("9lives", "_9lives_total"), ("", "__total"), ("x:y", "x:y_total"),
        ]
    )
    func names(label: String, name: String) {
        count(label)
        #expect(registry.text().hasSuffix("\n\(name) 1\n"))
    }

    @Test("Label names that belong to Prometheus are not used")
    func reserved() {
        count("c", [("__name__", "evil")])
        Timer(label: "t", dimensions: [("le", "mine")], factory: PrometheusMetricsFactory(registry)).recordSeconds(1)
        #expect(registry.text().contains(#"c_total{_name__="evil"} 1"#))
        #expect(registry.text().contains(#"t_seconds_bucket{le_="mine",le="1"} 1"#))
    }

    @Test("Two names that become one label keep both values in it")
    func merging() {
        count("c", [("a.b", "1"), ("a_b", "2")])
        #expect(registry.text().hasSuffix(#"c_total{a_b="1;2"} 1"# + "\n"))
    }

    @Test("A long value is cut")
    func length() {
        count("c", [("a", String(repeating: "长", count: 10_000))])
        #expect(registry.text().unicodeScalars.count { $0 == "长" } == 200)
    }

    @Test("The help line is one line")
    func help() {
        count("a\nb\\c")
        #expect(registry.text() == "# HELP a_b_c_total a\\nb\\\\c\n# TYPE a_b_c_total counter\na_b_c_total 1\n")
    }

    @Test("Large, small and missing numbers are written as Prometheus reads them")
    func numbers() {
        let factory = PrometheusMetricsFactory(registry)
        let values = [("a", 1e300), ("b", -0.00001), ("c", .nan), ("d", -.infinity), ("e", 1e15)]
        for (name, value) in values { Gauge(label: name, factory: factory).record(value) }
        let lines = registry.text().split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(lines == ["a 1e+300", "b -1e-05", "c NaN", "d -Inf", "e 1000000000000000"])
    }
}
