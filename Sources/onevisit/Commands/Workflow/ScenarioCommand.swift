import ArgumentParser
import Foundation
import Orchestration
import Rehearsal

struct ScenarioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Play the scenarios of a library: what must be true on which day, without a server.",
        discussion: """
            Every file below the folder that begins with the format
            onevisit-scenario/1 is played by the rules that decide real cases.
            Exit code 1 if a scenario fails.

              onevisit workflow test
              onevisit workflow test Workflows --only 容缺
              onevisit workflow test --words     all that can be written
            """
    )

    @Argument(help: "Folder with the library and its scenarios.")
    var directory = "Workflows"

    @Option(help: "Play the scenarios whose names hold this text.")
    var only: String?

    @Option(help: "Language of the failures.")
    var language: LanguageOption = .zh

    @Flag(help: "Print the page of everything that can be written in a scenario.")
    var words = false

    func run() throws {
        if words { return print(WordPage.markdown(), terminator: "") }
        guard FileManager.default.fileExists(atPath: directory) else {
            throw ValidationError("there is no folder \(directory)")
        }
        let results = ScenarioRunner.run(directory: directory, only: only)
        for result in results { print(result.rendered(in: language.language)) }
        let failed = results.filter { !$0.hasPassed }.count
        print("\(results.count) scenario(s), \(failed) failed")
        if results.isEmpty, only != nil { throw ValidationError("no scenario is called anything like that") }
        if failed > 0 { throw Exit.findings }
    }
}
