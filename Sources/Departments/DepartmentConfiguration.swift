import Orchestration

/// One department: its system, and the data that its own checks look at.
package struct DepartmentConfiguration<OwnData: Hashable & Sendable>: Hashable, Sendable {
    package var system: SystemConfiguration
    package var data: OwnData

    package init(system: SystemConfiguration, data: OwnData) {
        self.system = system
        self.data = data
    }
}

extension DepartmentConfiguration: Adjustable where OwnData: Adjustable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case system, data
    }

    mutating func adjust(from decoder: any Decoder) throws {
        let values = try decoder.lenientContainer(keyedBy: CodingKeys.self)
        try values.adjust(&system, .system)
        try values.adjust(&data, .data)
    }
}
