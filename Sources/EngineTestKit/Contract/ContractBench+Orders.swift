import Engine
import Messaging
import Orchestration

extension ContractBench {
    /// A department of this run.
    var department: DepartmentID { DepartmentID("department-\(run)") }

    /// An order of this run's department.
    /// - Parameter number: names the order, and says how many seconds after `now` it was issued.
    func order(
        _ number: Int,
        department: DepartmentID? = nil,
        handling: DepartmentDefinition.Handling = .adapter,
        target: WorkOrderID? = nil,
        status: WorkOrderState.Status = .issued,
        revision: Int = 1
    ) -> WorkOrderRow {
        let caseID = caseID(1)
        return WorkOrderRow(
            order: WorkOrder(
                id: orderID(number),
                kind: target == nil ? .do : .cancel,
                department: department ?? self.department,
                organ: "organ",
                handling: handling,
                item: "licence",
                target: target
            ),
            tenant: tenant,
            caseID: caseID,
            caseNumber: "N-\(caseID)",
            status: status,
            revision: revision,
            issuedAt: now.adding(Int64(number))
        )
    }

    func orderID(_ number: Int) -> WorkOrderID { WorkOrderID("\(caseID(1))/order/\(number)") }

    /// Writes the rows in a commit of their own.
    /// - Parameter isMove: only status and revision differ from what is written already.
    func write(_ orders: [WorkOrderRow], isMove: Bool = false) async throws {
        var commit = commit(after: try await open())
        commit.headers = [header(of: caseID(1), in: 0, stream: .beginning)]
        commit.orders = orders
        if isMove { commit.movedOrders = Set(orders.map(\.order.id)) }
        try await store.commit(commit)
    }

    /// What a fetcher gets; its leases last for ten seconds.
    /// - Parameter seconds: how long after `now` it asks.
    func lease(_ holder: String, limit: Int = 10, at seconds: Int64 = 0) async throws -> [LeasedOrder] {
        try await store.lease(
            LeaseRequest(
                tenant: tenant,
                department: department,
                holder: "\(run)/\(holder)",
                limit: limit,
                now: now.adding(seconds),
                until: now.adding(seconds + 10)
            )
        )
    }

    func expectLeased(
        _ holder: String,
        limit: Int = 10,
        at seconds: Int64 = 0,
        _ numbers: [Int],
        _ promise: String
    ) async throws {
        let leased = try await lease(holder, limit: limit, at: seconds)
        try expectEqual(leased.map(\.row.order.id), numbers.map { orderID($0) }, promise)
        try expect(leased.allSatisfy { $0.until == now.adding(seconds + 10) }, "\(promise): until when")
    }
}
