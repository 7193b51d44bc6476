package import AdapterKit
package import Messaging
package import Orchestration

/// What the adapters over simulated systems have in common: how their system is opened, and what all of them handle. Each says
/// itself whose rules it follows and which further kinds of order it handles.
package protocol SimulatedDepartmentAdapter: DepartmentAdapter {
    associatedtype Rules: DepartmentRules

    /// How the department behaves where nobody configures it.
    static var standard: DepartmentConfiguration<Rules.OwnData> { get }

    var system: SimulatedSystem { get }
    init(system: SimulatedSystem)
}

extension SimulatedDepartmentAdapter {
    /// Opens the department's register; see ``SimulatedSystem/init(rules:configuration:directory:now:)``.
    package init(
        directory: String,
        configuration: DepartmentConfiguration<Rules.OwnData> = standard,
        now: @escaping @Sendable () -> Timestamp = { SystemClock().now }
    ) throws {
        self.init(
            system: try SimulatedSystem(
                rules: Rules(configuration.data),
                configuration: configuration.system,
                directory: directory,
                now: now
            )
        )
    }

    package var department: DepartmentID { system.desk.rules.department }

    package func find(_ order: WorkOrderID) async throws(AdapterError) -> Filing? {
        try await system.find(order)
    }

    package func submit(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }

    package func supplement(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }

    package func cancel(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }

    package func revoke(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }

    package func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct] {
        try await system.acts(after: cursor, limit: limit)
    }
}
