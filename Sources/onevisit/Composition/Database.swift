import Engine
import PostgresJournal

/// Opening the database, with words that say what to do when it cannot be opened.
enum Database {
    static func open(_ settings: ServerSettings) async throws -> PostgresStore {
        let store: PostgresStore
        do throws(JournalError) {
            var options = PostgresStoreOptions(address: settings.database)
            options.waitsForHolders = true
            store = try await PostgresStore.connect(options)
        } catch {
            throw StartError.databaseUnreachable("\(error)")
        }
        do throws(JournalError) {
            if settings.migrates {
                _ = try await store.migrator.migrate()
                _ = try await store.migrator.install(partitions: settings.partitions)
            }
            try await store.migrator.check()
            _ = try await store.journal.installation()
        } catch {
            throw StartError.databaseNotPrepared("\(error)")
        }
        return store
    }
}
