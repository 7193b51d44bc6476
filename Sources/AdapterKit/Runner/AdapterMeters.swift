import Metrics
import Orchestration

/// What a runner tells of itself, one series per department.
struct AdapterMeters: Sendable {
    private let orders: [String: Counter]
    private let breaker: Gauge
    private let inFlight: Gauge
    private let oldestOrderAge: Gauge

    init(department: DepartmentID) {
        let dimensions = [("department", department.text)]
        let outcomes = Answer.Kind.allCases.map(\.rawValue) + ["interrupted", "misdirected"]
        orders = Dictionary(
            uniqueKeysWithValues: outcomes.map { outcome in
                (outcome, Counter(label: "onevisit.adapter.orders", dimensions: dimensions + [("outcome", outcome)]))
            }
        )
        breaker = Gauge(label: "onevisit.adapter.breaker.state", dimensions: dimensions)
        inFlight = Gauge(label: "onevisit.adapter.in.flight", dimensions: dimensions)
        oldestOrderAge = Gauge(label: "onevisit.adapter.oldest.order.age", dimensions: dimensions)
    }

    /// Counts a delivery by the answer that became durable, or by why there is none.
    func count(_ outcome: String) {
        orders[outcome]?.increment()
    }

    /// Shows the breaker (0 closed, 1 draining, 2 open), the orders that the system is asked about, and the age in seconds of the
    /// oldest order in hand.
    func show(_ standing: TurnGate.Standing) {
        switch standing.breaker {
        case .closed: breaker.record(0)
        case .draining: breaker.record(1)
        case .open: breaker.record(2)
        }
        inFlight.record(standing.working)
        oldestOrderAge.record(standing.oldestOrderAge / .seconds(1))
    }
}
