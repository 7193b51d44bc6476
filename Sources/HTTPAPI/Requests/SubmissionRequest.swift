import Messaging
import Orchestration

/// An application (提交申请), or one to be checked beforehand.
struct SubmissionRequest: WireRequest {
    struct Workflow: StrictObject {
        enum CodingKeys: String, CodingKey, CaseIterable { case id, version }
        typealias Keys = CodingKeys

        var id: WorkflowID
        /// The newest published one if absent.
        var version: String?
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case workflow, applicant, parties, situations, form, materials, promises, commitments, acts, channel
    }
    typealias Keys = CodingKeys

    var workflow: Strict<Workflow>
    var applicant: Strict<PersonRequest>
    var parties: [PartyID: Strict<PersonRequest>]?
    var situations: [SituationID: DataValue]?
    var form: [FieldID: DataValue]?
    var materials: [MaterialID: Strict<SupplyRequest.Material>]?
    var promises: [MaterialID]?
    var commitments: [MaterialID: Strict<SupplyRequest.Commitment>]?
    var acts: [ActID]?
    var channel: Submission.Channel?

    var supply: SupplyRequest {
        SupplyRequest(materials: materials, promises: promises, commitments: commitments)
    }

    func check(_ limits: HTTPLimits) throws {
        try (parties ?? [:]).checkCount(atMost: limits.entries, at: "$.parties")
        try (situations ?? [:]).checkCount(atMost: limits.entries, at: "$.situations")
        try (form ?? [:]).checkCount(atMost: limits.entries, at: "$.form")
        try (acts ?? []).checkCount(atMost: limits.entries, at: "$.acts")
        try supply.check(limits)
    }
}
