package import Engine
package import Orchestration

extension PostgresJournal {
    package func dueCases(
        partition: Int,
        until: Timestamp,
        limit: Int
    ) async throws(JournalError) -> [DueCase] {
        let rows = try await shared.rows(
            PostgresStatement(.dueCases, [.integer(partition), .value(until), .integer(max(limit, 0))])
        )
        var cases: [DueCase] = []
        cases.reserveCapacity(rows.count)
        for row in rows {
            cases.append(
                DueCase(
                    caseID: try row.value("case_id"),
                    tenant: try row.value("tenant"),
                    jurisdiction: try row.value("jurisdiction"),
                    wakeAt: try row.value("wake_at")
                )
            )
        }
        return cases
    }

    package func events(
        partition: Int,
        after position: Int64,
        limit: Int
    ) async throws(JournalError) -> [RecordedEvent] {
        let rows = try await shared.rows(
            PostgresStatement(.partitionEvents, [.integer(partition), .value(position), .integer(max(limit, 0))])
        )
        return try RecordedEvent.reading(rows)
    }

    package func departmentReceipts(
        partition: Int,
        after number: Int64,
        limit: Int
    ) async throws(JournalError) -> [NumberedReceipt] {
        let rows = try await shared.rows(
            PostgresStatement(.departmentReceipts, [.integer(partition), .value(number), .integer(max(limit, 0))])
        )
        var receipts: [NumberedReceipt] = []
        receipts.reserveCapacity(rows.count)
        for row in rows { receipts.append(try NumberedReceipt(row)) }
        return receipts
    }

    package func position(of destination: String, partition: Int) async throws(JournalError) -> Int64 {
        let rows = try await shared.rows(
            PostgresStatement(.destinationPosition, [.value(destination), .integer(partition)])
        )
        return try rows.first?.value("position") ?? 0
    }

    package func move(_ destination: String, partition: Int, to position: Int64) async throws(JournalError) {
        try await shared.rows(
            PostgresStatement(.moveDestination, [.value(destination), .integer(partition), .value(position)])
        )
    }
}

extension PostgresText {
    fileprivate static let dueCases = PostgresText(name: "due_cases", utf8: PackageResources.due_cases_sql)
    fileprivate static let partitionEvents = PostgresText(
        name: "partition_events",
        utf8: PackageResources.partition_events_sql
    )
    fileprivate static let departmentReceipts = PostgresText(
        name: "department_receipts",
        utf8: PackageResources.department_receipts_sql
    )
    fileprivate static let destinationPosition = PostgresText(
        name: "destination_position",
        utf8: PackageResources.destination_position_sql
    )
    fileprivate static let moveDestination = PostgresText(
        name: "move_destination",
        utf8: PackageResources.move_destination_sql
    )
}
