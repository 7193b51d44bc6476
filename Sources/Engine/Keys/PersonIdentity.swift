import Crypto
import Messaging
package import Orchestration

/// Lets the engine say "the same person" without knowing who.
package struct PersonIdentity: Sendable {
    private let key: SymmetricKey

    /// Ids depend on the key they are derived from: after a rotation, go on deriving them from the first master key.
    package init(_ masterKey: MasterKey) {
        key = masterKey.derive(for: "onevisit/person-identity")
    }

    /// HMAC-SHA-256, in hexadecimal. Keyed, because document numbers are few enough to be tried one after another. The same
    /// person has unlinkable ids in different tenants.
    ///
    /// - Parameters:
    ///   - documentKind: such as `resident-id`.
    ///   - documentNumber: letters count alike in either case and surrounding spaces not at all, since a check digit is
    ///     written both `x` and `X`.
    package func id(documentKind: String, documentNumber: String, tenant: TenantID) -> PersonID {
        var fields = FieldBytes(domain: "onevisit/person")
        fields.append(tenant.text)
        fields.append(documentKind)
        fields.append(documentNumber.filter { !$0.isWhitespace }.uppercased())
        return PersonID(HMAC<SHA256>.authenticationCode(for: fields.bytes, using: key).hexadecimal)
    }
}
