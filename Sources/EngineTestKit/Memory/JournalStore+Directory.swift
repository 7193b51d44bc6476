package import Engine
package import Messaging
package import Orchestration

extension JournalStore {
    package func header(_ caseID: CaseID, tenant: TenantID) -> CaseHeader? {
        headers[caseID].flatMap { $0.tenant == tenant ? $0 : nil }
    }

    package func header(number: String, tenant: TenantID) -> CaseHeader? {
        headers.values.first { $0.number == number && $0.tenant == tenant }
    }

    package func cases(of person: PersonID, tenant: TenantID, page: Page) throws(JournalError) -> Slice<CaseHeader> {
        let rows = headers.values
            .filter { $0.person == person && $0.tenant == tenant }
            .sorted { ($1.receivedAt, $0.caseID) < ($0.receivedAt, $1.caseID) }
        return try Slice(rows, page) { $0.caseID.text }
    }

    package func workOrders(of organ: OrganID, tenant: TenantID, page: Page) throws(JournalError) -> Slice<WorkOrderRow>
    {
        let rows = orders.values
            .filter { $0.order.organ == organ && $0.tenant == tenant }
            .sorted {
                ($0.order.due ?? .distantFuture, $0.order.id) < ($1.order.due ?? .distantFuture, $1.order.id)
            }
        return try Slice(rows, page, where: { $0.status != .closed }) { $0.order.id.text }
    }

    package func workOrder(_ id: WorkOrderID, tenant: TenantID) -> WorkOrderRow? {
        orders[id].flatMap { $0.tenant == tenant ? $0 : nil }
    }

    package func receipt(commandID: String, tenant: TenantID) -> Receipt? {
        guard let stored = receiptsByCommand[commandID].flatMap({ receipts[$0] }) else { return nil }
        return stored.tenant == tenant ? stored.receipt : nil
    }

    package func publishedWorkflows(tenant: TenantID) -> [PublishedWorkflow] {
        (workflows[tenant] ?? [:]).values.sorted {
            ($0.reference.id, $1.publishedAt, $1.reference.version)
                < ($1.reference.id, $0.publishedAt, $0.reference.version)
        }
    }

    package mutating func publish(_ workflow: PublishedWorkflow, tenant: TenantID) throws(JournalError) {
        let reference = workflow.reference
        let published = (workflows[tenant] ?? [:]).values.first {
            $0.reference.id == reference.id && $0.reference.version == reference.version
        }
        if let published {
            guard published.reference == reference, published.bytes == workflow.bytes else {
                throw .broken(
                    "\(reference.id)@\(reference.version) is published with other contents: raise its version"
                )
            }
            if published.decision == nil { workflows[tenant]?[reference]?.decision = workflow.decision }
            return
        }
        workflows[tenant, default: [:]][reference] = workflow
    }

    package mutating func decide(
        _ decision: WorkflowDecision,
        about reference: WorkflowReference,
        tenant: TenantID
    ) throws(JournalError) {
        guard let published = workflows[tenant]?[reference] else {
            throw .broken("\(reference.id)@\(reference.version) is not published")
        }
        guard decision.standing != .approved || decision.account != published.author else {
            throw .broken("\(decision.account) put \(reference.id)@\(reference.version) forward and cannot approve it")
        }
        workflows[tenant]?[reference]?.decision = decision
    }

    package mutating func noteAccess(_ access: AccessRecord) {
        accesses.append(StoredAccess(access: access, number: accesses.count + 1))
    }
}

extension Slice {
    /// The page of sorted rows that follows the row named by the cursor. Rows that are no longer shown keep their places, so
    /// that a cursor stays good when its row goes.
    init(
        _ rows: [Row],
        _ page: Page,
        where isShown: (Row) -> Bool = { _ in true },
        _ cursor: (Row) -> String
    ) throws(JournalError) {
        var start = 0
        if let wanted = page.cursor {
            guard let index = rows.firstIndex(where: { cursor($0) == wanted }) else { throw .invalidCursor }
            start = index + 1
        }
        let rest = rows.dropFirst(start).filter(isShown)
        let slice = rest.prefixed(page.limit)
        self.init(rows: slice, next: slice.count < rest.count ? slice.last.map(cursor) : nil)
    }
}
