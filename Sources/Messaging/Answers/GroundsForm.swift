package import Orchestration

/// Reason, legal basis and remedy (理由、依据、救济途径): whoever refuses must give all three.
package struct GroundsForm: StrictObject, Encodable, Hashable, Sendable {
    package enum CodingKeys: String, CodingKey, CaseIterable { case reason, basis, remedy }
    package typealias Keys = CodingKeys

    package var reason: String
    package var basis: String
    package var remedy: String

    package var grounds: Grounds { Grounds(reason: Sealed(reason), basis: basis, remedy: remedy) }
}

/// What is wrong with one material, and what would do.
package struct ObjectionForm: StrictObject, Encodable, Hashable, Sendable {
    package enum CodingKeys: String, CodingKey, CaseIterable { case material, reason, remedy }
    package typealias Keys = CodingKeys

    package var material: MaterialID
    package var reason: String
    package var remedy: String

    package var objection: Objection { Objection(material: material, reason: Sealed(reason), remedy: Sealed(remedy)) }
}
