import ArgumentParser
import Engine
import Foundation
import HTTPAPI
import Orchestration
import PostgresJournal

struct RedriveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redrive",
        abstract: "Send again, all at once, the orders that a department's system failed to take.",
        discussion: """
            Settles the open incidents of such orders by a retry, over the server,
            with an operator's token. See first what there is with --dry-run; a
            system that has just come back is best drained meanwhile.

              onevisit department redrive housing --dry-run
              onevisit department redrive housing --error "connection refused"
            """
    )

    @Argument(help: "Id of the department, e.g. housing.")
    var department: String

    @Option(help: "Only orders whose last failure contains this text, in any case of letters.")
    var error: String?

    @Flag(help: "List the failures, counted by their text, and change nothing.")
    var dryRun = false

    @OptionGroup var bulk: BulkOptions
    @OptionGroup var database: DepartmentDatabase
    @OptionGroup var server: ServerOptions

    func run() async throws {
        let client = dryRun ? nil : try server.client()
        let data = database.store.data.folder
        try await database.run { store in
            try checkKnown(department, among: try await database.known(to: store))
            let key = try MasterKey.load(file: data.appendingPathComponent("master.key").path)
            let stuck = try await StuckOrders(
                department: DepartmentID(department),
                tenant: TenantID(database.tenant),
                error: error
            ).read(store, CaseReader(directory: store.directory, masterKey: key))
            guard let client else { return list(stuck) }
            let targets = try stuck.map { order in
                BulkPost.Target(
                    label: "\(order.caseNumber) \(order.order)",
                    path: try Endpoint.resolveIncident.path([
                        "case": order.caseID.text, "incident": order.incident.text,
                    ]),
                    key: order.incident.text
                )
            }
            try await BulkPost(client: client, body: ["action": "retry"], run: bulk.started()).post(targets)
        }
    }

    private func list(_ stuck: [StuckOrders.Order]) {
        let groups = Dictionary(grouping: stuck, by: \.detail).sorted { left, right in
            (right.value.count, left.key) < (left.value.count, right.key)
        }
        for (detail, orders) in groups { print("\(orders.count) × \(detail)") }
        print("\(stuck.count) order(s) would be sent again")
    }
}
