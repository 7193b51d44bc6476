/// Everything that anybody can ask of a case.
public enum Command: Hashable, Sendable, Codable {
    /// Registers an application (提交申请).
    case submit(Submission)
    /// Brings materials, promises or commitments, in answer to a notice or before a tolerance runs out (补正、补齐).
    case supply(Supply)
    /// Performs an act that a party owes.
    case performAct(PerformAct)
    /// Takes the application back (撤回申请).
    case withdraw(Withdrawal)
    /// The lead department's examiner speaks on acceptance (受理审查).
    case examine(Examination)
    /// A department, or the owner of a source, answers a work order.
    case answer(Answer)
    /// A person settles an incident.
    case resolveIncident(IncidentResolution)
    /// Nothing but the passing of time: the clocks that are due fire.
    case wake

    /// The stable names under which commands are counted, logged and recorded.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case submit, supply, withdraw, examine, answer, wake
        case performAct = "perform-act"
        case resolveIncident = "resolve-incident"
    }

    public var kind: Kind {
        switch self {
        case .submit: .submit
        case .supply: .supply
        case .performAct: .performAct
        case .withdraw: .withdraw
        case .examine: .examine
        case .answer: .answer
        case .resolveIncident: .resolveIncident
        case .wake: .wake
        }
    }
}
