/// The kinds of metric that the text format tells apart.
enum MetricKind: String, Sendable {
    case counter, gauge, histogram
}

extension MetricKind {
    /// The names under which a metric's samples stand. Two metrics must not share one.
    func sampleNames(of name: String) -> [String] {
        switch self {
        case .counter, .gauge: [name]
        case .histogram: [name, "\(name)_bucket", "\(name)_sum", "\(name)_count"]
        }
    }
}
