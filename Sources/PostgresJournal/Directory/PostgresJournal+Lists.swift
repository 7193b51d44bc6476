package import Engine
package import Orchestration

extension PostgresJournal {
    package func cases(
        of person: PersonID,
        tenant: TenantID,
        page: Page
    ) async throws(JournalError) -> Slice<CaseHeader> {
        guard let start = ListCursor.Start(page) else { throw .invalidCursor }
        let rows = try await shared.rows(
            PostgresStatement(
                .casesOfPerson,
                [.value(tenant), .value(person), .value(start.at), .value(start.id), .integer(page.limit + 1)]
            )
        )
        return try Slice(CaseHeader.reading(rows), page) { ListCursor(at: $0.receivedAt, id: $0.caseID.text) }
    }

    package func workOrders(
        of organ: OrganID,
        tenant: TenantID,
        page: Page
    ) async throws(JournalError) -> Slice<WorkOrderRow> {
        guard let start = ListCursor.Start(page) else { throw .invalidCursor }
        let rows = try await shared.rows(
            PostgresStatement(
                .workOrdersOfOrgan,
                [.value(tenant), .value(organ), .value(start.at), .value(start.id), .integer(page.limit + 1)]
            )
        )
        return try Slice(WorkOrderRow.reading(rows), page) { ListCursor(at: $0.order.due, id: $0.order.id.text) }
    }

    package func workOrder(_ id: WorkOrderID, tenant: TenantID) async throws(JournalError) -> WorkOrderRow? {
        let rows = try await shared.rows(PostgresStatement(.workOrder, [.value(tenant), .value(id)]))
        return try WorkOrderRow.reading(rows).first
    }
}

extension Slice {
    /// - Parameter rows: one more than the page holds, if there are more.
    fileprivate init(_ rows: [Row], _ page: Page, _ cursor: (Row) -> ListCursor) {
        let shown = Array(rows.prefix(page.limit))
        self.init(rows: shown, next: rows.count > page.limit ? shown.last.map { cursor($0).text } : nil)
    }
}

extension PostgresText {
    static let casesOfPerson = PostgresText(name: "cases_of_person", utf8: PackageResources.cases_of_person_sql)
    static let workOrdersOfOrgan = PostgresText(
        name: "work_orders_of_organ",
        utf8: PackageResources.work_orders_of_organ_sql
    )
    fileprivate static let workOrder = PostgresText(name: "work_order", utf8: PackageResources.work_order_sql)
}
