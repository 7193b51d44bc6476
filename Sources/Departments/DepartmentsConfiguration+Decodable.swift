import Orchestration

extension DepartmentsConfiguration: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case humanResources, naturalResources, housing
    }

    package init(from decoder: any Decoder) throws {
        self.init()
        let values = try decoder.lenientContainer(keyedBy: CodingKeys.self)
        try values.adjust(&humanResources, .humanResources)
        try values.adjust(&naturalResources, .naturalResources)
        try values.adjust(&housing, .housing)
    }
}
