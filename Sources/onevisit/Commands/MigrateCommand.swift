import ArgumentParser
import Engine
import PostgresJournal

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Prepare a database, or bring it to this version. Safe to run again.",
        discussion: "The number of partitions is fixed for ever by the first run."
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var logging: LogOptions

    @Option(help: "Partitions, 1 … 1024, fixed by the first run. Default: 16.")
    var partitions: Int?

    func validate() throws {
        guard (1...1024).contains(partitions ?? 1) else { throw ValidationError("--partitions must be 1 … 1024") }
    }

    func run() async throws {
        var settings = ServerSettings(
            database: try database.resolved(),
            data: data.folder,
            workflows: "",
            logger: try logging.logger()
        )
        settings.migrates = true
        settings.partitions = partitions ?? ServerSettings.usualPartitions
        settings.keepsPartitions = partitions == nil
        try await reporting {
            let store = try await Database.open(settings)
            let installation = try await store.journal.installation()
            await store.close()
            print("ready: \(installation.partitions) partitions, format level \(installation.formatLevel)")
        }
    }
}
