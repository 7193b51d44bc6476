import Messaging
import Orchestration

/// How a supervisor settles an incident: `retry`, `terminateItem` with `grounds`, or `acknowledge` with a `note`.
struct ResolutionRequest: WireRequest {
    enum Action: String, Decodable { case retry, terminateItem, acknowledge }
    enum CodingKeys: String, CodingKey, CaseIterable { case action, grounds, note }
    typealias Keys = CodingKeys

    var action: Action
    var grounds: Strict<GroundsForm>?
    var note: String?

    func check(_ limits: HTTPLimits) throws {
        _ = try coreAction()
    }

    func command(incident: IncidentID) throws(Problem) -> Command {
        .resolveIncident(IncidentResolution(incident: incident, action: try coreAction()))
    }

    private func coreAction() throws(Problem) -> IncidentResolution.Action {
        switch (action, grounds, note) {
        case (.retry, nil, nil): return .retry
        case (.terminateItem, let grounds?, nil): return .terminateItem(grounds.grounds)
        case (.acknowledge, nil, let note?): return .acknowledge(note: Sealed(note))
        default:
            throw .malformed(
                zh: "retry不带内容；terminateItem须带grounds；acknowledge须带note",
                en: "retry comes alone, terminateItem with grounds, acknowledge with a note",
                at: "$.action"
            )
        }
    }
}
