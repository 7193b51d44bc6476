package import Engine
package import Orchestration

extension InMemoryJournal: DepartmentOperations, WorkOrderLeases {
    package func controls() async throws(JournalError) -> [DepartmentID: DepartmentControl] {
        try read { store throws(JournalError) in store.controlsInForce() }
    }

    package func set(_ control: DepartmentControl, of department: DepartmentID) async throws(JournalError) {
        try write { store throws(JournalError) in store.set(control, of: department) }
    }

    package func figures() async throws(JournalError) -> [DepartmentFigures] {
        try read { store throws(JournalError) in store.figures() }
    }

    package func openOutage(_ outage: Outage) async throws(JournalError) {
        try write { store throws(JournalError) in store.open(outage) }
    }

    package func closeOutage(
        of destination: String,
        partition: Int,
        at instant: Timestamp
    ) async throws(JournalError) {
        try write { store throws(JournalError) in
            store.closeOutage(of: destination, partition: partition, at: instant)
        }
    }

    package func outages() async throws(JournalError) -> [Outage] {
        try read { store throws(JournalError) in store.openOutages() }
    }

    package func lease(_ request: LeaseRequest) async throws(JournalError) -> [LeasedOrder] {
        try write { store throws(JournalError) in store.lease(request) }
    }

    package func release(_ orders: [WorkOrderID], holder: String, tenant: TenantID) async throws(JournalError) {
        try write { store throws(JournalError) in store.release(orders, holder: holder, tenant: tenant) }
    }
}
