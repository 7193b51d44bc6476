import Crypto
import Messaging
import Orchestration

/// Names derived from what the caller sent, so that a repeat reaches the same receipt.
enum CommandNames {
    /// A repeat with the same body has the same id and so finds the first receipt; another body under the same key has
    /// another id and does not.
    static func commandID(tenant: TenantID, caseID: CaseID, issuer: String, key: String, fingerprint: String) -> String
    {
        digest([tenant.text, caseID.text, issuer, key, fingerprint])
    }

    /// The first half of SHA-256 in hexadecimal; the separator cannot occur in a header or an id.
    private static func digest(_ parts: [String]) -> String {
        SHA256.hash(data: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(16).hexadecimal
    }
}
