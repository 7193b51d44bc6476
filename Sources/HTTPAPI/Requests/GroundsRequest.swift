import Orchestration

/// Reason, legal basis and remedy (理由、依据、救济途径): whoever refuses must give all three.
struct GroundsRequest: WireObject {
    enum CodingKeys: String, CodingKey, CaseIterable { case reason, basis, remedy }
    typealias Keys = CodingKeys

    var reason: String
    var basis: String
    var remedy: String

    var grounds: Grounds { Grounds(reason: Sealed(reason), basis: basis, remedy: remedy) }
}

/// What is wrong with one material, and what would do.
struct ObjectionRequest: WireObject {
    enum CodingKeys: String, CodingKey, CaseIterable { case material, reason, remedy }
    typealias Keys = CodingKeys

    var material: MaterialID
    var reason: String
    var remedy: String

    var objection: Objection { Objection(material: material, reason: Sealed(reason), remedy: Sealed(remedy)) }
}
