package import AdapterKit
package import Messaging

/// Human resources and social security (人力资源和社会保障): decides its items and answers for its share sources.
package struct HumanResourcesAdapter: SimulatedDepartmentAdapter {
    package typealias Rules = HumanResourcesRules

    package static var standard: DepartmentConfiguration<HumanResourcesData> { .humanResources }

    package let system: SimulatedSystem

    package init(system: SimulatedSystem) {
        self.system = system
    }

    package func lookUp(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }
}
