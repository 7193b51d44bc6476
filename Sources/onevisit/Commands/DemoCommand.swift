import ArgumentParser
import Departments
import Foundation
import HTTPAPI
import Orchestration
import ServiceLifecycle
import Synchronization

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Tell one real case from application to closing, through the real API, engine and journal.",
        discussion: """
            An injured worker applies once. One proof may come later, one is
            replaced by a signed statement; three departments answer in parallel,
            in another order than they were asked. Killed half-way and started
            again, the demo finishes the same story.
            """
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var logging: LogOptions

    @Option(help: "Folder with themes, catalogue, city defaults and calendars.")
    var workflows = "Workflows"

    @Option(help: "Port of the API; 0 for any free one.")
    var port = 0

    @Option(help: "Language of the story.")
    var language: LanguageOption = .zh

    @Flag(help: "End when the story is told, instead of going on serving.")
    var exit = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be 0 … 65535") }
    }

    func run() async throws {
        var settings = ServerSettings(
            database: try database.resolved(),
            data: data.folder,
            workflows: workflows,
            logger: try logging.logger()
        )
        settings.port = port
        settings.migrates = true
        settings.partitions = 4
        settings.departments = .demo
        let outcome = DemoOutcome()
        try await reporting {
            let server = try await Server.prepare(settings)
            let address = AddressBoard()
            let teller = DemoTeller(
                server: server,
                language: language,
                endsWithStory: exit,
                address: address,
                outcome: outcome
            )
            try await server.run(onReady: { address.post($0) }, extra: [teller])
        }
        if let failure = outcome.failure {
            FileHandle.standardError.write(Data("onevisit: \(failure)\n".utf8))
            throw Exit.defect
        }
    }
}

extension DepartmentsConfiguration {
    /// Slow enough to watch; the department asked last answers first.
    static let demo: DepartmentsConfiguration = {
        var configuration = DepartmentsConfiguration()
        configuration.humanResources.system.delay = DelayRange(minimumMilliseconds: 3_500, maximumMilliseconds: 4_500)
        configuration.naturalResources.system.delay = DelayRange(minimumMilliseconds: 2_000, maximumMilliseconds: 2_500)
        configuration.housing.system.delay = DelayRange(minimumMilliseconds: 800, maximumMilliseconds: 1_200)
        return configuration
    }()
}
