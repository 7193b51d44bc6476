import Engine
import PostgresJournal

/// Opening the database, with words that say what to do when it cannot be opened.
enum Database {
    static func open(_ settings: ServerSettings) async throws -> PostgresStore {
        let store: PostgresStore
        do throws(JournalError) {
            var options = PostgresStoreOptions(address: settings.database)
            // With Kafka the group of engines says whose a partition is; without it whoever holds one is waited for.
            options.waitsForHolders = settings.kafka == nil
            store = try await PostgresStore.connect(options)
        } catch {
            throw StartError.databaseUnreachable(error.reason)
        }
        do throws(JournalError) {
            if settings.migrates {
                try await store.migrator.migrate()
                try await store.migrator.install(
                    partitions: settings.partitions,
                    keepsOther: settings.keepsPartitions
                )
            }
            try await store.migrator.check()
            _ = try await store.journal.installation()
        } catch {
            throw StartError.databaseNotPrepared(error.reason)
        }
        return store
    }
}

extension JournalError {
    /// The words alone, without the name of the case that carries them.
    var reason: String {
        switch self {
        case .unavailable(let text), .incompatible(let text), .broken(let text): text
        case .fenced: "another process took over"
        case .invalidCursor: "the cursor of a list was made up"
        case .outcomeUnknown: "the connection broke at a commit"
        }
    }
}
