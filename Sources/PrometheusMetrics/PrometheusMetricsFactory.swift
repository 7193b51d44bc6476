public import CoreMetrics

/// Lets everything that measures with swift-metrics do so into a ``PrometheusRegistry``.
///
/// | swift-metrics | Prometheus | name |
/// |---|---|---|
/// | Counter, FloatingPointCounter | counter | `…_total` |
/// | Gauge, Meter, Recorder without aggregation | gauge | as it is |
/// | Timer | histogram | `…_seconds` |
/// | Recorder | histogram | as it is |
public struct PrometheusMetricsFactory: MetricsFactory {
    private let registry: PrometheusRegistry

    public init(_ registry: PrometheusRegistry) {
        self.registry = registry
    }

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        counter(label, dimensions)
    }

    public func makeFloatingPointCounter(
        label: String,
        dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        counter(label, dimensions)
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    public func makeRecorder(
        label: String,
        dimensions: [(String, String)],
        aggregate: Bool
    ) -> any RecorderHandler {
        guard aggregate else { return gauge(label, dimensions) }
        return histogram(label, "", dimensions, bounds: HistogramCell.amounts)
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, "_seconds", dimensions, bounds: HistogramCell.durations)
    }
}

extension PrometheusMetricsFactory {
    public func destroyCounter(_ handler: any CounterHandler) { release(handler) }
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) { release(handler) }
    public func destroyMeter(_ handler: any MeterHandler) { release(handler) }
    public func destroyRecorder(_ handler: any RecorderHandler) { release(handler) }
    public func destroyTimer(_ handler: any TimerHandler) { release(handler) }

    private func release(_ handler: AnyObject) {
        guard let cell = handler as? any MetricCell else { return }
        registry.release(cell.identity, cell)
    }

    private func counter(_ label: String, _ dimensions: [(String, String)]) -> NumberCell {
        let identity = SeriesIdentity(.counter, label: label, suffix: "_total", dimensions: dimensions)
        return registry.series(identity) { NumberCell(identity) }
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeCell {
        let identity = SeriesIdentity(.gauge, label: label, suffix: "", dimensions: dimensions)
        return registry.series(identity) { GaugeCell(identity) }
    }

    private func histogram(
        _ label: String,
        _ suffix: String,
        _ dimensions: [(String, String)],
        bounds: [Double]
    ) -> HistogramCell {
        let identity = SeriesIdentity(.histogram, label: label, suffix: suffix, dimensions: dimensions)
        return registry.series(identity) { HistogramCell(identity, bounds: bounds) }
    }
}
