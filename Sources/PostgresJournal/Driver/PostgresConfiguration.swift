/// Where the database is and what a connection may cost.
package struct PostgresConfiguration: Sendable {
    /// A libpq connection string or URI. It may hold a password, so it is never put into a message.
    package var address: String

    /// Replaces the database named by `address`.
    package var database: String?

    /// Shown in `pg_stat_activity`.
    package var applicationName = "onevisit"

    /// Server settings of each new session, for example `search_path` or `lock_timeout`.
    package var settings: [String: String] = [:]

    package var connectTimeoutMilliseconds = 5_000

    /// For requests that name no timeout of their own.
    package var requestTimeoutMilliseconds = 30_000

    /// How long a request that is being cancelled may take to end before the connection is given up.
    package var cancelGraceMilliseconds = 2_000

    /// All bind values of one pipeline together. They are held in memory twice while they are sent.
    package var maximumRequestBytes = 64 * 1_024 * 1_024

    /// All results of one request together.
    package var maximumResponseBytes = 256 * 1_024 * 1_024

    package init(address: String) {
        self.address = address
    }
}
