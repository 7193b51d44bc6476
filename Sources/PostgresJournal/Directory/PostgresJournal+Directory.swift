package import Engine
package import Messaging
package import Orchestration

/// What readers ask of the rows, on the shared connections. A cursor that this program did not make gives an empty slice.
extension PostgresJournal: CaseDirectory {
    package func storedCase(_ caseID: CaseID, tenant: TenantID) async throws(JournalError) -> StoredCase? {
        let results = try await shared.rows([
            PostgresStatement(.loadStreams, [.value(tenant), .array([caseID])]),
            PostgresStatement(.loadCaseKeys, [.array([caseID])]),
        ])
        guard let stream = results.first, !stream.isEmpty else { return nil }
        let wrapped: [UInt8]? = try results.last?.first?.value("wrapped")
        return StoredCase(events: try RecordedEvent.reading(stream), wrappedKey: wrapped)
    }

    package func header(_ caseID: CaseID, tenant: TenantID) async throws(JournalError) -> CaseHeader? {
        let rows = try await shared.rows(PostgresStatement(.caseHeader, [.value(tenant), .value(caseID)]))
        return try CaseHeader.reading(rows).first
    }

    package func header(number: String, tenant: TenantID) async throws(JournalError) -> CaseHeader? {
        let rows = try await shared.rows(PostgresStatement(.caseHeaderByNumber, [.value(tenant), .value(number)]))
        return try CaseHeader.reading(rows).first
    }

    package func receipt(commandID: String, tenant: TenantID) async throws(JournalError) -> Receipt? {
        let rows = try await shared.rows(PostgresStatement(.receiptOfCommand, [.value(tenant), .value(commandID)]))
        guard let row = rows.first else { return nil }
        return try Receipt(row)
    }

    package func position(ofPartition partition: Int) async throws(JournalError) -> Int64 {
        let rows = try await shared.rows(PostgresStatement(.partitionPosition, [.integer(partition)]))
        guard let row = rows.first else {
            throw .broken("there is no partition \(partition) in this installation")
        }
        return try row.value("position")
    }

    package func noteAccess(_ access: AccessRecord) async throws(JournalError) {
        let actor: [UInt8]
        do {
            actor = try CanonicalJSON.bytes(of: access.actor)
        } catch {
            throw .broken("the actor of an access cannot be written as JSON")
        }
        try await shared.rows(
            PostgresStatement(
                .noteAccess,
                [
                    .value(access.tenant), .value(access.caseID), .value(actor), .value(access.purpose),
                    .value(access.at),
                ]
            )
        )
    }

    package func ping() async throws(JournalError) {
        try await shared.rows(PostgresStatement(.ping))
    }
}

extension PostgresText {
    fileprivate static let caseHeader = PostgresText(name: "case_header", utf8: PackageResources.case_header_sql)
    fileprivate static let caseHeaderByNumber = PostgresText(
        name: "case_header_by_number",
        utf8: PackageResources.case_header_by_number_sql
    )
    fileprivate static let receiptOfCommand = PostgresText(
        name: "receipt_of_command",
        utf8: PackageResources.receipt_of_command_sql
    )
    static let partitionPosition = PostgresText(
        name: "partition_position",
        utf8: PackageResources.partition_position_sql
    )
    fileprivate static let noteAccess = PostgresText(name: "note_access", utf8: PackageResources.note_access_sql)
    fileprivate static let ping = PostgresText(name: "ping", utf8: PackageResources.ping_sql)
}
