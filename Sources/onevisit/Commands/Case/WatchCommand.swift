import ArgumentParser

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Print a case's timeline as it grows, until the case is closed."
    )

    @Argument(help: "The case's id.")
    var caseID: String

    @Option(help: "Language of the text.")
    var language: LanguageOption = .zh

    @OptionGroup var server: ServerOptions

    func run() async throws {
        let client = try server.client(language: language)
        var follower = TimelineFollower(client: client, caseID: caseID, language: language)
        try await reporting {
            while try await !follower.printNews() {
                try await Task.sleep(for: .seconds(1))
            }
        }
    }
}
