import ArgumentParser

struct CaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "Submit, show, watch and explain a case over the HTTP API, and act on it.",
        discussion: """
            Needs a running server and a token:
              export ONEVISIT_TOKEN=$(onevisit token --role portal \\
                --document resident-id:442000198805120037)
              onevisit case submit Deploy/samples/application.json \\
                --file rehabilitation-opinion=opinion.pdf
              onevisit case watch <case id>
            `explain` is for staff: it needs a clerk's, a supervisor's or an
            auditor's token. `act` is everything else that can be asked of a
            case; whom it is open to, the server says.
            """,
        subcommands: [
            SubmitCommand.self, ShowCaseCommand.self, WatchCommand.self, ExplainCommand.self, ActCommand.self,
            RecountCommand.self, DocumentCommand.self,
        ]
    )
}
