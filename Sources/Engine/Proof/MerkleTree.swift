import Crypto

/// The hash tree of RFC 6962, section 2.1: leaves and nodes are prefixed apart, so that a node cannot pass for a leaf.
package enum MerkleTree {
    /// The root over the leaves in order; over none it is the hash of nothing.
    package static func root(of leaves: [[UInt8]]) -> [UInt8] {
        root(of: leaves.map { hash(0, $0) }[...]) ?? Array(SHA256.hash(data: [UInt8]()))
    }

    private static func root(of hashes: ArraySlice<[UInt8]>) -> [UInt8]? {
        guard hashes.count > 1 else { return hashes.first }
        // The left side is the largest power of two below the count.
        var half = 1
        while half * 2 < hashes.count { half *= 2 }
        let middle = hashes.startIndex + half
        guard let left = root(of: hashes[..<middle]), let right = root(of: hashes[middle...]) else { return nil }
        return hash(1, left + right)
    }

    private static func hash(_ prefix: UInt8, _ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: [prefix] + bytes))
    }
}
