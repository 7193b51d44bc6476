package import AdapterKit
package import Messaging
package import Orchestration

/// Human resources and social security (人力资源和社会保障): decides its items and answers for its share sources.
package struct HumanResourcesAdapter: SimulatedDepartmentAdapter {
    package let system: SimulatedSystem

    /// Opens the department's register; see ``SimulatedSystem/init(rules:configuration:directory:now:)``.
    package init(
        directory: String,
        configuration: DepartmentConfiguration<HumanResourcesData> = .humanResources,
        now: @escaping @Sendable () -> Timestamp = WallClock.now
    ) throws {
        system = try SimulatedSystem(
            rules: HumanResourcesRules(configuration.data),
            configuration: configuration.system,
            directory: directory,
            now: now
        )
    }

    package func lookUp(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }
}
