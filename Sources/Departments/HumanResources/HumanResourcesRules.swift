package import Messaging
package import Orchestration

/// Work-injury insurance: the injury must be recognised (工伤认定) and rehabilitation must be worth while (康复价值).
package struct HumanResourcesRules: DepartmentRules {
    private let data: HumanResourcesData

    package init(_ data: HumanResourcesData) {
        self.data = data
    }

    package var department: DepartmentID { "human-resources" }
    package var numberPrefix: String { "中人社" }

    package func examine(_ message: WorkOrderMessage) -> CheckOutcome {
        if data.unrecognisedPersons.contains(message.applicant.id) { return .rejects(.injuryNotRecognised) }
        guard let item = message.order.item, data.itemsNeedingOpinion.contains(item) else { return .passes }
        let opinion = message.materials.first { $0.id == data.opinionMaterial }
        // A signed statement cannot stand for a medical opinion.
        guard opinion?.standing == .supplied, opinion?.files.isEmpty == false else {
            return .objects([
                MaterialCheck.objection(to: data.opinionMaterial, reason: "缺少协议康复机构出具的康复价值意见。")
            ])
        }
        return .passes
    }
}

/// What the human resources system knows.
package struct HumanResourcesData: Hashable, Sendable {
    /// Persons whose injury was not recognised as a work injury.
    package var unrecognisedPersons: Set<PersonID> = []
    /// The items that rest on a rehabilitation value opinion, and the material that is one.
    package var itemsNeedingOpinion: Set<ItemID> = ["rehabilitation-confirmation"]
    package var opinionMaterial: MaterialID = "rehabilitation-opinion"

    package init() {}
}

extension HumanResourcesData: Decodable, Adjustable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case unrecognisedPersons, itemsNeedingOpinion, opinionMaterial
    }

    package init(from decoder: any Decoder) throws {
        self.init()
        try adjust(from: decoder)
    }

    mutating func adjust(from decoder: any Decoder) throws {
        let values = try decoder.lenientContainer(keyedBy: CodingKeys.self)
        try values.read(&unrecognisedPersons, .unrecognisedPersons)
        try values.read(&itemsNeedingOpinion, .itemsNeedingOpinion)
        try values.read(&opinionMaterial, .opinionMaterial)
    }
}

extension Grounds {
    fileprivate static let injuryNotRecognised = Grounds(
        reason: Sealed("未查询到有效的工伤认定结论。"),
        basis: "工伤保险条例",
        remedy: ordinaryRemedy
    )
}
