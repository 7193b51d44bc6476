package import JWTKit
package import Orchestration

/// What an access token says about its bearer.
package struct AccessClaims: JWTPayload, Hashable {
    /// The person acted for, by document; the service turns it into a ``PersonID`` at once and keeps nothing else.
    package struct Document: Codable, Hashable, Sendable {
        package var documentKind: String
        package var documentNumber: String

        package init(documentKind: String, documentNumber: String) {
            self.documentKind = documentKind
            self.documentNumber = documentNumber
        }
    }

    /// The account's stable name.
    package var sub: String
    /// Seconds since 1970.
    package var exp: Double
    package var nbf: Double?
    package var iss: String?
    package var aud: Audience?
    package var role: Actor.Role
    package var tenant: TenantID
    package var person: Document?
    package var personId: PersonID?
    package var department: DepartmentID?
    package var organ: OrganID?

    package init(
        account: String,
        role: Actor.Role,
        tenant: TenantID,
        expiresAt: Timestamp,
        issuer: String? = nil,
        audience: String? = nil,
        person: Document? = nil,
        personID: PersonID? = nil,
        department: DepartmentID? = nil,
        organ: OrganID? = nil
    ) {
        sub = account
        exp = Double(expiresAt.microseconds) / 1_000_000
        iss = issuer
        aud = audience.map { Audience(names: [$0]) }
        self.role = role
        self.tenant = tenant
        self.person = person
        personId = personID
        self.department = department
        self.organ = organ
    }

    /// All that is used as an id or that an id is derived from.
    var names: [String] {
        let optional = [
            person?.documentKind, person?.documentNumber, personId?.text, department?.text, organ?.text,
        ]
        return [sub, tenant.text] + optional.compactMap(\.self)
    }

    /// The verifier checks the claims against the engine's clock, which this method cannot see.
    package func verify(using algorithm: some JWTAlgorithm) {}
}

extension AccessClaims {
    /// RFC 7519 allows one text or a list. (JWTKit's own claim traps on an empty list.)
    package struct Audience: Codable, Hashable, Sendable {
        package var names: [String]

        package init(names: [String]) {
            self.names = names
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let name = try? container.decode(String.self) {
                names = [name]
            } else {
                names = try container.decode([String].self)
            }
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(names)
        }
    }
}
