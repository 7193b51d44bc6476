import ArgumentParser
import Foundation
import HTTPConnector
import Orchestration

struct ConnectorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "connector",
        abstract: "For integrators: join a department with a REST system by a file alone.",
        subcommands: [ConnectorLintCommand.self]
    )
}

struct ConnectorLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Tell everything that is wrong with connector files, each with its place and its remedy.",
        discussion: """
            Nothing is asked of the department's system, and secrets are not
            looked for. Exit code 1 if a file cannot be used.

              onevisit connector lint Deploy/samples/connector/housing.yaml
            """
    )

    @Argument(help: "Connector files.")
    var paths: [String]

    @Option(help: "Language of the findings.")
    var language: LanguageOption = .zh

    func validate() throws {
        for path in paths where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("there is no file \(path)")
        }
    }

    func run() throws {
        let problems = paths.flatMap { HTTPConnector.problems(in: $0) }
        for problem in problems { print(problem.rendered(in: language.language)) }
        print("\(problems.count) error(s)")
        if !problems.isEmpty { throw Exit.findings }
    }
}
