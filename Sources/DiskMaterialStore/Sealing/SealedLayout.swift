import Crypto
import Orchestration

/// The form of a file on disk:
///
///     magic (8) · plain size (8, big endian) · file key, wrapped (12 nonce + 32 + 16 tag) · chunks (plain + 16 tag each)
///
/// Each file has a random key, so a chunk's number can be its nonce. What ties the parts together is authenticated, not
/// stored: tenant, digest and size with the wrapped key; digest, number and count with each chunk. So no part can be
/// changed, moved, cut off or taken from another file unseen.
struct SealedLayout {
    static let magic = Array("OVMAT001".utf8)
    static let chunkBytes = 1 << 20
    static let tagBytes = 16
    static let wrappedKeyBytes = 12 + 32 + tagBytes
    static let headerBytes = magic.count + 8 + wrappedKeyBytes

    let digest: ContentDigest
    let tenant: TenantID
    let plainBytes: Int

    var chunkCount: Int { (plainBytes + Self.chunkBytes - 1) / Self.chunkBytes }
    var fileBytes: Int { Self.headerBytes + plainBytes + chunkCount * Self.tagBytes }

    /// Plain bytes of one chunk; only the last may be shorter.
    func range(ofChunk number: Int) -> Range<Int> {
        let start = number * Self.chunkBytes
        return start..<min(start + Self.chunkBytes, plainBytes)
    }

    var keyContext: [UInt8] {
        Array("onevisit material key 1 \(digest.text) \(plainBytes) \(tenant.text)".utf8)
    }

    func context(ofChunk number: Int) -> [UInt8] {
        Array("onevisit material chunk 1 \(digest.text) \(number) of \(chunkCount)".utf8)
    }

    static func nonce(ofChunk number: Int) throws -> AES.GCM.Nonce {
        try AES.GCM.Nonce(data: [0, 0, 0, 0] + UInt64(number).bigEndianBytes)
    }
}

extension UInt64 {
    var bigEndianBytes: [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * UInt64($0))) }
    }

    /// From the system's cryptographic generator.
    static func randomBytes(words: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<words).flatMap { _ in generator.next().bigEndianBytes }
    }

    init(bigEndianBytes bytes: some Sequence<UInt8>) {
        self = bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
