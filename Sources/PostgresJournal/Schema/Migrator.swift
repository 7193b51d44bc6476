package import Engine

/// Sets a database up and keeps it from being used by a program that does not know its form.
package struct Migrator: Sendable {
    private let configuration: PostgresConfiguration
    private let migrations: [Migration]

    init(_ configuration: PostgresConfiguration, _ migrations: [Migration] = Migration.all) {
        self.configuration = configuration
        self.migrations = migrations
    }

    /// Applies what is missing, each migration in one transaction. Several processes may do so at once.
    ///
    /// - Returns: the names of those applied by this call.
    /// - Throws: `incompatible` if the database holds a migration that this program does not know, or one whose text has
    ///   changed since.
    @discardableResult
    package func migrate() async throws(JournalError) -> [String] {
        try await withConnection { (connection) async throws(JournalError) in
            try await run(connection, script: .migrationLedger)
            _ = try await missing(connection)
            var names: [String] = []
            for migration in migrations {
                let rows = try await run(connection, [migration.application])
                if try rows.first?.first?.value("is_new") ?? false { names.append(migration.name) }
            }
            return names
        }
    }

    /// For a program that is about to use the database and must not change it.
    /// - Throws: `incompatible` unless exactly this program's migrations are applied.
    package func check() async throws(JournalError) {
        try await withConnection { (connection) async throws(JournalError) in
            guard let name = try await missing(connection).first else { return }
            throw .incompatible("migration \(name) is not applied; run: onevisit migrate")
        }
    }

    /// Fixes the number of partitions for ever, and makes their rows.
    ///
    /// - Parameters:
    ///   - partitions: 1 … 1024.
    ///   - keepsOther: goes on with the number that the database was installed with, if it is another one.
    /// - Throws: `incompatible` if the database was installed with another number, unless `keepsOther`.
    @discardableResult
    package func install(partitions: Int, keepsOther: Bool = false) async throws(JournalError) -> Installation {
        guard (1...1024).contains(partitions) else {
            throw .incompatible("\(partitions) partitions asked for; there can be 1 to 1024")
        }
        return try await withConnection { (connection) async throws(JournalError) in
            let rows = try await run(
                connection,
                [
                    PostgresStatement(.install, [.integer(partitions)]), PostgresStatement(.installPartitions),
                    PostgresStatement(.installation),
                ]
            )
            let installation = try Installation(rows.last?.first)
            guard keepsOther || installation.partitions == partitions else {
                throw .incompatible(
                    "the database was installed with \(installation.partitions) partitions, not \(partitions): "
                        + "the number is fixed, because every case's partition depends on it"
                )
            }
            return installation
        }
    }
}

extension Migrator {
    /// The names of this program's migrations that are not applied.
    private func missing(_ connection: PostgresConnection) async throws(JournalError) -> [String] {
        let known = PostgresStatement(
            .appliedMigrations,
            [.integers(migrations.map(\.number)), .array(migrations.map(\.script))]
        )
        var applied: Set<Int> = []
        for row in try await run(connection, [known]).first ?? [] {
            let name: String = try row.value("name")
            guard try row.value("is_known") else {
                throw .incompatible("the database has migration \(name), unknown to this program: it is too old")
            }
            guard try row.value("is_same") else {
                throw .incompatible("migration \(name) was applied with another text than this program has")
            }
            applied.insert(try row.integer("number"))
        }
        return migrations.filter { !applied.contains($0.number) }.map(\.name)
    }

    private func run(
        _ connection: PostgresConnection,
        _ statements: [PostgresStatement]
    ) async throws(JournalError) -> [[JournalRow]] {
        do {
            return try await connection.pipeline(statements).map(\.rows)
        } catch {
            throw error.journalError
        }
    }

    private func run(_ connection: PostgresConnection, script: PostgresText) async throws(JournalError) {
        do {
            try await connection.simple(script.text)
        } catch {
            throw error.journalError
        }
    }

    private func withConnection<Value: Sendable>(
        _ body: (PostgresConnection) async throws(JournalError) -> Value
    ) async throws(JournalError) -> Value {
        let connection: PostgresConnection
        do {
            connection = try await PostgresConnection.connect(configuration)
        } catch {
            throw error.journalError
        }
        let outcome: Result<Value, JournalError>
        do throws(JournalError) {
            outcome = .success(try await body(connection))
        } catch {
            outcome = .failure(error)
        }
        await connection.close()
        return try outcome.get()
    }
}

extension Migration {
    fileprivate var application: PostgresStatement {
        PostgresStatement(.applyMigration, [.integer(number), .value(name), .value(script)])
    }
}

extension PostgresText {
    fileprivate static let migrationLedger = PostgresText(
        name: "migration_ledger",
        utf8: PackageResources.migration_ledger_sql
    )
    fileprivate static let applyMigration = PostgresText(
        name: "apply_migration",
        utf8: PackageResources.apply_migration_sql
    )
    fileprivate static let appliedMigrations = PostgresText(
        name: "applied_migrations",
        utf8: PackageResources.applied_migrations_sql
    )
    fileprivate static let install = PostgresText(name: "install", utf8: PackageResources.install_sql)
    fileprivate static let installPartitions = PostgresText(
        name: "install_partitions",
        utf8: PackageResources.install_partitions_sql
    )
}
