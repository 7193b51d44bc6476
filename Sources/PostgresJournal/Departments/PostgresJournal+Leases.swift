package import Engine
package import Orchestration

extension PostgresJournal: WorkOrderLeases {
    package func lease(_ request: LeaseRequest) async throws(JournalError) -> [LeasedOrder] {
        let aMinuteAgo = request.now.adding(-60)
        let results = try await shared.rows([
            PostgresStatement(.lockLeases, [.value(request.department)]),
            PostgresStatement(
                .leaseWorkOrders,
                [
                    .value(request.tenant), .value(request.department), .value(request.holder),
                    .integer(request.limit), .value(request.now), .value(request.until), .value(aMinuteAgo),
                ]
            ),
            PostgresStatement(.forgetLeases, [.value(request.department), .value(aMinuteAgo)]),
        ])
        var leased: [LeasedOrder] = []
        for row in results[1] {
            leased.append(LeasedOrder(row: try WorkOrderRow(row), until: try row.value("until")))
        }
        return leased
    }

    package func release(_ orders: [WorkOrderID], holder: String, tenant: TenantID) async throws(JournalError) {
        let binds: [PostgresValue] = [.value(tenant), .value(holder), .array(orders)]
        _ = try await shared.rows([
            PostgresStatement(.lockHeldLeases, binds), PostgresStatement(.releaseLeases, binds),
        ])
    }
}

extension PostgresText {
    fileprivate static let lockLeases = PostgresText(name: "lock_leases", utf8: PackageResources.lock_leases_sql)
    fileprivate static let leaseWorkOrders = PostgresText(
        name: "lease_work_orders",
        utf8: PackageResources.lease_work_orders_sql
    )
    fileprivate static let forgetLeases = PostgresText(name: "forget_leases", utf8: PackageResources.forget_leases_sql)
    fileprivate static let lockHeldLeases = PostgresText(
        name: "lock_held_leases",
        utf8: PackageResources.lock_held_leases_sql
    )
    fileprivate static let releaseLeases = PostgresText(
        name: "release_leases",
        utf8: PackageResources.release_leases_sql
    )
}
