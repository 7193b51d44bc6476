/// How the store uses its server.
package struct PostgresStoreOptions: Sendable {
    /// A libpq connection string or URI. It may hold a password: it stands in no message.
    package var address: String
    /// Replaces the database that `address` names.
    package var database: String?
    /// Connections for everything but commits, 1 …; each partition that is owned has one more of its own.
    package var sharedConnections = 4
    /// After this a commit is given up; the server then rolls it back.
    package var commitTimeoutMilliseconds = 30_000
    package var readTimeoutMilliseconds = 30_000
    /// How long a taker waits for a partition's row before it ends the backend that holds it.
    package var lockTimeoutMilliseconds = 5_000

    /// A standby: partitions whose owner's session lives are waited for. Without it, opening takes a partition from anybody,
    /// which is right where something else (a consumer group) has said that it is ours.
    package var waitsForHolders = false

    package init(address: String, database: String? = nil) {
        self.address = address
        self.database = database
    }
}

extension PostgresStoreOptions {
    var shared: PostgresConfiguration {
        var configuration = PostgresConfiguration(address: address)
        configuration.database = database
        configuration.requestTimeoutMilliseconds = readTimeoutMilliseconds
        configuration.settings = Self.steadyPlans
        return configuration
    }

    var committing: PostgresConfiguration {
        var configuration = shared
        configuration.applicationName = "onevisit partition"
        configuration.requestTimeoutMilliseconds = commitTimeoutMilliseconds
        configuration.settings["lock_timeout"] = "\(lockTimeoutMilliseconds)ms"
        return configuration
    }

    /// Migrations may take long, and none of them waits for a plan.
    var migrating: PostgresConfiguration {
        var configuration = PostgresConfiguration(address: address)
        configuration.database = database
        configuration.applicationName = "onevisit migrate"
        configuration.requestTimeoutMilliseconds = 3_600_000
        return configuration
    }

    /// Every statement of ours finds its rows by key. A plan made while the tables were small is kept for the life of a
    /// connection, so the planner is kept from choosing one that reads whole tables; and costs raised that way must not make
    /// it compile the statement.
    private static let steadyPlans = [
        // A host that vanished without a word must not hold its partitions for the two hours that systems default to.
        "tcp_keepalives_idle": "15", "tcp_keepalives_interval": "5", "tcp_keepalives_count": "3",
        "enable_seqscan": "off", "enable_hashjoin": "off", "enable_mergejoin": "off", "jit": "off",
    ]
}
