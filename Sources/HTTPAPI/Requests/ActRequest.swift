import Messaging
import Orchestration

/// An act that a party owes: a signature, a confirmation.
struct ActRequest: WireRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case party, act }
    typealias Keys = CodingKeys

    /// The applicant if absent.
    var party: PartyID?
    var act: ActID

    func check(_ limits: HTTPLimits) throws(Problem) {}

    var command: Command { .performAct(PerformAct(party: party ?? .applicant, act: act)) }
}
