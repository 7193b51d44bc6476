import Engine
import Orchestration

extension DepartmentOverview {
    func table(at now: Timestamp) -> String {
        let head = ["department", "mode", "waiting", "at work", "failed", "oldest", "outages"]
        let cells = departments.map { line in
            [
                line.department.text, line.ordersPerMinute.map { "\(line.mode) \($0)/min" } ?? line.mode,
                "\(line.unacknowledged)", "\(line.underWay)", "\(line.failed)",
                line.oldestIssuedAt.map { Self.age(of: $0, at: now) } ?? "-",
                line.outages.isEmpty ? "-" : "\(line.outages.count)",
            ]
        }
        let rows = [head] + cells
        let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var lines = rows.map { row in
            zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
                .joined(separator: "  ")
        }
        for line in departments {
            if let by = line.by, let since = line.since, line.mode != "running" {
                let reason = line.reason.flatMap { $0.isEmpty ? nil : ": \($0)" }
                lines.append("\(line.department) is \(line.mode) since \(since) by \(by)\(reason ?? "")")
            }
        }
        for outage in departments.flatMap(\.outages) + otherOutages {
            lines.append(
                "\(outage.destination) cannot be reached from partition \(outage.partition) since \(outage.since): "
                    + outage.detail
            )
        }
        return lines.map { $0.trimmingSuffix(while: \.isWhitespace) }.joined(separator: "\n")
    }

    /// In the largest two units: `3d 4h`, `5h 2m`, `7m 30s`.
    private static func age(of instant: Timestamp, at now: Timestamp) -> String {
        let seconds = max(now.microseconds - instant.microseconds, 0) / 1_000_000
        let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60)
        if days > 0 { return "\(days)d \(hours)h" }
        if hours > 0 { return "\(hours)h \(minutes)m" }
        return "\(minutes)m \(seconds % 60)s"
    }
}

extension String {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
