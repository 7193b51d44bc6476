/// A fixed number of connections for reads, opened when they are first needed and replaced when they break.
///
/// Requests beyond the connections wait in order, and beyond `maximumWaiters` are refused. A waiter has no timeout of
/// its own, since those before it have one; it can be cancelled. While the database is away, attempts to connect are
/// spaced out, and requests in between fail with what the last attempt met.
package actor PostgresPool {
    private let configuration: PostgresConfiguration
    private let permits: PermitQueue
    private var idle: [PostgresConnection] = []
    private var backoff = ReconnectBackoff()
    private var isClosed = false

    package init(_ configuration: PostgresConfiguration, size: Int, maximumWaiters: Int = 256) {
        precondition(size > 0 && maximumWaiters >= 0, "a pool needs at least one connection")
        self.configuration = configuration
        permits = PermitQueue(permits: size, maximumWaiters: maximumWaiters)
    }

    /// Lends a connection to `body`. It goes back when `body` ends, and must not be kept.
    package nonisolated func withConnection<Value: Sendable>(
        _ body: (PostgresConnection) async throws(PostgresError) -> Value
    ) async throws(PostgresError) -> Value {
        try await permits.take()
        defer { permits.giveBack() }
        let connection = try await acquire()
        let outcome: Result<Value, PostgresError>
        do throws(PostgresError) {
            outcome = .success(try await body(connection))
        } catch {
            outcome = .failure(error)
        }
        await release(connection)
        return try outcome.get()
    }

    package nonisolated func query(
        _ statement: PostgresStatement,
        timeoutMilliseconds: Int? = nil
    ) async throws(PostgresError) -> PostgresResult {
        try await withConnection { (connection) async throws(PostgresError) in
            try await connection.query(statement, timeoutMilliseconds: timeoutMilliseconds)
        }
    }

    /// Closes the idle connections and refuses who waits; a connection that is lent out is closed when it comes back.
    package func close() async {
        isClosed = true
        permits.close(Self.closed)
        let connections = idle
        idle = []
        for connection in connections {
            await connection.close()
        }
    }
}

extension PostgresPool {
    private static let closed = PostgresError.connection(message: "the connection pool is closed")

    private func acquire() async throws(PostgresError) -> PostgresConnection {
        while let connection = idle.popLast() {
            if await connection.isUsable() { return connection }
            await connection.close()
        }
        // Told at once: were each to wait for the next attempt, those behind it would wait for all before them.
        if let refusal = backoff.refusal { throw refusal }
        guard !isClosed else { throw Self.closed }
        do throws(PostgresError) {
            let connection = try await PostgresConnection.connect(configuration)
            backoff.succeeded()
            return connection
        } catch {
            if error != .cancelled { backoff.failed(error) }
            throw error
        }
    }

    private func release(_ connection: PostgresConnection) async {
        if isClosed {
            await connection.close()
        } else {
            // Whether it still works is asked when it is lent again, because it may break while it waits.
            idle.append(connection)
        }
    }
}
