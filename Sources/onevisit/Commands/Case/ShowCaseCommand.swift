import ArgumentParser

struct ShowCaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show where a case stands: who has what, since when, until when, and what to do next."
    )

    @OptionGroup var view: CaseViewOptions

    @Flag(help: "Print the JSON document instead of text.")
    var json = false

    func run() async throws {
        try await view.printPage("", accept: json ? "application/json" : "text/plain")
    }
}
