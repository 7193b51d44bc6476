package import Engine
package import Messaging
package import Orchestration

extension InMemoryJournal {
    package func storedCase(_ caseID: CaseID, tenant: TenantID) async throws(JournalError) -> StoredCase? {
        try read { store throws(JournalError) in store.storedCase(caseID, tenant: tenant) }
    }

    package func header(_ caseID: CaseID, tenant: TenantID) async throws(JournalError) -> CaseHeader? {
        try read { store throws(JournalError) in store.header(caseID, tenant: tenant) }
    }

    package func header(number: String, tenant: TenantID) async throws(JournalError) -> CaseHeader? {
        try read { store throws(JournalError) in store.header(number: number, tenant: tenant) }
    }

    package func cases(
        of person: PersonID,
        tenant: TenantID,
        page: Page
    ) async throws(JournalError) -> Slice<CaseHeader> {
        try read { store throws(JournalError) in try store.cases(of: person, tenant: tenant, page: page) }
    }

    package func workOrders(
        of organ: OrganID,
        tenant: TenantID,
        page: Page
    ) async throws(JournalError) -> Slice<WorkOrderRow> {
        try read { store throws(JournalError) in try store.workOrders(of: organ, tenant: tenant, page: page) }
    }

    package func workOrder(_ id: WorkOrderID, tenant: TenantID) async throws(JournalError) -> WorkOrderRow? {
        try read { store throws(JournalError) in store.workOrder(id, tenant: tenant) }
    }

    package func receipt(commandID: String, tenant: TenantID) async throws(JournalError) -> Receipt? {
        try read { store throws(JournalError) in store.receipt(commandID: commandID, tenant: tenant) }
    }

    package func position(ofPartition partition: Int) async throws(JournalError) -> Int64 {
        try read { store throws(JournalError) in try store.partition(partition).position }
    }

    package func workflows(tenant: TenantID) async throws(JournalError) -> [PublishedWorkflow] {
        try read { store throws(JournalError) in store.publishedWorkflows(tenant: tenant) }
    }

    package func publish(_ workflow: PublishedWorkflow, tenant: TenantID) async throws(JournalError) {
        try write { store throws(JournalError) in try store.publish(workflow, tenant: tenant) }
    }

    package func decide(
        _ decision: WorkflowDecision,
        about reference: WorkflowReference,
        tenant: TenantID
    ) async throws(JournalError) {
        try write { store throws(JournalError) in try store.decide(decision, about: reference, tenant: tenant) }
    }

    package func noteAccess(_ access: AccessRecord) async throws(JournalError) {
        try write { store throws(JournalError) in store.noteAccess(access) }
    }

    package func ping() async throws(JournalError) {
        try read { _ throws(JournalError) in () }
    }
}
