import Crypto
import Messaging
package import Orchestration

extension MasterKey {
    /// What makes the choice of commitments to check (抽查) unpredictable: the same for a tenant as long as its key lives, and
    /// told to nobody.
    package func samplingSalt(of tenant: TenantID) -> String {
        var fields = FieldBytes(domain: "onevisit/sampling")
        fields.append(tenant.text)
        let key = derive(for: "onevisit/sampling")
        return HMAC<SHA256>.authenticationCode(for: fields.bytes, using: key).hexadecimal
    }
}
