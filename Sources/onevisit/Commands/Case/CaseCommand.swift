import ArgumentParser

struct CaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "For portals: submit, show, watch and explain a case over the HTTP API.",
        discussion: """
            Needs a running server and a token:
              export ONEVISIT_TOKEN=$(onevisit token --role portal \\
                --document resident-id:442000198805120037)
              onevisit case submit Deploy/samples/application.json \\
                --file rehabilitation-opinion=opinion.pdf
              onevisit case watch <case id>
            `explain` is for staff: it needs a clerk's, a supervisor's or an
            auditor's token.
            """,
        subcommands: [SubmitCommand.self, ShowCaseCommand.self, WatchCommand.self, ExplainCommand.self]
    )
}
