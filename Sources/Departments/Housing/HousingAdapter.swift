import AdapterKit
package import Orchestration

/// Housing and urban-rural development (住房和城乡建设): decides on barrier-free adaptations of homes.
package struct HousingAdapter: SimulatedDepartmentAdapter {
    package let system: SimulatedSystem

    /// Opens the department's register; see ``SimulatedSystem/init(rules:configuration:directory:now:)``.
    package init(
        directory: String,
        configuration: DepartmentConfiguration<HousingStock> = .housing,
        now: @escaping @Sendable () -> Timestamp = WallClock.now
    ) throws {
        system = try SimulatedSystem(
            rules: HousingRules(configuration.data),
            configuration: configuration.system,
            directory: directory,
            now: now
        )
    }
}
