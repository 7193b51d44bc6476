import ArgumentParser
import Engine
import Foundation
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
        discussion: """
            With the installation's master key in the data folder, every row of a
            case is compared with what its stream comes to; without it only the
            proofs are looked at. Exit code 1 and the exact place of what is wrong.
            """
    )

    @OptionGroup var options: StoreOptions

    func run() async throws {
        try await options.run { store in
            let report = try await store.audit.run(masterKey: try masterKey())
            tell(report.text)
            if !report.holds { throw Exit.findings }
        }
    }

    /// `nil` where the folder has none: auditors need not be trusted with it.
    private func masterKey() throws -> MasterKey? {
        let path = options.data.folder.appendingPathComponent("master.key").path
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try MasterKey.load(file: path)
    }
}
