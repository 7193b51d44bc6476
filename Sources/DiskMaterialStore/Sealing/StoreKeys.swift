import Crypto
import Orchestration

/// The keys of one store, derived from its master key for one purpose each.
struct StoreKeys: Sendable {
    static let masterKeyLength = 32

    /// Wraps the key of every file.
    let wrapping: SymmetricKey
    private let naming: SymmetricKey
    /// Shows whether a folder belongs to the master key, and tells nothing about it.
    let check: String

    init(masterKey: [UInt8]) {
        let master = SymmetricKey(data: masterKey)
        func derive(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: master, info: Array(purpose.utf8), outputByteCount: 32)
        }
        wrapping = derive("onevisit materials 1 wrap")
        naming = derive("onevisit materials 1 name")
        check = Self.code("check", under: derive("onevisit materials 1 check"))
    }

    /// The name on disk. Keyed, because a plain digest would tell whoever sees the folder that two tenants hold the same
    /// file, or that a known file is there.
    func name(of digest: ContentDigest, tenant: TenantID) -> String {
        Self.code("\(digest.text) \(tenant.text)", under: naming)
    }

    private static func code(_ text: String, under key: SymmetricKey) -> String {
        HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key).hexadecimal
    }
}
