import ArgumentParser
import Departments
import Foundation
import KafkaTransport

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the engine, its API and the shipped departments in one process; or spread over Kafka.",
        discussion: """
            With --kafka, commands, work orders and events travel over Kafka, and
            departments run elsewhere (see: onevisit adapter). Then gateway and engine
            may be processes of their own, as many as you like; they need the same
            database, data folder and workflow folder.

            Stops gracefully on SIGTERM or SIGINT: no new requests, the commit in
            flight is finished, leases are given back.
            """
    )

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var kafka: KafkaOptions
    @OptionGroup var logging: LogOptions

    @Option(help: "Folder with themes, catalogue, city defaults and calendars.")
    var workflows = "Workflows"

    @Flag(help: "New versions from the folder take applications only when approved (see: onevisit workflow approve).")
    var requireApproval = false

    @Option(help: "Who puts new versions from the folder forward; that person cannot approve them.")
    var author = "installation"

    @Option(help: "With --kafka, what this process does: gateway or engine. Default: both.")
    var only: ProcessShare?

    @Option(help: "Address to listen on: the API, or an engine's health and metrics.")
    var host = "127.0.0.1"

    @Option(help: "Port to listen on; 0 for any free one.")
    var port = 8080

    @Option(help: "JSON Web Key Set of the identity provider. Without it: development tokens (see: onevisit token).")
    var jwks: String?

    @Option(help: "JSON file that says how the shipped, simulated departments behave.")
    var departments: String?

    @Flag(help: "Leave the shipped departments out; their work orders wait for adapters of your own.")
    var withoutDepartments = false

    @Flag(help: "Prepare or upgrade the database first.")
    var migrate = false

    @Option(help: "Partitions, 1 … 1024, when the database is prepared for the first time. Default: 16.")
    var partitions: Int?

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be 0 … 65535") }
        guard (1...1024).contains(partitions ?? 1) else { throw ValidationError("--partitions must be 1 … 1024") }
    }

    func run() async throws {
        let logger = try logging.logger()
        var settings = ServerSettings(
            database: try database.resolved(),
            data: data.folder,
            workflows: workflows,
            logger: logger
        )
        settings.host = host
        settings.port = port
        settings.partitions = partitions ?? ServerSettings.usualPartitions
        settings.keepsPartitions = partitions == nil
        settings.migrates = migrate
        settings.requiresApproval = requireApproval
        settings.author = try DepartmentDecision.checked(author, "--author")
        settings.kafka = try kafka.settings()
        settings.only = only
        guard settings.kafka != nil || only == nil else { throw ValidationError("--only needs --kafka") }
        guard settings.kafka == nil || departments == nil else {
            throw ValidationError("--departments: with --kafka, departments run as processes of their own")
        }
        settings.keySet = jwks.map { URL(fileURLWithPath: $0) }
        try await reporting {
            settings.departments = try shippedDepartments(besideKafka: settings.kafka != nil)
            let server = try await Server.prepare(settings)
            try await server.run { port in
                tell(
                    only == .engine
                        ? "onevisit's engine runs; health and metrics at http://\(host):\(port)"
                        : "onevisit serves http://\(host):\(port) (API description: /openapi.yaml)"
                )
            }
        }
    }

    /// The departments that run in this process.
    private func shippedDepartments(besideKafka: Bool) throws -> DepartmentsConfiguration? {
        guard !withoutDepartments, !besideKafka else { return nil }
        return try departments.map(DepartmentsConfiguration.init(contentsOf:)) ?? DepartmentsConfiguration()
    }
}

extension ProcessShare: ExpressibleByArgument {}
