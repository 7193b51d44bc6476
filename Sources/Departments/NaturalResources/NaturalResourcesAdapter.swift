package import AdapterKit
package import Messaging

/// Natural resources (自然资源): checks property, answers for the property register as a share source, and checks statements
/// about residence afterwards.
package struct NaturalResourcesAdapter: SimulatedDepartmentAdapter {
    package typealias Rules = NaturalResourcesRules

    package static var standard: DepartmentConfiguration<PropertyRegister> { .naturalResources }

    package let system: SimulatedSystem

    package init(system: SimulatedSystem) {
        self.system = system
    }

    package func lookUp(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }

    package func verify(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }
}
