import Engine
import Messaging
import Orchestration

/// Compares the rows of every case with what its stream comes to. A page of cases is read at one moment, so that commits may
/// go on meanwhile.
struct RowAudit {
    private let journal: PostgresJournal
    private let shared: SharedConnections
    private let reader: StoredCaseReader
    /// Cases in memory at a time.
    private static let pageSize = 100
    private static let namesPerPage = 5_000

    private struct Definition: Hashable {
        var tenant: TenantID
        var reference: WorkflowReference
    }

    init(_ journal: PostgresJournal, _ shared: SharedConnections, _ masterKey: MasterKey) {
        self.journal = journal
        self.shared = shared
        reader = StoredCaseReader(masterKey)
    }

    func run(_ report: inout AuditReport) async throws(JournalError) -> AuditBreak? {
        var definitions: [Definition: WorkflowDefinition] = [:]
        var rows: Int64 = 0
        var last = ""
        while true {
            let page = try await page(after: last)
            for stored in page {
                last = stored.header.caseID.text
                if let found = try await verify(stored, &definitions) { return found }
                rows += Int64(stored.items.count + stored.orders.count)
            }
            report.rows = rows
            if page.count < Self.pageSize { break }
        }
        return try await strayOrder()
    }

    private func page(after last: String) async throws(JournalError) -> [StoredRows] {
        let binds: [PostgresValue] = [.value(last), .integer(Self.pageSize)]
        let results = try await shared.snapshot([
            PostgresStatement(.auditPageHeaders, binds), PostgresStatement(.auditPageStreams, binds),
            PostgresStatement(.auditPageKeys, binds), PostgresStatement(.auditPageItems, binds),
            PostgresStatement(.auditPageOrders, binds),
        ])
        return try StoredRows.reading(
            headers: results[0],
            streams: results[1],
            keys: results[2],
            items: results[3],
            orders: results[4]
        )
    }

    private func verify(
        _ stored: StoredRows,
        _ definitions: inout [Definition: WorkflowDefinition]
    ) async throws(JournalError) -> AuditBreak? {
        let header = stored.header
        let name = Definition(tenant: header.tenant, reference: header.workflow)
        if definitions[name] == nil { definitions[name] = try await definition(name) }
        guard let definition = definitions[name] else {
            return .row(caseID: header.caseID.text, "its workflow \(header.workflow.id) is not published")
        }
        do throws(JournalError) {
            let read = try reader.read(stored.stream, of: header.caseID)
            return stored.difference(from: read, definition).map { .row(caseID: header.caseID.text, $0) }
        } catch .broken(let reason) {
            return .row(caseID: header.caseID.text, reason)
        }
    }

    private func definition(_ name: Definition) async throws(JournalError) -> WorkflowDefinition? {
        let request = LoadRequest(tenant: name.tenant, partition: 0, definitions: [name.reference])
        return try await journal.load(request).definitions[name.reference].flatMap {
            WorkflowDefinition(published: $0, as: name.reference)
        }
    }

    private func strayOrder() async throws(JournalError) -> AuditBreak? {
        var last = ""
        while true {
            let rows = try await shared.rows(
                PostgresStatement(.auditOrderNames, [.value(last), .integer(Self.namesPerPage)])
            )
            for row in rows {
                last = try row.value("order_id")
                guard try row.value("is_named") else { return .strayOrder(last) }
            }
            if rows.count < Self.namesPerPage { return nil }
        }
    }
}

extension PostgresText {
    fileprivate static let auditPageHeaders = PostgresText(
        name: "audit_page_headers",
        utf8: PackageResources.audit_page_headers_sql
    )
    fileprivate static let auditPageStreams = PostgresText(
        name: "audit_page_streams",
        utf8: PackageResources.audit_page_streams_sql
    )
    fileprivate static let auditPageKeys = PostgresText(
        name: "audit_page_keys",
        utf8: PackageResources.audit_page_keys_sql
    )
    fileprivate static let auditPageItems = PostgresText(
        name: "audit_page_items",
        utf8: PackageResources.audit_page_items_sql
    )
    fileprivate static let auditPageOrders = PostgresText(
        name: "audit_page_orders",
        utf8: PackageResources.audit_page_orders_sql
    )
    fileprivate static let auditOrderNames = PostgresText(
        name: "audit_order_names",
        utf8: PackageResources.audit_order_names_sql
    )
}
