package import Engine
package import Orchestration

/// The orders that a department's system did not take, for whoever lets them go again.
package struct FailedOrders: Sendable {
    package struct Row: Sendable {
        package let order: WorkOrderID
        package let caseID: CaseID
        package let caseNumber: String
    }

    private static let pageRows = 5_000

    private let shared: SharedConnections

    init(_ shared: SharedConnections) {
        self.shared = shared
    }

    /// In order of their ids; also those that are still to be tried again by themselves.
    package func orders(of department: DepartmentID, tenant: TenantID) async throws(JournalError) -> [Row] {
        var orders: [Row] = []
        while true {
            let rows = try await shared.rows(
                PostgresStatement(
                    .failedOrders,
                    [
                        .value(tenant), .value(department), .value(orders.last?.order.text ?? ""),
                        .integer(Self.pageRows),
                    ]
                )
            )
            for row in rows {
                orders.append(
                    Row(
                        order: try row.value("order_id"),
                        caseID: try row.value("case_id"),
                        caseNumber: try row.value("case_number")
                    )
                )
            }
            guard rows.count == Self.pageRows else { return orders }
        }
    }
}

extension PostgresText {
    fileprivate static let failedOrders = PostgresText(
        name: "failed_orders",
        utf8: PackageResources.failed_orders_sql
    )
}
