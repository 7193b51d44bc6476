import ArgumentParser
import Engine
import Foundation
import HTTPAPI
import Orchestration
import PostgresJournal

struct MigrateCasesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "For operators: take the running cases of one version of a theme to another (在办件迁移).",
        discussion: """
            Each case is decided for itself: refused unless everything in it has a
            place in the new version. --dry-run decides on the cases as they stand
            and changes nothing; it needs no server, and the new version may still
            be a file. The real run goes through the server, with an operator's
            token. See also: onevisit workflow diff --count-cases

              onevisit workflow migrate --from newborn@2026.1 --to newborn@2026.2 \\
                --item old-name=new-name --reason "…" --dry-run
            """
    )

    @Option(help: "The version to leave, theme@version.")
    var from: String

    @Option(help: "The version to go to, theme@version; for a dry run also a file.")
    var to: String

    @Option(help: "An item that has another id in the new version, as <old>=<new>. May be repeated.")
    var item: [String] = []

    @Option(help: "Why; recorded in each case.")
    var reason: String

    @Flag(help: "Say what would become of each case, and change nothing.")
    var dryRun = false

    @Option(help: "Folder with the library: its calendars, and versions that are not published yet.")
    var workflows = "Workflows"

    @Option(help: "Language of the refusals in a dry run.")
    var language: LanguageOption = .zh

    @Option(help: "The tenant whose cases are meant.")
    var tenant = ServerSettings.defaultTenant

    @OptionGroup var bulk: BulkOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var server: ServerOptions

    func validate() throws {
        _ = try renamed()
    }

    func run() async throws {
        let client = dryRun ? nil : try server.client(language: language)
        let data = store.data.folder
        try await store.run { store in
            let tenant = TenantID(tenant)
            let published = try await store.directory.workflows(tenant: tenant)
            guard let old = published.first(where: { "\($0.reference.id)@\($0.reference.version)" == from }) else {
                throw ValidationError("\(from) is not published, so that no case can follow it")
            }
            let rows = try await store.running.cases(
                of: old.reference.id,
                version: old.reference.version,
                tenant: tenant
            )
            guard let client else {
                let rehearsal = try MigrationRehearsal(
                    from: old,
                    to: to,
                    published: published,
                    workflows: workflows,
                    items: try renamed(),
                    reason: reason
                )
                let key = try MasterKey.load(file: data.appendingPathComponent("master.key").path)
                let reader = CaseReader(directory: store.directory, masterKey: key)
                return try await rehearsal.play(rows, tenant: tenant, reader: reader, language: language.language)
            }
            try await post(rows, to: try target(among: published), with: client)
        }
    }

    private func target(among published: [PublishedWorkflow]) throws -> WorkflowReference {
        guard let new = published.first(where: { "\($0.reference.id)@\($0.reference.version)" == to }) else {
            throw ValidationError("\(to) is not published; serve publishes what the folder holds")
        }
        return new.reference
    }

    private func post(_ rows: [RunningCases.Row], to target: WorkflowReference, with client: APIClient) async throws {
        let items = try renamed().map { ($0.key.text, JSONValue.text($0.value.text)) }
        let body: [String: JSONValue] = [
            "to": ["id": .text(target.id.text), "version": .text(target.version)],
            "items": .object(Dictionary(uniqueKeysWithValues: items)),
            "reason": .text(reason),
        ]
        let targets = try rows.map { row in
            BulkPost.Target(
                label: row.number,
                path: try Endpoint.migrateCase.path(["case": row.caseID.text]),
                key: row.caseID.text
            )
        }
        try await BulkPost(client: client, body: body, run: bulk.started()).post(targets)
    }

    private func renamed() throws -> [ItemID: ItemID] {
        var items: [ItemID: ItemID] = [:]
        for text in item {
            let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), items[ItemID(parts[0])] == nil else {
                throw ValidationError("--item needs <old>=<new>, each old one once, not \(text)")
            }
            items[ItemID(parts[0])] = ItemID(parts[1])
        }
        return items
    }
}
