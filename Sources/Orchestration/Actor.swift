/// Who stands behind a command. It is derived from the authenticated token or the transport, never from the message's body.
public struct Actor: Hashable, Sendable, Codable {
    public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        /// A natural or legal person acting for themselves (申请人或当事人).
        case applicant
        /// Somebody acting with authority for a party (代理人).
        case agent
        /// A service account that acts for a person whom it has authenticated.
        case portal
        /// A clerk of an organ (审查人员, 窗口人员).
        case examiner
        /// A supervisor of an organ or of the lead department.
        case supervisor
        /// A department's system, through its adapter.
        case department
        case author, approver, `operator`, auditor
        /// The engine itself: clocks and recovery.
        case system
    }

    public var role: Role
    /// The account's stable name; not a person's name.
    public var account: String
    /// The person acted for, where there is one.
    public var person: PersonID?
    public var department: DepartmentID?
    public var organ: OrganID?

    public init(
        role: Role,
        account: String,
        person: PersonID? = nil,
        department: DepartmentID? = nil,
        organ: OrganID? = nil
    ) {
        self.role = role
        self.account = account
        self.person = person
        self.department = department
        self.organ = organ
    }

    public static let system = Actor(role: .system, account: "onevisit")

    public static func department(_ department: DepartmentID) -> Actor {
        Actor(role: .department, account: department.text, department: department)
    }
}
