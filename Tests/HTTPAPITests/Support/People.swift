import HTTPAPI
import Orchestration

/// Who calls in the tests.
extension AccessClaims {
    static func make(
        _ role: Actor.Role,
        account: String? = nil,
        tenant: TenantID = House.tenant,
        number: String? = nil,
        personID: PersonID? = nil,
        department: DepartmentID? = nil,
        organ: OrganID? = nil,
        validSeconds: Int64 = 3600,
        issuer: String? = "tests",
        audience: String? = "onevisit"
    ) -> AccessClaims {
        AccessClaims(
            account: account ?? role.rawValue,
            role: role,
            tenant: tenant,
            expiresAt: Moment.now.adding(validSeconds),
            issuer: issuer,
            audience: audience,
            person: number.map { Document(documentKind: "resident-id", documentNumber: $0) },
            personID: personID,
            department: department,
            organ: organ
        )
    }

    static let zhang = make(.applicant, account: "zhang", number: "442000199001011234")
    static let stranger = make(.applicant, account: "stranger", number: "442000198512129999")
    static let examiner = make(.examiner, department: "human-resources", organ: Sample.humanResources)
    static let supervisor = make(.supervisor, department: "human-resources", organ: Sample.humanResources)
    static let housingClerk = make(.examiner, account: "clerk-h", department: "housing", organ: Sample.housing)
    static let auditor = make(.auditor)
}
