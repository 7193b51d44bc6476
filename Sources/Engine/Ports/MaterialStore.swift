package import Orchestration

/// Where file bytes live. Events hold digests only.
package protocol MaterialStore: Sendable {
    /// Stores bytes under what they contain. The type is taken from the content, not from what the sender claims.
    /// - Throws: `tooLarge`, `typeNotAllowed`, `typeMismatch`, `unavailable`.
    func put(_ bytes: [UInt8], claimedMediaType: String, tenant: TenantID) async throws(MaterialStoreError)
        -> FileReference
    func get(_ digest: String, tenant: TenantID) async throws(MaterialStoreError) -> [UInt8]
    func contains(_ digest: String, tenant: TenantID) async throws(MaterialStoreError) -> Bool
}

package enum MaterialStoreError: Error, Hashable, Sendable {
    case tooLarge(limitBytes: Int)
    case empty
    case typeNotAllowed(String)
    /// The content is not of the claimed type.
    case typeMismatch(claimed: String, found: String)
    case notFound
    /// The stored bytes are not what was put there.
    case damaged
    case unavailable(String)
}
