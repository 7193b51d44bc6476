import Crypto

/// The chain of a partition's commits: whoever keeps one link can tell whether anything before it was changed.
package enum PartitionChain {
    /// A partition's chain before its first commit.
    package static let beginning: [UInt8] = []

    /// The link after a commit: chain(n) = SHA-256(chain(n-1), root, last position). A commit without events adds no link.
    package static func link(after chain: [UInt8], root: [UInt8], lastPosition: Int64) -> [UInt8] {
        var fields = FieldBytes(domain: "onevisit/chain")
        fields.append(chain)
        fields.append(root)
        fields.append(lastPosition)
        return Array(SHA256.hash(data: fields.bytes))
    }
}
