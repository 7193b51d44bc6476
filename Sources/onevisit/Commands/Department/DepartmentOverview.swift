import Engine
import Foundation
import Orchestration

/// What an operator wants to know about all departments at once.
struct DepartmentOverview: Encodable {
    struct Line: Encodable {
        var department: DepartmentID
        var mode: String
        var ordersPerMinute: Int?
        var by: String?
        var reason: String?
        var since: Timestamp?
        var unacknowledged: Int
        var underWay: Int
        var failed: Int
        var oldestIssuedAt: Timestamp?
        var outages: [Disturbance]
    }

    struct Disturbance: Encodable {
        var destination: String
        var partition: Int
        var since: Timestamp
        var detail: String

        init(_ outage: Outage) {
            (destination, partition) = (outage.destination, outage.partition)
            (since, detail) = (outage.since, outage.detail)
        }
    }

    var departments: [Line]
    /// Destinations that belong to no department.
    var otherOutages: [Disturbance]

    init(
        known: Set<DepartmentID>,
        figures: [DepartmentFigures],
        controls: [DepartmentID: DepartmentControl],
        outages: [Outage]
    ) {
        let figures = Dictionary(figures.map { ($0.department, $0) }) { first, _ in first }
        let outages = Dictionary(grouping: outages) { Self.department(of: $0.destination) }
        departments = known.union(figures.keys).union(controls.keys).sorted().map { department in
            Line(department, figures[department], controls[department], outages[department] ?? [])
        }
        let listed = Set(departments.map(\.department))
        otherOutages = outages.filter { $0.key.map { !listed.contains($0) } ?? true }.values.joined()
            .sorted { ($0.destination, $0.partition) < ($1.destination, $1.partition) }
            .map(Disturbance.init)
    }

    /// Destinations of a department are named `<kind>/<department>`.
    private static func department(of destination: String) -> DepartmentID? {
        let parts = destination.split(separator: "/", maxSplits: 1)
        return parts.count == 2 ? DepartmentID(String(parts[1])) : nil
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension DepartmentOverview.Line {
    init(
        _ department: DepartmentID,
        _ figures: DepartmentFigures?,
        _ control: DepartmentControl?,
        _ outages: [Outage]
    ) {
        self.department = department
        switch control?.mode {
        case .running, nil: mode = "running"
        case .paused: mode = "paused"
        case .draining(let ordersPerMinute): (mode, self.ordersPerMinute) = ("draining", ordersPerMinute)
        }
        (by, reason, since) = (control?.by, control?.reason, control?.since)
        unacknowledged = figures?.unacknowledged ?? 0
        underWay = figures?.underWay ?? 0
        failed = figures?.failed ?? 0
        oldestIssuedAt = figures?.oldestIssuedAt
        self.outages = outages.map(DepartmentOverview.Disturbance.init)
    }
}
