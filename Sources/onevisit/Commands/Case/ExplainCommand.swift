import ArgumentParser

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Explain an open case: why each item is where it is, what moves it next, and every deadline day by day."
    )

    @OptionGroup var view: CaseViewOptions

    func run() async throws {
        try await view.printPage("/explanation", accept: "text/plain")
    }
}
