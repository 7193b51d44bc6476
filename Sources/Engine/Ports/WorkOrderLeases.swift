package import Orchestration

/// Work orders handed out to departments that fetch them. A lease keeps two fetchers from working on one order; when it ends
/// without an answer, the order is handed out again.
package protocol WorkOrderLeases: Sendable {
    /// Hands out orders that nobody has acknowledged, the oldest first. An order whose target is leased to somebody else waits.
    ///
    /// - Parameter request: see there; asked again by the same holder, it gets what it holds already first.
    func lease(_ request: LeaseRequest) async throws(JournalError) -> [LeasedOrder]

    /// Gives orders back before their time; those that the holder does not hold are left alone.
    func release(_ orders: [WorkOrderID], holder: String, tenant: TenantID) async throws(JournalError)
}

package struct LeaseRequest: Hashable, Sendable {
    package var tenant: TenantID
    package var department: DepartmentID
    /// Who fetches: the account and a name of its own for each process.
    package var holder: String
    /// 1 … 100.
    package var limit: Int
    package var now: Timestamp
    package var until: Timestamp

    package init(
        tenant: TenantID,
        department: DepartmentID,
        holder: String,
        limit: Int,
        now: Timestamp,
        until: Timestamp
    ) {
        self.tenant = tenant
        self.department = department
        self.holder = holder
        self.limit = min(max(limit, 1), 100)
        self.now = now
        self.until = until
    }
}

package struct LeasedOrder: Hashable, Sendable {
    package var row: WorkOrderRow
    package var until: Timestamp

    package init(row: WorkOrderRow, until: Timestamp) {
        self.row = row
        self.until = until
    }
}
