package import Orchestration

/// The rows that a case's new events change. They are a function of the journal alone, so that a rebuild gives the same.
package struct CaseRows: Hashable, Sendable {
    package var header: CaseHeader?
    package var items: [ItemRow]
    package var orders: [WorkOrderRow]
    /// Those of `orders` of which only status and revision have changed.
    package var movedOrders: Set<WorkOrderID>
    package var breaches: [BreachRow]
    /// Breaches that stand no longer: undone, or repaired.
    package var mended: [BreachRow]

    /// Where the rows belong.
    package struct Place: Hashable, Sendable {
        package var partition: Int
        package var tenant: TenantID
        package var jurisdiction: JurisdictionID

        package init(partition: Int, tenant: TenantID, jurisdiction: JurisdictionID) {
            self.partition = partition
            self.tenant = tenant
            self.jurisdiction = jurisdiction
        }
    }

    /// - Parameters:
    ///   - old: the case before the events.
    ///   - new: the case after them.
    ///   - events: the new events; without any, no row changes.
    ///   - recordedAt: when they were recorded.
    ///   - head: where the case's stream stands after them.
    package init(
        from old: CaseState,
        to new: CaseState,
        events: [Event],
        recordedAt: Timestamp,
        head: StreamHead,
        place: Place,
        definition: WorkflowDefinition
    ) {
        guard !events.isEmpty else {
            self.init(header: nil, items: [], orders: [], movedOrders: [], breaches: [], mended: [])
            return
        }
        let earlier = Set(Self.items(of: old, definition))
        let earlierOrders = Dictionary(
            uniqueKeysWithValues: Self.orders(of: old, place).map { ($0.order.id, $0) }
        )
        let orders = Self.orders(of: new, place).filter { earlierOrders[$0.order.id] != $0 }
        let (breaches, mended) = Self.breaches(in: events, of: old, caseID: new.id, place, recordedAt: recordedAt)
        self.init(
            header: CaseHeader(new, place: place, head: head),
            items: Self.items(of: new, definition).filter { !earlier.contains($0) },
            orders: orders,
            movedOrders: Set(orders.filter { $0.says(what: earlierOrders[$0.order.id]) }.map(\.order.id)),
            breaches: breaches,
            mended: mended
        )
    }

    private init(
        header: CaseHeader?,
        items: [ItemRow],
        orders: [WorkOrderRow],
        movedOrders: Set<WorkOrderID>,
        breaches: [BreachRow],
        mended: [BreachRow]
    ) {
        self.header = header
        self.items = items
        self.orders = orders
        self.movedOrders = movedOrders
        self.breaches = breaches
        self.mended = mended
    }

    private static func items(of state: CaseState, _ definition: WorkflowDefinition) -> [ItemRow] {
        definition.applied(to: state).items.compactMap { item in
            state.items[item.id].map {
                ItemRow(
                    caseID: state.id,
                    item: item.id,
                    department: $0.assignment?.department ?? item.department,
                    status: $0.status,
                    since: $0.since,
                    due: state.promisedDue(of: item.id)
                )
            }
        }
    }

    private static func orders(of state: CaseState, _ place: Place) -> [WorkOrderRow] {
        state.orders.values.sorted { $0.order.id < $1.order.id }.map {
            WorkOrderRow(
                order: $0.order.withPresentDue(in: state),
                tenant: place.tenant,
                caseID: state.id,
                caseNumber: state.number,
                status: $0.status,
                revision: $0.revision,
                issuedAt: $0.issuedAt
            )
        }
    }
}

extension WorkOrderRow {
    /// Whether nothing but status and revision differs.
    fileprivate func says(what earlier: WorkOrderRow?) -> Bool {
        guard var earlier else { return false }
        (earlier.status, earlier.revision) = (status, revision)
        return self == earlier
    }
}

extension CaseHeader {
    /// `nil` for a case that was never registered.
    init?(_ state: CaseState, place: CaseRows.Place, head: StreamHead) {
        guard let submission = state.submission else { return nil }
        self.init(
            caseID: state.id,
            partition: place.partition,
            tenant: place.tenant,
            jurisdiction: place.jurisdiction,
            number: state.number,
            workflow: submission.workflow,
            person: submission.applicant.id,
            phase: state.phase,
            outcome: state.outcome,
            receivedAt: state.receivedAt,
            changedAt: state.changedAt,
            wakeAt: state.nextWake,
            version: head.version,
            leaf: head.leaf
        )
    }
}
