package import Orchestration

/// How the departments fare and what operators have decided about them. Kept beside the journal, because a department that
/// cannot be reached is no fact about any case.
package protocol DepartmentOperations: Sendable {
    /// Every department that an operator has said something about.
    func controls() async throws(JournalError) -> [DepartmentID: DepartmentControl]

    func set(_ control: DepartmentControl, of department: DepartmentID) async throws(JournalError)

    /// Every department that has ever had an order, and how much waits there.
    func figures() async throws(JournalError) -> [DepartmentFigures]

    /// Notes that a destination cannot be reached; noted again while it is open, it has no effect.
    func openOutage(_ outage: Outage) async throws(JournalError)

    /// Notes that it can be reached again; without an open outage it has no effect.
    func closeOutage(of destination: String, partition: Int, at instant: Timestamp) async throws(JournalError)

    /// The outages that are open.
    func outages() async throws(JournalError) -> [Outage]
}

package struct DepartmentControl: Hashable, Sendable {
    package enum Mode: Hashable, Sendable {
        case running
        /// Orders wait in the journal.
        case paused
        /// At most so many orders a minute, until nothing waits any more: for a system that has just come back.
        case draining(ordersPerMinute: Int)
    }

    package var mode: Mode
    /// The account that decided it.
    package var by: String
    package var reason: String
    package var since: Timestamp

    package init(mode: Mode, by: String, reason: String, since: Timestamp) {
        self.mode = mode
        self.by = by
        self.reason = reason
        self.since = since
    }
}

/// What waits at one department.
package struct DepartmentFigures: Hashable, Sendable {
    package var department: DepartmentID
    /// Orders that were sent and that nobody has acknowledged.
    package var unacknowledged: Int
    /// Orders that the department has and has not answered for good.
    package var underWay: Int
    /// Orders that failed and wait for a retry or a person.
    package var failed: Int
    /// When the oldest of all these was issued.
    package var oldestIssuedAt: Timestamp?

    package init(
        department: DepartmentID,
        unacknowledged: Int,
        underWay: Int,
        failed: Int,
        oldestIssuedAt: Timestamp?
    ) {
        self.department = department
        self.unacknowledged = unacknowledged
        self.underWay = underWay
        self.failed = failed
        self.oldestIssuedAt = oldestIssuedAt
    }
}

/// A destination that cannot be reached from one partition.
package struct Outage: Hashable, Sendable {
    /// The publisher's destination, such as `workorders/housing`.
    package var destination: String
    package var partition: Int
    package var since: Timestamp
    /// Technical, without personal data; at most 1,000 characters are kept.
    package var detail: String

    package init(destination: String, partition: Int, since: Timestamp, detail: String) {
        self.destination = destination
        self.partition = partition
        self.since = since
        self.detail = String(detail.prefix(1_000))
    }
}
