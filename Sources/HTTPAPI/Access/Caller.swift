import Orchestration

/// Who is calling, as the token says.
struct Caller: Hashable, Sendable {
    var actor: Actor
    var tenant: TenantID
    /// When the token ends; a stream ends with it.
    var expiresAt: Timestamp

    /// The end of the year 9999: a later one would not fit.
    private static let latestSecond = 253_402_300_799.0

    init(_ claims: AccessClaims, personID: (AccessClaims.Document, TenantID) -> PersonID) {
        actor = Actor(
            role: claims.role,
            account: claims.sub,
            person: claims.person.map { personID($0, claims.tenant) } ?? claims.personId,
            department: claims.department,
            organ: claims.organ
        )
        tenant = claims.tenant
        expiresAt = Timestamp(microseconds: Int64(min(max(claims.exp, 0), Self.latestSecond) * 1_000_000))
    }

    /// The namespace of this caller's idempotency keys.
    ///
    /// Whoever acts for many persons has one for each, so that a receipt is read only for the person it was given for.
    var issuer: String {
        guard actor.role == .portal || actor.role == .agent, let person = actor.person else {
            return "client:\(actor.account)"
        }
        return "for:\(person):\(actor.account)"
    }

    /// The account, told apart from one of the same name elsewhere.
    var accountName: [String] { [tenant.text, actor.account] }
}

extension Actor.Role {
    /// Those who act for a person, themselves included.
    static let citizens: Set<Actor.Role> = [.applicant, .agent, .portal]
    /// Those who work on orders.
    static let staff: Set<Actor.Role> = [.examiner, .supervisor, .department]

    var isCitizen: Bool { Self.citizens.contains(self) }
    var isStaff: Bool { Self.staff.contains(self) }
}
