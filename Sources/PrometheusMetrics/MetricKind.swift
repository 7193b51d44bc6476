/// The kinds of metric that the text format tells apart.
enum MetricKind: String, Sendable {
    case counter, gauge, histogram
}
