package import Orchestration

/// The people of every random case.
extension Actor {
    package static let applicant = Actor(role: .applicant, account: "applicant", person: "person")
    package static let employer = Actor(role: .applicant, account: "employer", person: "employer")
    package static let agent = Actor(role: .agent, account: "agent", person: "agent")
    package static let `operator` = Actor(role: .operator, account: "operator")
    package static let counter = Actor(
        role: .examiner,
        account: "counter",
        person: "person",
        department: "hr",
        organ: "organ-of-hr"
    )

    package static func clerk(of department: DepartmentID, _ organ: OrganID? = nil) -> Actor {
        Actor(role: .examiner, account: "clerk", department: department, organ: organ ?? home(of: department))
    }

    package static func supervisor(of department: DepartmentID) -> Actor {
        Actor(role: .supervisor, account: "head", department: department, organ: home(of: department))
    }

    private static func home(of department: DepartmentID) -> OrganID { OrganID("organ-of-\(department)") }
}

extension Person {
    static func named(_ id: PersonID) -> Person {
        Person(id: id, name: Sealed("张三"), documentNumber: Sealed("442000199001011234"), phone: Sealed("13800000000"))
    }
}

extension SuppliedMaterial {
    static let scan = SuppliedMaterial(files: [FileReference(digest: "00", sizeBytes: 1, mediaType: "application/pdf")])
}

extension SignedStatement {
    static let sample = SignedStatement(statement: "statement", version: 2, textHash: "00")
    static let licence = SignedStatement(statement: "licence", version: 1, textHash: "00")
}
