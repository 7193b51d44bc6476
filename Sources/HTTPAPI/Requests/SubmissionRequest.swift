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
        case workflow, applicant, parties, situations, form, lists, materials, promises, commitments, acts, channel
        case authorities, authorisations
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
    /// The elements of each list, by keys of the caller's choice that tell them apart and say nothing of a person.
    var lists: [ListID: [ElementKey]]?
    var authorities: [Strict<AuthorityRequest>]?
    var authorisations: [Strict<UseAuthorisationRequest>]?

    var supply: SupplyRequest {
        SupplyRequest(materials: materials, promises: promises, commitments: commitments)
    }

    func check(_ limits: HTTPLimits) throws {
        try (parties ?? [:]).checkCount(atMost: limits.entries, at: "$.parties")
        try (situations ?? [:]).checkCount(atMost: limits.entries, at: "$.situations")
        try (form ?? [:]).checkCount(atMost: limits.entries, at: "$.form")
        try (acts ?? []).checkCount(atMost: limits.entries, at: "$.acts")
        try supply.check(limits)
        try checkLists(limits)
        try (authorities ?? []).checkCount(atMost: limits.entries, at: "$.authorities")
        for (index, authority) in (authorities ?? []).enumerated() {
            try authority.value.check(limits, at: "$.authorities[\(index)]")
        }
        try (authorisations ?? []).checkCount(atMost: limits.entries, at: "$.authorisations")
        for (index, authorisation) in (authorisations ?? []).enumerated() {
            try authorisation.value.check(limits, at: "$.authorisations[\(index)]")
        }
    }

    private func checkLists(_ limits: HTTPLimits) throws {
        try (lists ?? [:]).checkCount(atMost: limits.entries, at: "$.lists")
        for (id, keys) in lists ?? [:] {
            try keys.checkCount(atMost: limits.entries, at: "$.lists.\(id)")
        }
    }
}
