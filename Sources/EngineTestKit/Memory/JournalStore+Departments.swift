package import Engine
package import Orchestration

extension JournalStore {
    struct StoredControl: Sendable {
        var department: DepartmentID
        var control: DepartmentControl
    }

    struct StoredOutage: Sendable {
        var outage: Outage
        var closedAt: Timestamp?
    }

    package func controlsInForce() -> [DepartmentID: DepartmentControl] {
        Dictionary(controls.map { ($0.department, $0.control) }) { _, last in last }
    }

    package mutating func set(_ control: DepartmentControl, of department: DepartmentID) {
        controls.append(StoredControl(department: department, control: control))
    }

    package func figures() -> [DepartmentFigures] {
        Dictionary(grouping: orders.values, by: \.order.department)
            .map { department, rows in
                DepartmentFigures(
                    department: department,
                    unacknowledged: rows.count { $0.status == .issued },
                    underWay: rows.count { $0.status == .received },
                    failed: rows.count { $0.status == .failed },
                    oldestIssuedAt: rows.filter { $0.status != .closed }.map(\.issuedAt).min()
                )
            }
            .sorted { $0.department < $1.department }
    }

    package mutating func open(_ outage: Outage) {
        guard openOutage(of: outage.destination, outage.partition) == nil else { return }
        outageHistory.append(StoredOutage(outage: outage))
    }

    package mutating func closeOutage(of destination: String, partition: Int, at instant: Timestamp) {
        guard let index = openOutage(of: destination, partition) else { return }
        outageHistory[index].closedAt = max(instant, outageHistory[index].outage.since)
    }

    package func openOutages() -> [Outage] {
        outageHistory
            .filter { $0.closedAt == nil }
            .map(\.outage)
            .sorted { ($0.destination, $0.partition) < ($1.destination, $1.partition) }
    }

    private func openOutage(of destination: String, _ partition: Int) -> Int? {
        outageHistory.firstIndex {
            $0.closedAt == nil && $0.outage.destination == destination && $0.outage.partition == partition
        }
    }
}
