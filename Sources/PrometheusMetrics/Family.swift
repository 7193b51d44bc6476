/// All series of one name.
struct Family: Sendable {
    struct Series: Sendable {
        var cell: any MetricCell
        /// How many handles were given out and not destroyed.
        var uses: Int
    }

    var kind: MetricKind
    /// The dotted name as it was first given.
    var label: String
    var series: [LabelSet: Series] = [:]
}

/// Where one series' value lives.
protocol MetricCell: AnyObject, Sendable {
    /// Which series it is, so that it can be given back.
    var identity: SeriesIdentity { get }
    var reading: MetricReading { get }
}

/// What a series says at one moment.
enum MetricReading: Hashable, Sendable {
    case number(Double)
    /// Counts for each bound and one beyond, not yet added up.
    case distribution(bounds: [Double], counts: [Int], sum: Double)
}

struct SeriesIdentity: Hashable, Sendable {
    var kind: MetricKind
    var name: String
    var label: String
    var labels: LabelSet

    init(_ kind: MetricKind, label: String, suffix: String, dimensions: [(String, String)]) {
        self.kind = kind
        name = MetricName.metric(label, suffix: suffix)
        self.label = label
        labels = LabelSet(dimensions, isReserved: { kind == .histogram && $0 == "le" })
    }
}
