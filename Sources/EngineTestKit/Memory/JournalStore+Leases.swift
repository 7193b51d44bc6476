package import Engine
package import Orchestration

extension JournalStore {
    struct StoredLease: Sendable {
        var tenant: TenantID
        var department: DepartmentID
        var holder: String
        var revision: Int
        var grantedAt: Timestamp
        var until: Timestamp
    }

    package mutating func lease(_ request: LeaseRequest) -> [LeasedOrder] {
        let mode = controlsInForce()[request.department]?.mode ?? .running
        guard mode != .paused else { return [] }
        let waiting = orders.values
            .filter {
                $0.tenant == request.tenant && $0.order.department == request.department
                    && $0.order.handling == .adapter && $0.status == .issued
            }
            .sorted { ($0.issuedAt, $0.order.id) < ($1.issuedAt, $1.order.id) }
        let held =
            waiting
            .filter { validLease(of: $0.order.id, at: request.now)?.holder == request.holder }
            .prefixed(request.limit)
        let free =
            waiting
            .filter { validLease(of: $0.order.id, at: request.now) == nil && isInTurn($0.order, request) }
            .prefixed(min(request.limit - held.count, pace(of: mode, request)))
        for row in held { leases[row.order.id]?.until = request.until }
        for row in free {
            leases[row.order.id] = StoredLease(
                tenant: request.tenant,
                department: request.department,
                holder: request.holder,
                revision: row.revision,
                grantedAt: request.now,
                until: request.until
            )
        }
        return (held + free)
            .sorted { ($0.issuedAt, $0.order.id) < ($1.issuedAt, $1.order.id) }
            .map { LeasedOrder(row: $0, until: request.until) }
    }

    package mutating func release(_ orders: [WorkOrderID], holder: String, tenant: TenantID) {
        for order in orders where leases[order]?.holder == holder && leases[order]?.tenant == tenant {
            leases[order] = nil
        }
    }

    /// The lease of an order's present sending that has not ended.
    private func validLease(of order: WorkOrderID, at now: Timestamp) -> StoredLease? {
        guard let lease = leases[order], lease.until > now, lease.revision == orders[order]?.revision else {
            return nil
        }
        return lease
    }

    /// Whether nobody else is at work on what the order is about.
    private func isInTurn(_ order: WorkOrder, _ request: LeaseRequest) -> Bool {
        guard let target = order.target, orders[target]?.status == .issued,
            let lease = validLease(of: target, at: request.now)
        else { return true }
        return lease.holder == request.holder
    }

    /// How many orders may be handed out now that were not before.
    private func pace(of mode: DepartmentControl.Mode, _ request: LeaseRequest) -> Int {
        guard case .draining(let ordersPerMinute) = mode else { return request.limit }
        let aMinuteAgo = request.now.adding(-60)
        let handedOut = leases.values.count { $0.department == request.department && $0.grantedAt > aMinuteAgo }
        return ordersPerMinute - handedOut
    }
}
