import ArgumentParser

/// One page about one case, as the server words it.
struct CaseViewOptions: ParsableArguments {
    @Argument(help: "The case's id.")
    var caseID: String

    @Option(help: "Language of the text.")
    var language: LanguageOption = .zh

    @OptionGroup var server: ServerOptions

    func printPage(_ page: String, accept: String) async throws {
        let client = try server.client(language: language)
        try await reporting {
            let reply = try await client.get("/v1/cases/\(caseID)\(page)", accept: accept)
            try reply.check()
            print(reply.text)
        }
    }
}
