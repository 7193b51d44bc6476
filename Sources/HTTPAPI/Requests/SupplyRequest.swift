import Messaging
import Orchestration

/// Materials, promises and commitments, as they come with an application or later.
struct SupplyRequest: WireRequest {
    struct Material: StrictObject {
        enum CodingKeys: String, CodingKey, CaseIterable { case files, manner }
        typealias Keys = CodingKeys

        var files: [Strict<TicketedFile>]
        var manner: SuppliedMaterial.Manner?
    }

    struct Commitment: StrictObject {
        enum CodingKeys: String, CodingKey, CaseIterable { case statement, version, textHash }
        typealias Keys = CodingKeys

        var statement: StatementID
        var version: Int
        /// Of the text that the portal showed, if it says so; refused where it is not the published one.
        var textHash: String?
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case materials, promises, commitments, fields, situations, parties, isComplete, occurredAt
    }
    typealias Keys = CodingKeys

    var materials: [MaterialID: Strict<Material>]?
    var promises: [MaterialID]?
    var commitments: [MaterialID: Strict<Commitment>]?
    var fields: [FieldID: DataValue]?
    /// What a notice of correction found unanswered or unnamed.
    var situations: [SituationID: DataValue]?
    var parties: [PartyID: Strict<PersonRequest>]?
    var isComplete: Bool?
    /// When it reached the organ, if a clerk enters it later.
    var occurredAt: Timestamp?

    func check(_ limits: HTTPLimits) throws {
        try (promises ?? []).checkCount(atMost: limits.entries, at: "$.promises")
        try (commitments ?? [:]).checkCount(atMost: limits.entries, at: "$.commitments")
        try (fields ?? [:]).checkCount(atMost: limits.entries, at: "$.fields")
        try (situations ?? [:]).checkCount(atMost: limits.entries, at: "$.situations")
        try (parties ?? [:]).checkCount(atMost: limits.entries, at: "$.parties")
        try (materials ?? [:]).checkCount(atMost: limits.entries, at: "$.materials")
        for (id, material) in materials ?? [:] {
            try material.files.checkCount(atMost: limits.filesPerMaterial, at: "$.materials.\(id).files")
        }
    }
}
