import ArgumentParser
import Foundation
import Orchestration
import WorkflowFiles

struct WorkflowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workflow",
        abstract: "For authors: check, show, explain, compare, rehearse and release themes (一件事主题).",
        subcommands: [
            LintCommand.self, ShowCommand.self, GuideCommand.self, DiffCommand.self, ImpactCommand.self,
            ScenarioCommand.self, SimulateThemeCommand.self, VersionsCommand.self, ApproveCommand.self,
            RetireCommand.self,
            MigrateCasesCommand.self,
        ]
    )
}

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Tell everything that is wrong with workflow files, each with its place and its remedy.",
        discussion: """
            Give a folder (city defaults, catalogue, calendars and themes
            together) or single files; a file is read with the library around it.
            Exit code 1 if anything would keep a theme from being published.

              onevisit workflow lint Workflows
              onevisit workflow lint --language en \\
                Workflows/work-injury-rehabilitation.yaml
            """
    )

    @Argument(help: "Folders or files.")
    var paths: [String]

    @Option(help: "Language of the findings.")
    var language: LanguageOption = .zh

    func validate() throws {
        // A misspelt path must not pass for a library without faults.
        for path in paths where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("there is no file or folder \(path)")
        }
    }

    func run() throws {
        let findings = Linter.lint(paths: paths)
        for finding in findings { print(finding.rendered(in: language.language)) }
        let errors = findings.filter { $0.severity == .error }.count
        print("\(errors) error(s), \(findings.count - errors) note(s)")
        if errors > 0 { throw Exit.findings }
    }
}

extension LanguageOption {
    var language: LocalizedText.Language { self == .zh ? .chinese : .english }
}
