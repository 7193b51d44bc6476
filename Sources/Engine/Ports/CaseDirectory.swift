package import Messaging
package import Orchestration

/// What readers ask of the rows: lists, single streams, published workflows. Reads take no lease.
package protocol CaseDirectory: Sendable {
    func storedCase(_ caseID: CaseID, tenant: TenantID) async throws(JournalError) -> StoredCase?
    func header(_ caseID: CaseID, tenant: TenantID) async throws(JournalError) -> CaseHeader?
    func header(number: String, tenant: TenantID) async throws(JournalError) -> CaseHeader?
    /// Newest first.
    func cases(
        of person: PersonID,
        tenant: TenantID,
        page: Page
    ) async throws(JournalError) -> Slice<CaseHeader>
    /// Open orders of an organ by due instant, those without one last.
    func workOrders(
        of organ: OrganID,
        tenant: TenantID,
        page: Page
    ) async throws(JournalError) -> Slice<WorkOrderRow>
    func workOrder(_ id: WorkOrderID, tenant: TenantID) async throws(JournalError) -> WorkOrderRow?
    func receipt(commandID: String, tenant: TenantID) async throws(JournalError) -> Receipt?
    /// The journal position a partition has reached.
    func position(ofPartition partition: Int) async throws(JournalError) -> Int64
    /// Every published workflow, newest version first within an id.
    func workflows(tenant: TenantID) async throws(JournalError) -> [PublishedWorkflow]
    /// Publishes a definition. Publishing the same bytes again has no effect, whatever was decided about it meanwhile.
    /// - Throws: `broken` if the same id and version exist with other contents.
    func publish(_ workflow: PublishedWorkflow, tenant: TenantID) async throws(JournalError)
    /// Records what somebody decided about a published version.
    /// - Throws: `broken` if there is no such version, or if its author would approve it.
    func decide(
        _ decision: WorkflowDecision,
        about reference: WorkflowReference,
        tenant: TenantID
    ) async throws(JournalError)
    /// Records, before the answer goes out, that personal data were read.
    func noteAccess(_ access: AccessRecord) async throws(JournalError)
    /// Whether the store answers at all.
    func ping() async throws(JournalError)
}

package struct Page: Hashable, Sendable {
    /// Where the previous slice ended; `nil` for the first one.
    package var cursor: String?
    /// 1 … 200.
    package var limit: Int

    package init(cursor: String? = nil, limit: Int = 50) {
        self.cursor = cursor
        self.limit = min(max(limit, 1), 200)
    }
}

package struct Slice<Row: Sendable & Hashable>: Sendable, Hashable {
    package var rows: [Row]
    package var next: String?

    package init(rows: [Row], next: String?) {
        self.rows = rows
        self.next = next
    }
}

/// Who read whose personal data, and why.
package struct AccessRecord: Hashable, Sendable {
    package var tenant: TenantID
    package var caseID: CaseID
    package var actor: Actor
    package var purpose: String
    package var at: Timestamp

    package init(tenant: TenantID, caseID: CaseID, actor: Actor, purpose: String, at: Timestamp) {
        self.tenant = tenant
        self.caseID = caseID
        self.actor = actor
        self.purpose = purpose
        self.at = at
    }
}
