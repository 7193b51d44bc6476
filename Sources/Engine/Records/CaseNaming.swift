import Crypto
import Messaging
package import Orchestration

/// The id of the case that a submission opens.
package enum CaseNaming {
    /// Derived from who submits under which idempotency key, so that a repeat meets the case it has already opened: the first
    /// 16 bytes of SHA-256 over tenant, account and key, joined by U+001F, in hexadecimal.
    ///
    /// Ingress must refuse control characters in account and key: they could make two different triples equal.
    package static func caseID(tenant: TenantID, account: String, idempotencyKey: String) -> CaseID {
        let name = [tenant.text, account, idempotencyKey].joined(separator: "\u{1F}")
        return CaseID(SHA256.hash(data: Array(name.utf8)).prefix(16).hexadecimal)
    }
}
