import CoreMetrics
import Synchronization

/// One number that many threads change, without a lock.
final class NumberCell: MetricCell {
    let identity: SeriesIdentity
    private let bits = Atomic<UInt64>(0)

    init(_ identity: SeriesIdentity) {
        self.identity = identity
    }

    var value: Double {
        get { Double(bitPattern: bits.load(ordering: .relaxed)) }
        set { bits.store(newValue.bitPattern, ordering: .relaxed) }
    }

    var reading: MetricReading { .number(value) }

    func add(_ amount: Double) {
        var seen = bits.load(ordering: .relaxed)
        while true {
            let sum = (Double(bitPattern: seen) + amount).bitPattern
            let (isExchanged, original) = bits.weakCompareExchange(expected: seen, desired: sum, ordering: .relaxed)
            if isExchanged { return }
            seen = original
        }
    }
}

/// Counters only grow: whatever would lower one, or is no number, is passed over.
extension NumberCell: CounterHandler, FloatingPointCounterHandler {
    func increment(by amount: Int64) {
        if amount > 0 { add(Double(amount)) }
    }

    func increment(by amount: Double) {
        if amount > 0, amount.isFinite { add(amount) }
    }

    func reset() {
        value = 0
    }
}
