import ArgumentParser
import PostgresJournal

/// A command's way to the installation's database.
struct StoreOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var logging: LogOptions

    /// Runs with an open store, which is closed in any case; what keeps it from being used is reported.
    ///
    /// - Parameter prepare: changes how the store is opened.
    func run(
        prepare: (inout ServerSettings) -> Void = { _ in },
        _ body: (PostgresStore) async throws -> Void
    ) async throws {
        var settings = ServerSettings(
            database: try database.resolved(),
            data: data.folder,
            workflows: "",
            logger: try logging.logger()
        )
        prepare(&settings)
        try await reporting {
            let store = try await Database.open(settings)
            let outcome: Result<Void, any Error>
            do {
                outcome = .success(try await body(store))
            } catch {
                outcome = .failure(error)
            }
            await store.close()
            try outcome.get()
        }
    }
}
