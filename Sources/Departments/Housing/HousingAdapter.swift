import AdapterKit

/// Housing and urban-rural development (住房和城乡建设): decides on barrier-free adaptations of homes.
package struct HousingAdapter: SimulatedDepartmentAdapter {
    package typealias Rules = HousingRules

    package static var standard: DepartmentConfiguration<HousingStock> { .housing }

    package let system: SimulatedSystem

    package init(system: SimulatedSystem) {
        self.system = system
    }
}
