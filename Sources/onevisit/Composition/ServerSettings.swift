import Departments
import Foundation
import KafkaTransport
import Logging

/// Everything that decides how one process of OneVisit runs.
struct ServerSettings {
    static let defaultTenant = "zhongshan"
    static let usualPartitions = 16

    var database: String
    var data: URL
    var workflows: String
    var host = "127.0.0.1"
    /// 0: any free port.
    var port = 8080
    /// Used when the database is prepared for the first time; fixed from then on.
    var partitions = Self.usualPartitions
    /// Whether a database that has another number of partitions already is used as it is.
    var keepsPartitions = true
    /// Prepares or upgrades the database before serving.
    var migrates = false
    /// Whether a version from the workflow folder takes applications only once a second person has approved it.
    var requiresApproval = false
    /// Who put the folder's versions forward.
    var author = "installation"
    var tenant = Self.defaultTenant
    /// A JSON Web Key Set of the identity provider; without it tokens are signed with the data folder's secret.
    var keySet: URL?
    /// How the shipped departments behave; `nil` leaves them out.
    var departments: DepartmentsConfiguration? = DepartmentsConfiguration()
    /// Commands, work orders and events travel over Kafka; `nil`: everything in this process.
    var kafka: KafkaSettings?
    /// With Kafka, gateway and engine may run apart; `nil`: both here.
    var only: ProcessShare?
    var logger: Logger
}

/// What one process of a distributed installation does.
enum ProcessShare: String, CaseIterable {
    /// The HTTP API: takes commands and reads.
    case gateway
    /// Owners of partitions: decide, record, publish.
    case engine
}

/// Why a process cannot start. Each text says what to do.
enum StartError: Error, CustomStringConvertible {
    case databaseUnreachable(String)
    case databaseNotPrepared(String)
    case workflowsWrong(count: Int, folder: String)
    case otherMasterKey(folder: String, own: String, wanted: String)
    case notReadable(path: String, reason: String)
    case cannotListen(host: String, port: Int, reason: String)

    var description: String {
        switch self {
        case .databaseUnreachable(let reason):
            "PostgreSQL cannot be reached: \(reason). Check --database, or start a private one with Deploy/postgres."
        case .databaseNotPrepared(let reason):
            "The database is not ready: \(reason)"
        case .otherMasterKey(let folder, let own, let wanted):
            "The master key in \(folder) is \(own), but the database's personal values are sealed under \(wanted). Give this "
                + "installation's own data folder with --data, or put its master key back from its safe."
        case .notReadable(let path, let reason):
            "\(path) cannot be used: \(reason)"
        case .cannotListen(let host, let port, let reason):
            "Nothing can be served at \(host):\(port): \(reason). Choose another --host or --port."
        case .workflowsWrong(let count, let folder):
            "\(count) error(s) in \(folder). Run: onevisit workflow lint \(folder)"
        }
    }
}
