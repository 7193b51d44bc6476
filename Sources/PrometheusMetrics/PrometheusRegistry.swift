import Synchronization

/// Holds what was measured and writes it in Prometheus' text format, version 0.0.4.
///
/// Metrics get here through ``PrometheusMetricsFactory``. The number of series is bounded: labels that grow without end cost
/// no memory, only the series beyond the bound, which are counted in `metrics_refused_total`.
public final class PrometheusRegistry: Sendable {
    /// Why a series is not kept.
    public enum Refusal: Hashable, Sendable, CustomStringConvertible {
        case tooManySeries(limit: Int)
        /// The name is taken by a metric of another kind.
        case nameTaken(String)

        public var description: String {
            switch self {
            case .tooManySeries(let limit): "more than \(limit) series: some label has too many values"
            case .nameTaken(let name): "\(name) is already the name of a metric of another kind"
            }
        }
    }

    /// The media type of ``text()``.
    public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    struct Contents {
        var families: [String: Family] = [:]
        /// The family that each sample's name belongs to.
        var owners: [String: String] = [:]
        var seriesCount = 0
        var refused = 0
        var isReported = false
    }

    private let maximumSeries: Int
    private let onRefusal: @Sendable (Refusal) -> Void
    private let contents = Mutex(Contents())

    /// - Parameters:
    ///   - maximumSeries: how many combinations of name and labels are kept.
    ///   - onRefusal: called once, at the first series that is not kept, to be logged.
    public init(maximumSeries: Int = 5_000, onRefusal: @escaping @Sendable (Refusal) -> Void = { _ in }) {
        self.maximumSeries = maximumSeries
        self.onRefusal = onRefusal
    }

    /// Everything measured so far, in the order of names and labels. Counters and histograms grow from scrape to scrape.
    public func text() -> String {
        contents.withLock(\.snapshot).text()
    }
}

extension PrometheusRegistry {
    /// The series of that name and those labels, made if it is not there yet.
    ///
    /// - Returns: one that is measured but never shown where the registry is full or the name is taken.
    func series<Cell: MetricCell>(_ identity: SeriesIdentity, make: () -> Cell) -> Cell {
        let (cell, refusal) = contents.withLock { contents in
            contents.series(identity, atMost: maximumSeries, make: make)
        }
        if let refusal { onRefusal(refusal) }
        return cell
    }

    /// Forgets a series that nobody uses any more.
    func release(_ identity: SeriesIdentity, _ cell: AnyObject) {
        contents.withLock { $0.release(identity, cell) }
    }
}
