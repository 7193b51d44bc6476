import Orchestration

/// Reason, legal basis and remedy (理由、依据、救济途径): whoever refuses must give all three.
struct GroundsRequest: Decodable {
    var reason: String
    var basis: String
    var remedy: String

    var grounds: Grounds { Grounds(reason: Sealed(reason), basis: basis, remedy: remedy) }
}

/// What is wrong with one material, and what would do.
struct ObjectionRequest: Decodable {
    var material: MaterialID
    var reason: String
    var remedy: String

    var objection: Objection { Objection(material: material, reason: Sealed(reason), remedy: Sealed(remedy)) }
}
