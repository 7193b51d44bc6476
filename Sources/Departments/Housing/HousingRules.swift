package import Messaging
package import Orchestration

/// Barrier-free adaptation (无障碍改造): the building must bear it and still stand when it is done.
package struct HousingRules: DepartmentRules {
    private let stock: HousingStock

    package init(_ stock: HousingStock) {
        self.stock = stock
    }

    package var department: DepartmentID { "housing" }
    package var numberPrefix: String { "中建" }

    package func examine(_ message: WorkOrderMessage) -> CheckOutcome {
        guard let building = stock.building(for: message) else { return .passes }
        if building.isToBeDemolished { return .rejects(.toBeDemolished) }
        if !building.isAdaptable { return .rejects(.notAdaptable) }
        if building.wasAdapted { return .rejects(.alreadyAdapted) }
        return .passes
    }
}

/// What the housing department knows of buildings; unlisted homes can be adapted.
package struct HousingStock: Hashable, Sendable {
    /// The form field in which the address of the home stands.
    package var addressField: FieldID = "home-address"
    package var buildings: [Building] = []

    package init() {}

    func building(for message: WorkOrderMessage) -> Building? {
        guard case .text(let address) = message.fields[addressField] else { return nil }
        return buildings.first { $0.address == address }
    }
}

/// A home with something particular about it.
package struct Building: Hashable, Sendable, Codable {
    package var address: String
    /// Structure and rooms allow a barrier-free adaptation.
    package var isAdaptable: Bool
    /// Listed for demolition (征收拆迁).
    package var isToBeDemolished: Bool
    /// Adapted with public money already.
    package var wasAdapted: Bool

    package init(address: String, isAdaptable: Bool = true, isToBeDemolished: Bool = false, wasAdapted: Bool = false) {
        self.address = address
        self.isAdaptable = isAdaptable
        self.isToBeDemolished = isToBeDemolished
        self.wasAdapted = wasAdapted
    }
}

extension HousingStock: Decodable, Adjustable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case addressField, buildings
    }

    package init(from decoder: any Decoder) throws {
        self.init()
        try adjust(from: decoder)
    }

    mutating func adjust(from decoder: any Decoder) throws {
        let values = try decoder.lenientContainer(keyedBy: CodingKeys.self)
        try values.read(&addressField, .addressField)
        try values.read(&buildings, .buildings)
    }
}

extension Grounds {
    fileprivate static let toBeDemolished = Grounds(
        reason: Sealed("该房屋已列入征收范围。"),
        basis: "无障碍环境建设法",
        remedy: ordinaryRemedy
    )

    fileprivate static let notAdaptable = Grounds(
        reason: Sealed("经查，该房屋结构不具备无障碍改造条件。"),
        basis: "无障碍环境建设法",
        remedy: ordinaryRemedy
    )

    fileprivate static let alreadyAdapted = Grounds(
        reason: Sealed("该房屋已享受过居家无障碍改造补助。"),
        basis: "无障碍环境建设法",
        remedy: ordinaryRemedy
    )
}
