import Engine
import Orchestration
import PostgresJournal

/// A department's orders that wait for a person, each with its open incident.
struct StuckOrders {
    struct Order {
        var order: WorkOrderID
        var caseID: CaseID
        var caseNumber: String
        var incident: IncidentID
        /// What the department's system said last; technical.
        var detail: String
    }

    let department: DepartmentID
    let tenant: TenantID
    /// Part of the failure's text; `nil` for all.
    let error: String?

    /// Orders that will be tried again by themselves have no incident and are left alone.
    func read(_ store: PostgresStore, _ reader: CaseReader) async throws -> [Order] {
        var stuck: [Order] = []
        for row in try await store.failed.orders(of: department, tenant: tenant) {
            guard let state = try await reader.state(of: row.caseID, tenant: tenant) else { continue }
            let incidents = state.incidents.values.filter { $0.kind == .orderFailed && $0.order == row.order }
            for incident in incidents where matches(incident.detail) {
                stuck.append(
                    Order(
                        order: row.order,
                        caseID: row.caseID,
                        caseNumber: row.caseNumber,
                        incident: incident.incident,
                        detail: incident.detail
                    )
                )
            }
        }
        return stuck
    }

    private func matches(_ detail: String) -> Bool {
        error.map { detail.lowercased().contains($0.lowercased()) } ?? true
    }
}
