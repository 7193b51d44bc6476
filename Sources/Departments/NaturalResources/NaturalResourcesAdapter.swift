package import AdapterKit
package import Messaging
package import Orchestration

/// Natural resources (自然资源): checks property, answers for the property register as a share source, and checks statements
/// about residence afterwards.
package struct NaturalResourcesAdapter: SimulatedDepartmentAdapter {
    package let system: SimulatedSystem

    /// Opens the department's register; see ``SimulatedSystem/init(rules:configuration:directory:now:)``.
    package init(
        directory: String,
        configuration: DepartmentConfiguration<PropertyRegister> = .naturalResources,
        now: @escaping @Sendable () -> Timestamp = WallClock.now
    ) throws {
        system = try SimulatedSystem(
            rules: NaturalResourcesRules(configuration.data),
            configuration: configuration.system,
            directory: directory,
            now: now
        )
    }

    package func lookUp(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }

    package func verify(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }
}
