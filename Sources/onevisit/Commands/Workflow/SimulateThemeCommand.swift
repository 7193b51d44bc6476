import ArgumentParser
import Foundation
import Orchestration
import Rehearsal
import WorkflowFiles

struct SimulateThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Play a theme many times by declared behaviour: outcomes, working days, where it waits.",
        discussion: """
            Departments and applicants behave as a file says (format
            onevisit-behaviour/1), else as assumed for a first look. No server;
            the same seed gives the same report.

              onevisit workflow simulate work-injury-rehabilitation
              onevisit workflow simulate work-injury-rehabilitation \\
                --runs 1000 --behaviour Workflows/behaviour/example.yaml
            """
    )

    @Argument(help: "Id of the theme, e.g. work-injury-rehabilitation.")
    var theme: String

    @Option(help: "How many cases.")
    var runs = 200

    @Option(help: "The seed from which everything follows.")
    var seed: UInt64 = 1

    @Option(help: "File with declared behaviour.")
    var behaviour: String?

    @Option(help: "Folder with the library.")
    var workflows = "Workflows"

    @Option(help: "Language of the report.")
    var language: LanguageOption = .zh

    @Flag(help: "Print the report as JSON.")
    var json = false

    func validate() throws {
        guard (1...Simulation.mostRuns).contains(runs) else {
            throw ValidationError("--runs must be from 1 to \(Simulation.mostRuns)")
        }
    }

    func run() throws {
        let library = WorkflowLibrary.load(directory: workflows)
        guard let workflow = library.definitions().last(where: { $0.definition.id.text == theme }),
            let calendar = library.calendars[workflow.definition.calendar]
        else {
            let known = library.definitions().map(\.definition.id.text).joined(separator: ", ")
            throw ValidationError(
                "No publishable theme \(theme) in \(workflows); there are: \(known). See: onevisit workflow lint"
            )
        }
        var simulation = Simulation(workflow, calendar: calendar)
        if let behaviour {
            let (declared, failures) = BehaviourFile.read(path: behaviour, for: workflow)
            for failure in failures { print(failure.rendered(in: language.language)) }
            guard failures.isEmpty else { throw Exit.findings }
            simulation.behaviour = declared
        }
        let report = simulation.run(runs: runs, seed: seed)
        guard json else { return print(report.text(in: language.language)) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(report), as: UTF8.self))
    }
}
