import CoreMetrics
import Synchronization

/// How often values fell between fixed bounds. A lock keeps count and sum of one moment together.
final class HistogramCell: MetricCell {
    /// In seconds: from a commit to a long poll.
    static let durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
    /// For counts and sizes.
    static let amounts: [Double] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000]

    private struct Tally {
        var counts: [Int]
        var sum = 0.0
    }

    let identity: SeriesIdentity
    private let bounds: [Double]
    private let tally: Mutex<Tally>

    /// - Parameter bounds: rising; each includes the values equal to it.
    init(_ identity: SeriesIdentity, bounds: [Double]) {
        self.identity = identity
        self.bounds = bounds
        tally = Mutex(Tally(counts: Array(repeating: 0, count: bounds.count + 1)))
    }

    func observe(_ value: Double) {
        guard value.isFinite else { return }
        let index = bounds.firstIndex { value <= $0 } ?? bounds.count
        tally.withLock { tally in
            tally.counts[index] += 1
            tally.sum += value
        }
    }

    var reading: MetricReading {
        let tally = tally.withLock { $0 }
        return .distribution(bounds: bounds, counts: tally.counts, sum: tally.sum)
    }
}

extension HistogramCell: RecorderHandler {
    func record(_ value: Int64) {
        observe(Double(value))
    }

    func record(_ value: Double) {
        observe(value)
    }
}

extension HistogramCell: TimerHandler {
    /// A clock that went backwards gives nothing below zero.
    func recordNanoseconds(_ duration: Int64) {
        observe(Double(max(duration, 0)) / 1_000_000_000)
    }
}
