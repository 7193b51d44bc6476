import Engine

/// Statements that belong to no partition, on a few connections shared by all. Each may be repeated without harm.
struct SharedConnections: Sendable {
    private let pool: PostgresPool

    init(_ pool: PostgresPool) {
        self.pool = pool
    }

    /// One statement in a transaction of its own.
    @discardableResult
    func rows(_ statement: PostgresStatement) async throws(JournalError) -> [JournalRow] {
        try await rows([statement]).first ?? []
    }

    /// Several statements in one round trip that all see the same moment.
    /// - Returns: the rows of each, in order.
    func snapshot(_ statements: [PostgresStatement]) async throws(JournalError) -> [[JournalRow]] {
        do {
            return try await pool.withConnection { (connection) async throws(PostgresError) in
                try await connection.transaction(.snapshot) { (transaction) throws(PostgresError) in
                    try transaction.pipeline(statements)
                }
            }.map(\.rows)
        } catch {
            throw error.journalError
        }
    }

    /// Several statements in one transaction and one round trip.
    /// - Returns: the rows of each, in order.
    func rows(_ statements: [PostgresStatement]) async throws(JournalError) -> [[JournalRow]] {
        guard !statements.isEmpty else { return [] }
        do {
            return try await pool.withConnection { (connection) async throws(PostgresError) in
                try await connection.pipeline(statements)
            }.map(\.rows)
        } catch {
            throw error.journalError
        }
    }
}
