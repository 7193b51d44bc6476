import ArgumentParser

struct AdapterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adapter",
        abstract: "Departments' adapters: run one, put one to the test, look into a simulated department's register.",
        discussion: "`onevisit adapter housing` runs the adapter of the department housing.",
        subcommands: [AdapterRunCommand.self, AdapterCheckCommand.self, AdapterRegisterCommand.self],
        defaultSubcommand: AdapterRunCommand.self
    )
}
