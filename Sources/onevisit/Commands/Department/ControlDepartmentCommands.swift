import ArgumentParser
import Engine
import Foundation
import Orchestration

struct PauseDepartmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Hold a department's orders back: they wait in the journal until it is resumed or drained."
    )

    @OptionGroup var decision: DepartmentDecision

    @Option(help: "Why; kept with the decision.")
    var reason: String

    func run() async throws {
        try await decision.record(.paused, because: reason)
    }
}

struct DrainDepartmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drain",
        abstract: "Let a department's orders go at a pace: for a system that has just come back."
    )

    @OptionGroup var decision: DepartmentDecision

    @Option(help: "At most so many orders a minute, 1 … 60000.")
    var perMinute: Int

    @Option(help: "Why; kept with the decision.")
    var reason = ""

    func validate() throws {
        guard (1...60_000).contains(perMinute) else { throw ValidationError("--per-minute must be 1 … 60000") }
    }

    func run() async throws {
        try await decision.record(.draining(ordersPerMinute: perMinute), because: reason)
    }
}

struct ResumeDepartmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "End a pause or a drain: everything that waits goes at once."
    )

    @OptionGroup var decision: DepartmentDecision

    @Option(help: "Why; kept with the decision.")
    var reason = ""

    func run() async throws {
        try await decision.record(.running, because: reason)
    }
}
