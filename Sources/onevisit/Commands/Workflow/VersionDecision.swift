import ArgumentParser
import Engine
import Foundation
import Messaging
import Orchestration
import PostgresJournal

/// Who decides what about which published version. Every decision is kept.
struct VersionDecision: ParsableArguments {
    @Argument(help: "The version, theme@version.")
    var version: String

    @Option(help: "Who decides it. Default: the name of the user who runs this.")
    var account: String?

    @Option(help: "The tenant whose theme is meant.")
    var tenant = ServerSettings.defaultTenant

    @OptionGroup var store: StoreOptions

    func record(_ standing: WorkflowDecision.Standing, because reason: String) async throws {
        let reason = try DepartmentDecision.checked(reason, "--reason")
        let account = try DepartmentDecision.checked(account ?? NSUserName(), "--account")
        guard !account.isEmpty else { throw ValidationError("--account must name who decides it") }
        try await store.run { store in
            let tenant = TenantID(tenant)
            let published = try await store.directory.workflows(tenant: tenant)
            guard let workflow = published.first(where: { $0.name == version }) else {
                throw ValidationError("\(version) is not published; see: onevisit workflow versions")
            }
            guard standing != .approved || account != workflow.author else {
                throw ValidationError("\(account) put \(version) forward: somebody else must approve it")
            }
            let decision = WorkflowDecision(standing, by: account, because: reason, at: SystemClock().now)
            try await store.directory.decide(decision, about: workflow.reference, tenant: tenant)
            print("\(version) is \(standing.rawValue) by \(account).")
        }
    }
}

struct ApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Let a published version take applications, as a second person.",
        discussion: """
            Needed where the server runs with --require-approval. Whoever put the
            version forward cannot approve it. Also brings a retired version back.

              onevisit workflow approve newborn@2026.2 --account li --reason "…"
            """
    )

    @OptionGroup var decision: VersionDecision

    @Option(help: "What was looked at; kept with the decision.")
    var reason = ""

    func run() async throws { try await decision.record(.approved, because: reason) }
}

struct RetireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire",
        abstract: "Let a published version take no more applications; its running cases go on."
    )

    @OptionGroup var decision: VersionDecision

    @Option(help: "Why; kept with the decision.")
    var reason: String

    func run() async throws { try await decision.record(.retired, because: reason) }
}
