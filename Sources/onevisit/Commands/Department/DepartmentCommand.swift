import ArgumentParser

struct DepartmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "department",
        abstract: "For operators: how the departments fare; hold their orders back and let them go.",
        discussion: """
            A pause keeps orders in the journal until they may go; cases and
            other departments go on. A system that has just come back is best
            drained: so many orders a minute, until nothing waits any more.

              onevisit department list
              onevisit department pause housing --reason "moves to new servers"
              onevisit department drain housing --per-minute 30
              onevisit department resume housing
              onevisit department redrive housing --dry-run
            """,
        subcommands: [
            DepartmentListCommand.self, PauseDepartmentCommand.self, DrainDepartmentCommand.self,
            ResumeDepartmentCommand.self, RedriveCommand.self, DepartmentKeyCommand.self,
        ]
    )
}
