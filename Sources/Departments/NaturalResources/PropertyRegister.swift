import Messaging
package import Orchestration

/// What the property register holds. Homes that nobody listed count as registered to whoever lives there, unless
/// `admitsUnlisted` is off: a demonstration should not need the city's whole register.
package struct PropertyRegister: Hashable, Sendable {
    /// The form field in which the address of the home stands.
    package var addressField: FieldID = "home-address"
    package var admitsUnlisted = true
    package var properties: [Property] = []

    package init() {}

    func property(for message: WorkOrderMessage) -> Property? {
        guard case .text(let address) = message.fields[addressField] else { return nil }
        return properties.first { $0.address == address }
    }
}

/// A registered home.
package struct Property: Hashable, Sendable, Codable {
    package var address: String
    package var certificateNumber: String
    /// Who holds or lawfully occupies it; nobody named means anybody.
    package var holders: Set<PersonID>?
    /// A court has seized it (查封).
    package var isSeized: Bool

    package init(address: String, certificateNumber: String, holders: Set<PersonID>? = nil, isSeized: Bool = false) {
        self.address = address
        self.certificateNumber = certificateNumber
        self.holders = holders
        self.isSeized = isSeized
    }

    func isHeld(by person: PersonID) -> Bool {
        holders?.contains(person) ?? true
    }
}

extension PropertyRegister: Decodable, Adjustable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case addressField, admitsUnlisted, properties
    }

    package init(from decoder: any Decoder) throws {
        self.init()
        try adjust(from: decoder)
    }

    mutating func adjust(from decoder: any Decoder) throws {
        let values = try decoder.lenientContainer(keyedBy: CodingKeys.self)
        try values.read(&addressField, .addressField)
        try values.read(&admitsUnlisted, .admitsUnlisted)
        try values.read(&properties, .properties)
    }
}
