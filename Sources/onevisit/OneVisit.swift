import ArgumentParser

@main
struct OneVisit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onevisit",
        abstract: "One thing, one visit (高效办成一件事): a person applies once, all departments work in parallel.",
        discussion: """
            Start here:
              onevisit demo --exit      one real case, told as it happens
              onevisit serve --migrate  engine, API and shipped departments
              onevisit workflow lint Workflows
                                        what is wrong, where, and the remedy

            Where things are kept: PostgreSQL (--database or ONEVISIT_DATABASE)
            holds the journal; a data folder (--data or ONEVISIT_DATA) holds the
            master key, uploaded files and the simulated departments' registers.

            Exit codes: 0 done · 1 findings, a refusal or a broken promise ·
            64 wrong usage · 69 something needed is not reachable · 70 a defect
            of ours.
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, ServeCommand.self, MigrateCommand.self, WorkflowCommand.self, CaseCommand.self,
            JournalCommand.self, DepartmentCommand.self, AdapterCommand.self, ConnectorCommand.self,
            ContractCommand.self, MockBrokerCommand.self, SimulateCommand.self, BenchCommand.self, TokenCommand.self,
        ]
    )
}

/// What a shell script may switch on.
enum Exit {
    static let findings = ExitCode(1)
    static let unreachable = ExitCode(69)
    static let defect = ExitCode(70)
}
