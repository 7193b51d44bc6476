import Messaging
import Orchestration

/// The examiner's finding: `accept`, `object` with `objections`, or `refuse` with `grounds`.
struct ExaminationRequest: WireRequest {
    enum Finding: String, Decodable { case accept, object, refuse }
    enum CodingKeys: String, CodingKey, CaseIterable { case finding, objections, grounds, occurredAt }
    typealias Keys = CodingKeys

    var finding: Finding
    var objections: [Strict<ObjectionForm>]?
    var grounds: Strict<GroundsForm>?
    /// When the examiner acted, if it is keyed in later.
    var occurredAt: Timestamp?

    func check(_ limits: HTTPLimits) throws {
        try (objections ?? []).checkCount(atMost: limits.entries, at: "$.objections")
        _ = try coreFinding()
    }

    func command() throws(Problem) -> Command {
        .examine(Examination(finding: try coreFinding(), occurredAt: occurredAt))
    }

    private func coreFinding() throws(Problem) -> Examination.Finding {
        switch (finding, objections, grounds) {
        case (.accept, nil, nil): return .accept
        case (.object, let objections?, nil) where !objections.isEmpty: return .object(objections.map(\.objection))
        case (.refuse, nil, let grounds?): return .refuse(grounds.grounds)
        default:
            throw .malformed(
                zh: "accept不带内容；object须带objections；refuse须带grounds",
                en: "accept comes alone, object with objections, refuse with grounds",
                at: "$.finding"
            )
        }
    }
}
