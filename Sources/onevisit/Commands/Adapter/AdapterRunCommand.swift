import AdapterKit
import ArgumentParser
import Departments
import Foundation
import HTTPConnector
import KafkaTransport
import Logging
import Messaging
import Orchestration

struct AdapterRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run one department's adapter over Kafka: a shipped one, or any REST system by a file.",
        discussion: """
            The department's key stands in ONEVISIT_DEPARTMENT_KEY (see: onevisit
            department key). The data folder keeps the register of a simulated
            system and how far its acts have been told; each department needs one
            of its own only if they run on one machine under different users.

            Several processes may share a department's orders. An act about an order
            that another process received, or whose note is lost, can be told only
            with --origin; without it the acts behind it wait.

              onevisit adapter housing --kafka broker:9092
              onevisit adapter housing --kafka broker:9092 --connector housing.yaml
            """
    )

    @Argument(help: "The department, such as housing.")
    var department: String

    @Option(help: "Join a REST system by this connector file instead of a shipped adapter (see: onevisit connector).")
    var connector: String?

    @Option(help: "JSON file that says how the shipped, simulated departments behave.")
    var departments: String?

    @Option(
        help: ArgumentHelp(
            "The installation's tenant and jurisdiction if it has one of each: for orders of which there is no note here.",
            valueName: "tenant/jurisdiction"
        )
    )
    var origin: String?

    @Option(help: "Port of 127.0.0.1 for health and metrics; 0 for any free one. Default: none.")
    var port: Int?

    @OptionGroup var kafka: KafkaOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var logging: LogOptions

    func validate() throws {
        guard (0...65_535).contains(port ?? 0) else { throw ValidationError("--port must be 0 … 65535") }
        _ = try fallback()
        guard connector == nil || departments == nil else {
            throw ValidationError("--connector and --departments exclude each other")
        }
    }

    func run() async throws {
        guard let settings = try kafka.settings() else {
            throw ValidationError("No broker given. Use --kafka or set ONEVISIT_BROKER.")
        }
        let logger = try logging.logger()
        try await reporting {
            let folder = data.folder.appendingPathComponent("departments", isDirectory: true)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            func process(_ adapter: any DepartmentAdapter, _ runner: AdapterRunnerSettings) throws -> AdapterProcess {
                AdapterProcess(
                    adapter: adapter,
                    settings: runner,
                    kafka: settings,
                    key: try key(),
                    fallback: try fallback(),
                    folder: folder,
                    port: port,
                    logger: logger
                )
            }
            if let connector {
                let adapter = try self.connector(connector, logger)
                defer { adapter.close() }
                try await process(adapter, adapter.runnerSettings).run()
            } else {
                try await process(
                    try shipped(folder),
                    AdapterRunnerSettings(pollIntervalMilliseconds: 200)
                ).run()
            }
        }
    }

    private func connector(_ path: String, _ logger: Logger) throws -> HTTPConnector {
        let adapter = try HTTPConnector(contentsOf: path, logger: logger)
        guard adapter.department.text == department else {
            throw ValidationError("\(path) is the connector of \(adapter.department), not of \(department)")
        }
        return adapter
    }

    private func shipped(_ folder: URL) throws -> any DepartmentAdapter {
        var configuration = try departments.map(DepartmentsConfiguration.init(contentsOf:)) ?? .init()
        configuration.honourControls(in: data.folder.path)
        let shipped = try ShippedDepartments.open(
            DepartmentID(department),
            directory: folder.path,
            configuration: configuration
        )
        guard let shipped else {
            let names = ShippedDepartments.names.map(\.text).joined(separator: ", ")
            throw ValidationError("Shipped are \(names); for '\(department)' give a --connector file")
        }
        return shipped
    }

    private func fallback() throws -> OrderOrigin? {
        guard let origin else { return nil }
        let parts = origin.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
            throw ValidationError("--origin needs tenant/jurisdiction, such as zhongshan/442000")
        }
        return OrderOrigin(tenant: TenantID(parts[0]), jurisdiction: JurisdictionID(parts[1]))
    }

    private func key() throws -> DepartmentKey {
        let text = ProcessInfo.processInfo.environment["ONEVISIT_DEPARTMENT_KEY"] ?? ""
        guard let key = DepartmentKey(department: DepartmentID(department), text: text) else {
            throw ValidationError(
                "Set ONEVISIT_DEPARTMENT_KEY to the 64 hexadecimal digits of: onevisit department key \(department)"
            )
        }
        return key
    }
}
