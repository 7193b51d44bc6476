import Engine
import Testing

@testable import PostgresJournal

@Suite("The database is set up once, whoever starts first")
struct MigratorTests {
    private func migrator(_ migrations: [Migration] = Migration.all) throws -> Migrator {
        Migrator(try TestDatabase.storeOptions().migrating, migrations)
    }

    private static let first = Migration(number: 1, name: "0001_first", script: "CREATE TABLE one (id bigint)")

    @Test("A second start finds nothing to do", .testDatabase)
    func idempotent() async throws {
        #expect(try await migrator().migrate() == Migration.all.map(\.name))
        #expect(try await migrator().migrate().isEmpty)
        try await migrator().check()
    }

    @Test("Starts at the same time apply each migration once", .testDatabase)
    func concurrent() async throws {
        let migrator = try migrator()
        let applied = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<6 {
                group.addTask {
                    let names = try await migrator.migrate()
                    try await migrator.install(partitions: 8)
                    return names
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(applied.sorted() == Migration.all.map(\.name))
        #expect(try await TestDatabase.number("SELECT count(*) FROM journal_partition") == 8)
    }

    @Test("A migration that fails leaves nothing, not even its first half", .testDatabase)
    func failing() async throws {
        let half = Migration(number: 2, name: "0002_half", script: "CREATE TABLE two (id bigint); SELECT 1 / 0")
        await #expect(throws: JournalError.self) { try await migrator([Self.first, half]).migrate() }
        #expect(try await TestDatabase.number("SELECT count(*) FROM pg_class WHERE relname = 'two'") == 0)
        let whole = Migration(number: 2, name: "0002_half", script: "CREATE TABLE two (id bigint)")
        #expect(try await migrator([Self.first, whole]).migrate() == ["0002_half"])
    }

    @Test("What a database holds is carried into the form that a later migration gives it", .testDatabase)
    func carriedOver() async throws {
        try await migrator(Array(Migration.all.prefix(3))).migrate()
        try await TestDatabase.run(
            """
            INSERT INTO work_order
            VALUES ('o1', 'c', 't', 'n', 'do', 'housing', 'g', 'adapter', NULL, '{"id":"o1"}', 'closed', 1, now(), now()),
                   ('o2', 'c', 't', 'n', 'cancel', 'housing', 'g', 'adapter', NULL, '{"id":"o2","target":"o1"}', 'issued',
                    1, now(), now())
            """
        )
        #expect(try await migrator().migrate() == Migration.all.dropFirst(3).map(\.name))
        let targets =
            "SELECT count(*) FROM work_order WHERE target IS NOT DISTINCT FROM CASE order_id WHEN 'o2' THEN 'o1' END"
        #expect(try await TestDatabase.number(targets) == 2)
        #expect(try await TestDatabase.number("SELECT count(*) FROM ordered_department") == 1)
    }

    @Test("A changed text and an unknown migration are refused", .testDatabase)
    func foreign() async throws {
        let second = Migration(number: 2, name: "0002_second", script: "CREATE TABLE two (id bigint)")
        try await migrator([Self.first, second]).migrate()
        let changed = Migration(number: 1, name: "0001_first", script: "CREATE TABLE one (id integer)")
        for migrations in [[Self.first], [changed, second]] {
            let migrator = try migrator(migrations)
            let migrating = await #expect(throws: JournalError.self) { try await migrator.migrate() }
            let checking = await #expect(throws: JournalError.self) { try await migrator.check() }
            #expect(migrating?.isIncompatible == true && checking?.isIncompatible == true)
        }
    }

    @Test("A database that lacks a migration, or everything, is not used", .testDatabase)
    func missing() async throws {
        for migrations in [[], [Self.first]] {
            if !migrations.isEmpty { try await migrator(migrations).migrate() }
            let second = Migration(number: 2, name: "0002_second", script: "SELECT 1")
            let error = await #expect(throws: JournalError.self) { try await migrator([Self.first, second]).check() }
            guard case .incompatible(let text) = error else {
                Issue.record("unexpected: \(String(describing: error))")
                return
            }
            #expect(text.contains("onevisit migrate"))
        }
    }

    @Test("The number of partitions is fixed", .testDatabase)
    func partitions() async throws {
        let migrator = try migrator()
        try await migrator.migrate()
        for count in [0, -1, 1_025] {
            let error = await #expect(throws: JournalError.self) { try await migrator.install(partitions: count) }
            #expect(error?.isIncompatible == true)
        }
        #expect(try await migrator.install(partitions: 4) == Installation(partitions: 4))
        #expect(try await migrator.install(partitions: 4) == Installation(partitions: 4))
        let error = await #expect(throws: JournalError.self) { try await migrator.install(partitions: 8) }
        #expect(try await migrator.install(partitions: 8, keepsOther: true) == Installation(partitions: 4))
        #expect(error?.isIncompatible == true)
        #expect(try await TestDatabase.number("SELECT count(*) FROM journal_partition") == 4)
    }

    @Test("A journal without an installation says what to do", .testDatabase)
    func notInstalled() async throws {
        let store = try await PostgresStore.connect(TestDatabase.storeOptions())
        for _ in 0..<2 {
            let error = await #expect(throws: JournalError.self) { try await store.journal.installation() }
            guard case .incompatible(let text) = error else {
                Issue.record("unexpected: \(String(describing: error))")
                break
            }
            #expect(text.contains("onevisit migrate"))
            try await store.migrator.migrate()
        }
        await store.close()
    }
}
