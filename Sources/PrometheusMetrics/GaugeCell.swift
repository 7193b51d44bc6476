import CoreMetrics

/// A number that goes up and down.
final class GaugeCell: MetricCell {
    private let number: NumberCell

    init(_ identity: SeriesIdentity) {
        number = NumberCell(identity)
    }

    var identity: SeriesIdentity { number.identity }
    var reading: MetricReading { number.reading }
}

extension GaugeCell: MeterHandler {
    func set(_ value: Int64) {
        number.value = Double(value)
    }

    func set(_ value: Double) {
        number.value = value
    }

    func increment(by amount: Double) {
        if amount.isFinite { number.add(amount) }
    }

    func decrement(by amount: Double) {
        increment(by: -amount)
    }
}

/// A recorder that does not aggregate keeps the last value.
extension GaugeCell: RecorderHandler {
    func record(_ value: Int64) {
        set(value)
    }

    func record(_ value: Double) {
        set(value)
    }
}
