import Messaging
package import Orchestration

extension ShippedDepartments {
    /// The departments that have an adapter here.
    package static let names: [DepartmentID] = ["human-resources", "natural-resources", "housing"]

    /// Opens the register of one department only.
    ///
    /// - Parameters: as for ``init(directory:configuration:now:)``.
    /// - Returns: `nil` for a department without an adapter here; see ``names``.
    package static func open(
        _ department: DepartmentID,
        directory: String,
        configuration: DepartmentsConfiguration = DepartmentsConfiguration(),
        now: @escaping @Sendable () -> Timestamp = { SystemClock().now }
    ) throws -> (any SimulatedDepartmentAdapter)? {
        switch department {
        case "human-resources":
            try HumanResourcesAdapter(directory: directory, configuration: configuration.humanResources, now: now)
        case "natural-resources":
            try NaturalResourcesAdapter(directory: directory, configuration: configuration.naturalResources, now: now)
        case "housing":
            try HousingAdapter(directory: directory, configuration: configuration.housing, now: now)
        default: nil
        }
    }
}
