import Engine
import Orchestration

/// How a department fares, and what was decided about it.
struct DepartmentDocument: Encodable {
    var department: DepartmentID
    var mode: ControlRequest.Mode
    /// With `draining`.
    var ordersPerMinute: Int?
    /// Who decided it and why; absent where nobody ever did.
    var decision: Decision?
    var orders: Orders
    /// Its destinations that cannot be reached.
    var outages: [OutageDocument]

    struct Decision: Encodable {
        var by: String
        var reason: String
        var since: Timestamp
    }

    struct Orders: Encodable {
        var unacknowledged: Int
        var underWay: Int
        var failed: Int
        var oldestIssuedAt: Timestamp?
    }

    init(_ department: DepartmentID, control: DepartmentControl?, figures: DepartmentFigures?, outages: [Outage]) {
        self.department = department
        (mode, ordersPerMinute) =
            switch control?.mode ?? .running {
            case .running: (.running, nil)
            case .paused: (.paused, nil)
            case .draining(let ordersPerMinute): (.draining, ordersPerMinute)
            }
        decision = control.map { Decision(by: $0.by, reason: $0.reason, since: $0.since) }
        orders = Orders(
            unacknowledged: figures?.unacknowledged ?? 0,
            underWay: figures?.underWay ?? 0,
            failed: figures?.failed ?? 0,
            oldestIssuedAt: figures?.oldestIssuedAt
        )
        self.outages = outages.map(OutageDocument.init)
    }
}

struct OutageDocument: Encodable {
    var destination: String
    var partition: Int
    var since: Timestamp
    var detail: String

    init(_ outage: Outage) {
        destination = outage.destination
        partition = outage.partition
        since = outage.since
        detail = outage.detail
    }
}
