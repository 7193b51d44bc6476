import Orchestration

/// Somebody who acts in a scenario.
enum Who: Hashable, Sendable {
    case party(PartyID)
    /// The department itself: its system, or its clerk where a person must act.
    case department(DepartmentID)
    /// A clerk at the department's counter with the applicant before them (窗口收件).
    case counter(DepartmentID)
    case supervisor(DepartmentID)
    /// The applicant's agent, once authorised (代理人).
    case agent
    /// Who runs the platform (运维).
    case `operator`
    case stranger

    /// The words for those who are no party and no department; department words follow a department's name.
    enum Kind: String, Wording {
        case applicant = "applicant 申请人"
        case `operator` = "operator 运维"
        case stranger = "stranger 旁人"
        case agent = "agent 代理人"
        case counter = "counter 窗口"
        case supervisor = "supervisor 主管"

        var isOfDepartment: Bool { self == .counter || self == .supervisor }

        func who(_ department: DepartmentID?) -> Who {
            switch self {
            case .applicant: .party(.applicant)
            case .operator: .operator
            case .stranger: .stranger
            case .agent: .agent
            case .counter: .counter(department ?? "")
            case .supervisor: .supervisor(department ?? "")
            }
        }
    }

    /// The agent is nobody's party; the name only makes a person.
    static let agentParty: PartyID = "agent"

    var department: DepartmentID? {
        switch self {
        case .department(let id), .counter(let id), .supervisor(let id): id
        case .party, .agent, .operator, .stranger: nil
        }
    }

    /// The actor as whom this one does what people do: apply, examine, settle.
    func actor(in definition: WorkflowDefinition) -> Actor {
        let organ = department.flatMap { id in definition.departments.first { $0.id == id }?.organ }
        switch self {
        case .party(let party): return .party(party)
        case .department(let id): return .clerk(of: id, organ: organ)
        case .counter(let id): return .clerk(of: id, organ: organ, with: Person.rehearsing(.applicant).id)
        case .supervisor(let id):
            return Actor(role: .supervisor, account: "supervisor-of-\(id)", department: id, organ: organ)
        case .agent:
            return Actor(role: .agent, account: "agent", person: Person.rehearsing(Self.agentParty).id)
        case .operator: return Actor(role: .operator, account: "operator")
        case .stranger: return .stranger
        }
    }

    /// The actor who answers a work order: a department's system, where it has one, or a clerk of the branch that holds the order.
    func answering(_ order: WorkOrder, in definition: WorkflowDefinition) -> Actor {
        guard case .department(let id) = self else { return actor(in: definition) }
        if definition.departments.first(where: { $0.id == id })?.handling == .adapter { return .department(id) }
        return order.department == id ? .clerk(of: id, organ: order.organ) : actor(in: definition)
    }
}
