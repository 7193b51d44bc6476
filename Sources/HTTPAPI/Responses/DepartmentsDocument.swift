import Engine
import Orchestration

/// All departments, and what cannot be reached besides them.
struct DepartmentsDocument: Encodable {
    var departments: [DepartmentDocument]
    /// Destinations that belong to no department, such as the event stream.
    var outages: [OutageDocument]

    /// - Parameter known: departments to be shown although nothing was ever sent to them.
    init(
        known: Set<DepartmentID>,
        controls: [DepartmentID: DepartmentControl],
        figures: [DepartmentFigures],
        outages: [Outage]
    ) {
        let figures = Dictionary(figures.map { ($0.department, $0) }, uniquingKeysWith: { first, _ in first })
        let all = known.union(controls.keys).union(figures.keys)
        departments = all.sorted().map { department in
            DepartmentDocument(
                department,
                control: controls[department],
                figures: figures[department],
                outages: outages.filter { $0.department == department }
            )
        }
        self.outages = outages.filter { outage in outage.department.map { !all.contains($0) } ?? true }
            .map(OutageDocument.init)
    }
}

extension Outage {
    /// The department that a publisher's destination belongs to: `workorders/housing`, `receipts/housing`.
    fileprivate var department: DepartmentID? {
        let parts = destination.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, ["workorders", "receipts"].contains(parts[0]) else { return nil }
        return DepartmentID(String(parts[1]))
    }
}
