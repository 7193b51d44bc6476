import ArgumentParser
import Engine
import HTTPAPI
import Orchestration
import PostgresJournal

struct RecountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recount",
        abstract: "For operators: count the open clocks of all running cases anew, after a calendar changed.",
        discussion: """
            First serve with the new calendar, then run this: the cases are taken
            from the database, the commands go to the server, with an operator's
            token. A case whose clocks do not move is counted as done.

              onevisit case recount --reason "The State Council's notice for 2027"
              onevisit case recount --theme newborn@2026.1 --reason "Typhoon"
            """
    )

    @Option(help: "Only the cases of this version, theme@version. May be repeated.")
    var theme: [String] = []

    @Option(help: "Why; recorded in each case in the open.")
    var reason: String

    @Option(help: "The tenant whose cases are counted anew.")
    var tenant = ServerSettings.defaultTenant

    @OptionGroup var bulk: BulkOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
        let client = try server.client()
        try await store.run { store in
            let published = try await store.directory.workflows(tenant: TenantID(tenant)).map(\.reference)
            var targets: [BulkPost.Target] = []
            for reference in try chosen(among: published) {
                let rows = try await store.running.cases(
                    of: reference.id,
                    version: reference.version,
                    tenant: TenantID(tenant)
                )
                targets += try rows.map { row in
                    BulkPost.Target(
                        label: row.number,
                        path: try Endpoint.changeCalendar.path(["case": row.caseID.text]),
                        key: row.caseID.text
                    )
                }
            }
            try await BulkPost(client: client, body: ["reason": .text(reason)], run: bulk.started()).post(targets)
        }
    }

    private func chosen(among published: [WorkflowReference]) throws -> [WorkflowReference] {
        guard !theme.isEmpty else { return published }
        let names = Dictionary(published.map { ("\($0.id)@\($0.version)", $0) }) { first, _ in first }
        return try theme.map { text in
            guard let reference = names[text] else {
                let known = names.keys.sorted().joined(separator: ", ")
                throw ValidationError("\(text) is not published; there are: \(known)")
            }
            return reference
        }
    }
}
