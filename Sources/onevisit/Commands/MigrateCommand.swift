import ArgumentParser
import Engine
import PostgresJournal

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Prepare a database, or bring it to this version. Safe to run again.",
        discussion: "The number of partitions is fixed for ever by the first run."
    )

    @OptionGroup var options: StoreOptions

    @Option(help: "Partitions, 1 … 1024, fixed by the first run. Default: 16.")
    var partitions: Int?

    func validate() throws {
        guard (1...1024).contains(partitions ?? 1) else { throw ValidationError("--partitions must be 1 … 1024") }
    }

    func run() async throws {
        func prepare(_ settings: inout ServerSettings) {
            settings.migrates = true
            settings.partitions = partitions ?? ServerSettings.usualPartitions
            settings.keepsPartitions = partitions == nil
        }
        try await options.run(prepare: prepare) { store in
            let installation = try await store.journal.installation()
            print("ready: \(installation.partitions) partitions, format level \(installation.formatLevel)")
        }
    }
}
