import Metrics
import Synchronization

/// Counts messages under OpenTelemetry's names, by topic.
final class TransportMetrics: Sendable {
    enum Direction: String {
        case sent = "messaging.client.sent.messages"
        case consumed = "messaging.client.consumed.messages"
    }

    private struct Key: Hashable {
        var topic: String
        var failure: String?
    }

    private let direction: Direction
    private let counters = Mutex<[Key: Counter]>([:])

    init(_ direction: Direction) {
        self.direction = direction
    }

    func count(_ number: Int, of topic: String, failure: String? = nil) {
        guard number > 0 else { return }
        let counter = counters.withLock { counters in
            let key = Key(topic: topic, failure: failure)
            if let counter = counters[key] { return counter }
            var dimensions = [("messaging.system", "kafka"), ("messaging.destination.name", topic)]
            if let failure { dimensions.append(("error.type", failure)) }
            let counter = Counter(label: direction.rawValue, dimensions: dimensions)
            counters[key] = counter
            return counter
        }
        counter.increment(by: number)
    }

    /// Successes count as one number, failures by their kind.
    func count(_ outcomes: [Result<Void, KafkaError>], of topic: String) {
        var failures: [KafkaError.Kind: Int] = [:]
        for case .failure(let error) in outcomes { failures[error.kind, default: 0] += 1 }
        count(outcomes.count - failures.values.reduce(0, +), of: topic)
        for (kind, number) in failures { count(number, of: topic, failure: "\(kind)") }
    }
}
