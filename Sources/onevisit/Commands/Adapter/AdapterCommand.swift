import ArgumentParser

struct AdapterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adapter",
        abstract: "Departments' adapters: put one to the test, look into a simulated department's register.",
        subcommands: [AdapterCheckCommand.self, AdapterRegisterCommand.self]
    )
}
