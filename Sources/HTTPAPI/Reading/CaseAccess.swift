import Orchestration

/// Why a caller may see a case, and so how much of it.
enum CaseAccess: Hashable {
    /// A party, or somebody acting for one.
    case party(PartyID)
    /// Staff of the lead's organ: they answer for the whole.
    case lead(DepartmentID)
    /// A department, or the staff of its organ, with an order in the case.
    case department(DepartmentID)
    case auditor

    /// `nil`: to this caller the case does not exist.
    init?(_ actor: Actor, to state: CaseState, under definition: WorkflowDefinition) {
        switch actor.role {
        case .applicant, .agent, .portal:
            guard let party = state.party(of: actor.person) else { return nil }
            self = .party(party)
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
        case .party(let party): .party(party)
        case .lead(let department), .department(let department): .staff(department)
        case .auditor: .auditor
        }
    }

    /// Whether the application itself may be seen, on purpose.
    var showsApplication: Bool {
        switch self {
        case .party(.applicant), .lead: true
        case .party, .department, .auditor: false
        }
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
