package import Engine
package import Orchestration

/// The system of record: everything that runs on one PostgreSQL database.
package struct PostgresStore: Sendable {
    package let journal: PostgresJournal
    package let migrator: Migrator
    package let audit: JournalAudit
    private let pool: PostgresPool

    /// Reaches the server; the database need not be set up yet (``Migrator``).
    package static func connect(_ options: PostgresStoreOptions) async throws(JournalError) -> PostgresStore {
        let store = PostgresStore(options)
        do {
            try await store.directory.ping()
        } catch {
            await store.close()
            throw error
        }
        return store
    }

    /// The readers' side of the journal.
    package var directory: any CaseDirectory { journal }

    package var operations: any DepartmentOperations { journal }
    package var leases: any WorkOrderLeases { journal }
    package let running: RunningCases
    package let failed: FailedOrders

    private init(_ options: PostgresStoreOptions) {
        pool = PostgresPool(options.shared, size: max(options.sharedConnections, 1))
        let shared = SharedConnections(pool)
        journal = PostgresJournal(options, shared)
        running = RunningCases(shared)
        failed = FailedOrders(shared)
        migrator = Migrator(options.migrating)
        audit = JournalAudit(journal, shared)
    }

    /// Bytes of write-ahead log that the server has written since it was made; what a run costs is the difference.
    package func walBytes() async throws(JournalError) -> Int64 {
        guard let row = try await SharedConnections(pool).rows(PostgresStatement(.walPosition)).first else { return 0 }
        return try row.value("bytes")
    }

    /// Whether the server's settings let a commit survive a power cut. Without it nothing that was promised as recorded is
    /// safe: right for tests and demonstrations only.
    package func isDurable() async throws(JournalError) -> Bool {
        try await SharedConnections(pool).rows(PostgresStatement(.durability)).first?.value("is_durable") ?? false
    }

    /// The wrapped key of some case, to try a master key on before anything is written under it; `nil` while there is no case.
    package func anyWrappedKey() async throws(JournalError) -> (caseID: CaseID, wrapped: [UInt8])? {
        guard let row = try await SharedConnections(pool).rows(PostgresStatement(.anyCaseKey)).first else { return nil }
        return (CaseID(try row.value("case_id")), try row.value("wrapped"))
    }

    /// Ends all connections. Call it after the last commit has returned.
    package func close() async {
        await journal.close()
        await pool.close()
    }
}

extension PostgresText {
    fileprivate static let anyCaseKey = PostgresText(name: "any_case_key", utf8: PackageResources.any_case_key_sql)
    fileprivate static let durability = PostgresText(name: "durability", utf8: PackageResources.durability_sql)
    fileprivate static let walPosition = PostgresText(name: "wal_position", utf8: PackageResources.wal_position_sql)
}
