import ArgumentParser
import Engine
import Orchestration
import PostgresJournal

struct VersionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions",
        abstract: "List what is published: by whom, and whether it takes new applications."
    )

    @OptionGroup var store: StoreOptions

    @Option(help: "The tenant whose themes are meant.")
    var tenant = ServerSettings.defaultTenant

    func run() async throws {
        try await store.run { store in
            for workflow in try await store.directory.workflows(tenant: TenantID(tenant)) { print(workflow.line) }
        }
    }
}

extension PublishedWorkflow {
    var name: String { "\(reference.id)@\(reference.version)" }

    fileprivate var line: String {
        let origin = "\(name)  put forward by \(author) on \(publishedAt)"
        guard let decision else { return "\(origin)  awaits approval" }
        let reason = decision.reason.isEmpty ? "" : ": \(decision.reason)"
        return "\(origin)  \(decision.standing.rawValue) by \(decision.account) on \(decision.at)\(reason)"
    }
}
