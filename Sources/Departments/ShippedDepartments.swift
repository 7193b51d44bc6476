import Messaging
package import Orchestration

/// The departments that OneVisit ships adapters for, each over a simulated system of its own.
///
/// A department without a system needs no adapter: where a workflow says `handling: manual`, nothing is delivered and its
/// clerks answer at the workbench.
package struct ShippedDepartments: Sendable {
    package let humanResources: HumanResourcesAdapter
    package let naturalResources: NaturalResourcesAdapter
    package let housing: HousingAdapter

    /// Opens the registers of all three.
    ///
    /// - Parameters:
    ///   - directory: an existing directory for the registers.
    ///   - configuration: how the systems behave.
    ///   - now: the departments' clock.
    /// - Throws: `RegisterError` or a file error that names the file.
    package init(
        directory: String,
        configuration: DepartmentsConfiguration = DepartmentsConfiguration(),
        now: @escaping @Sendable () -> Timestamp = { SystemClock().now }
    ) throws {
        humanResources = try HumanResourcesAdapter(
            directory: directory,
            configuration: configuration.humanResources,
            now: now
        )
        naturalResources = try NaturalResourcesAdapter(
            directory: directory,
            configuration: configuration.naturalResources,
            now: now
        )
        housing = try HousingAdapter(directory: directory, configuration: configuration.housing, now: now)
    }

    package var adapters: [any SimulatedDepartmentAdapter] { [humanResources, naturalResources, housing] }
}
