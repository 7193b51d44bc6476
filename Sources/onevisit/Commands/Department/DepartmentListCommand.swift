import ArgumentParser
import Engine
import Foundation
import Messaging
import Orchestration
import PostgresJournal

struct DepartmentListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Every department: its mode, what waits there and since when, and where it cannot be reached.",
        discussion: """
            waiting: sent, not acknowledged · at work: acknowledged, not decided
            · failed: waits for a retry or a person.
            """
    )

    @OptionGroup var database: DepartmentDatabase

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        try await database.run { store in
            let overview = DepartmentOverview(
                known: try await database.known(to: store),
                figures: try await store.operations.figures(),
                controls: try await store.operations.controls(),
                outages: try await store.operations.outages()
            )
            print(json ? try overview.json() : overview.table(at: SystemClock().now))
        }
    }
}
