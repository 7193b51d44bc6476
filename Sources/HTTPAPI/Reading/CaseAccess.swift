import Orchestration

/// Why a caller may see a case, and so how much of it.
enum CaseAccess: Hashable {
    /// A party, or the portal that has authenticated one.
    case party(PartyID)
    /// Somebody whom that party lets act for it (代理人), with all that authorities in force name.
    case agent(of: PartyID, scopes: Set<Authority.Scope>)
    /// Staff of the lead's organ: they answer for the whole.
    case lead(DepartmentID)
    /// A department, or the staff of its organ, with an order in the case.
    case department(DepartmentID)
    case auditor

    /// `nil`: to this caller the case does not exist.
    ///
    /// - Parameter now: An authority counts only while it is in force: checked at every reading, as it is at every act.
    init?(_ actor: Actor, to state: CaseState, under definition: WorkflowDefinition, at now: Timestamp) {
        switch actor.role {
        case .applicant, .agent, .portal:
            if let party = state.party(of: actor.person) {
                self = .party(party)
            } else if let access = Self.ofAgent(actor, to: state, under: definition, at: now) {
                self = access
            } else {
                return nil
            }
        case .examiner, .supervisor, .department:
            guard let access = Self.ofStaff(actor, to: state, under: definition) else { return nil }
            self = access
        // An operator gets no further than the explanation, which holds nothing personal.
        case .auditor, .operator: self = .auditor
        case .author, .approver, .system: return nil
        }
    }

    var audience: ProgressAudience {
        switch self {
        case .party(let party), .agent(let party, _): .party(party)
        case .lead(let department), .department(let department): .staff(department)
        case .auditor: .auditor
        }
    }

    /// Whether the application itself may be seen, on purpose.
    var showsApplication: Bool {
        switch self {
        case .party(.applicant), .lead: true
        // Who hands in must see what is there; who only pays or collects need not.
        case .agent(of: .applicant, let scopes): !scopes.isDisjoint(with: [.submit, .supply, .promise, .commit])
        case .agent, .party, .department, .auditor: false
        }
    }

    /// Whether the papers of released results may be fetched through the case.
    var showsResults: Bool {
        switch self {
        case .party(.applicant), .lead: true
        case .agent(of: .applicant, let scopes): scopes.contains(.receive)
        case .agent, .party, .department, .auditor: false
        }
    }

    private static func ofAgent(
        _ actor: Actor,
        to state: CaseState,
        under definition: WorkflowDefinition,
        at now: Timestamp
    ) -> CaseAccess? {
        guard actor.role != .applicant, let person = actor.person else { return nil }
        let represented = definition.parties.filter(\.mayUseAgent).map(\.id)
            .sorted { ($0 == .applicant ? 0 : 1, $0) < ($1 == .applicant ? 0 : 1, $1) }
        for party in represented {
            let given = state.authorities(of: party, at: now).filter { $0.agent.id == person }
            if !given.isEmpty { return .agent(of: party, scopes: Set(given.flatMap(\.scopes))) }
        }
        return nil
    }

    private static func ofStaff(
        _ actor: Actor,
        to state: CaseState,
        under definition: WorkflowDefinition
    ) -> CaseAccess? {
        let lead = definition.departments.first { $0.id == definition.lead }
        if actor.role != .department, actor.organ != nil, actor.organ == lead?.organ { return .lead(definition.lead) }
        let orders = state.orders.values.map(\.order).filter(actor.isAddressed)
        return orders.map(\.department).min().map(CaseAccess.department)
    }
}

extension Actor {
    /// A department's system answers for its role, its staff for their organ.
    func isAddressed(by order: WorkOrder) -> Bool {
        role == .department ? department == order.department : organ == order.organ
    }
}

extension CaseState {
    /// The party that a person plays; the applicant first.
    fileprivate func party(of person: PersonID?) -> PartyID? {
        guard let person, let submission else { return nil }
        if submission.applicant.id == person { return .applicant }
        return submission.parties.filter { $0.value.id == person }.keys.min()
    }
}
