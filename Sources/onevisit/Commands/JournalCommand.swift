import ArgumentParser
import PostgresJournal

struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "For auditors and operators: the journal itself.",
        subcommands: [VerifyCommand.self]
    )
}

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Walk every proof chain: is history what it was, and do the rows agree with it?",
        discussion: "Exit code 1 and the exact place if a chain is broken."
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var logging: LogOptions

    func run() async throws {
        let settings = ServerSettings(
            database: try database.resolved(),
            data: data.folder,
            workflows: "",
            logger: try logging.logger()
        )
        try await reporting {
            let store = try await Database.open(settings)
            let report = try await store.audit.run()
            await store.close()
            tell(report.text)
            if !report.holds { throw Exit.findings }
        }
    }
}
