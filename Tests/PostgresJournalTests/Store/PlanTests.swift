import Engine
import Messaging
import Orchestration
import Testing

@testable import PostgresJournal

@Suite("Every hot statement finds its rows by an index, in an empty database as in a full one")
struct PlanTests {
    private static let instant = PostgresValue.value(SampleCase.start)
    private static let tenant = PostgresValue.value(SampleCase.tenant)
    private static let texts = PostgresValue.array(["case-1", "case-2"])
    private static let one = PostgresValue.integer(1)

    /// A statement's file with binds as the program makes them.
    private static let statements: [(name: String, utf8: [UInt8], binds: [PostgresValue])] = [
        ("load_streams", PackageResources.load_streams_sql, [tenant, texts]),
        ("load_case_keys", PackageResources.load_case_keys_sql, [texts]),
        ("load_receipts", PackageResources.load_receipts_sql, [tenant, texts, texts, texts]),
        ("load_credit", PackageResources.load_credit_sql, [tenant, texts]),
        ("load_definitions", PackageResources.load_definitions_sql, [tenant, texts, texts, texts]),
        ("due_cases", PackageResources.due_cases_sql, [one, instant, one]),
        ("partition_events", PackageResources.partition_events_sql, [one, one, one]),
        ("department_receipts", PackageResources.department_receipts_sql, [one, one, one]),
        ("input_positions", PackageResources.input_positions_sql, [one]),
        (
            "lease_work_orders", PackageResources.lease_work_orders_sql,
            [tenant, tenant, tenant, one, instant, instant, instant]
        ),
        ("forget_leases", PackageResources.forget_leases_sql, [tenant, instant]),
        ("lock_held_leases", PackageResources.lock_held_leases_sql, [tenant, tenant, texts]),
        ("release_leases", PackageResources.release_leases_sql, [tenant, tenant, texts]),
        ("department_controls", PackageResources.department_controls_sql, []),
        ("department_figures", PackageResources.department_figures_sql, []),
        ("close_outage", PackageResources.close_outage_sql, [tenant, one, instant]),
        ("open_outages", PackageResources.open_outages_sql, []),
        ("move_work_orders", PackageResources.move_work_orders_sql, [texts, texts, .array([Int64(1), 2])]),
        ("destination_position", PackageResources.destination_position_sql, [tenant, one]),
        ("case_header", PackageResources.case_header_sql, [tenant, tenant]),
        ("case_header_by_number", PackageResources.case_header_by_number_sql, [tenant, tenant]),
        ("cases_of_person", PackageResources.cases_of_person_sql, [tenant, tenant, instant, tenant, one]),
        ("work_orders_of_organ", PackageResources.work_orders_of_organ_sql, [tenant, tenant, instant, tenant, one]),
        ("work_order", PackageResources.work_order_sql, [tenant, tenant]),
        ("receipt_of_command", PackageResources.receipt_of_command_sql, [tenant, tenant]),
        ("partition_position", PackageResources.partition_position_sql, [one]),
        ("claim_backend", PackageResources.claim_backend_sql, [one, one]),
        ("note_suspect", PackageResources.note_suspect_sql, [one, one, tenant]),
        ("audit_page_headers", PackageResources.audit_page_headers_sql, [tenant, one]),
        ("audit_page_streams", PackageResources.audit_page_streams_sql, [tenant, one]),
        ("audit_page_keys", PackageResources.audit_page_keys_sql, [tenant, one]),
        ("audit_page_items", PackageResources.audit_page_items_sql, [tenant, one]),
        ("audit_page_orders", PackageResources.audit_page_orders_sql, [tenant, one]),
        ("audit_order_names", PackageResources.audit_order_names_sql, [tenant, one]),
        ("audit_roots", PackageResources.audit_roots_sql, [one, one, one]),
        ("audit_headers", PackageResources.audit_headers_sql, [tenant, one]),
        ("audit_hidden_cases", PackageResources.audit_hidden_cases_sql, [one, one, one]),
        ("audit_accesses", PackageResources.audit_accesses_sql, [one, one]),
    ]

    @Test("Nothing reads a whole table, and lists are not sorted", .testDatabase)
    func plans() async throws {
        try await TestDatabase.withStore { store async throws in
            try await expectIndexes("empty")
            let opening = try await store.journal.open(partition: 1, owner: OwnerIdentity(name: "test"))
            try await store.journal.commit(Self.many(after: Commit(partition: 1, after: opening)))
            try await TestDatabase.run("ANALYZE")
            try await expectIndexes("full")
        }
    }

    private func expectIndexes(_ moment: String) async throws {
        var configuration = try TestDatabase.storeOptions().shared
        // The plan that is kept after a statement was run a few times.
        configuration.settings["plan_cache_mode"] = "force_generic_plan"
        let connection = try await PostgresConnection.connect(configuration)
        for (name, utf8, binds) in Self.statements {
            let text = "EXPLAIN (COSTS OFF)\n" + String(decoding: utf8, as: UTF8.self)
            let plan = try await connection.query(PostgresStatement(PostgresText(name: name, text: text), binds))
                .map { row in try row.value("QUERY PLAN", as: String.self) }
            #expect(!plan.contains { $0.contains("Seq Scan") }, "\(name), \(moment): \(plan)")
            #expect(plan.contains { $0.contains("Index") }, "\(name), \(moment): \(plan)")
            if name.contains("_of_") || name == "due_cases" || name == "partition_events"
                || name == "department_receipts"
            {
                let isSorted = name != "receipt_of_command" && plan.contains { $0.contains("Sort") }
                #expect(!isSorted, "\(name), \(moment): \(plan)")
            }
        }
        await connection.close()
    }

    /// 2,000 cases with an event, a work order and a receipt each.
    private static func many(after commit: Commit) -> Commit {
        var commit = commit
        for number in 0..<2_000 {
            var sample = SampleCase(CaseID("case-\(number)"))
            sample.grow(by: 1, in: &commit)
            commit.headers[number].wakeAt = SampleCase.start.adding(Int64(number))
            commit.headers[number].person = PersonID("person-\(number % 100)")
            commit.keys.append(CaseKeyRow(caseID: sample.id, wrapped: [1]))
            commit.orders.append(sample.order(WorkOrderID("order-\(number)"), due: SampleCase.start))
            commit.receipts.append(sample.receipt("k", at: FreshnessToken(partition: 1, position: 1)))
        }
        commit.prove()
        return commit
    }
}
