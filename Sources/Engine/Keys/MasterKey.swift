package import Crypto
import Foundation
import Messaging

/// The one secret of an installation. It wraps the cases' keys and is needed to read any personal value.
package struct MasterKey: Sendable {
    package static let sizeBytes = 32

    /// Tells master keys apart without revealing them: 16 hexadecimal digits derived from the key. Each wrapped key names
    /// the master key that wrapped it, so that a rotation can be seen through.
    package let id: String
    let key: SymmetricKey

    /// - Parameter bytes: exactly 32 bytes of full entropy.
    package init(bytes: some Collection<UInt8>) throws(MasterKeyError) {
        guard bytes.count == Self.sizeBytes else { throw .notThirtyTwoBytes }
        let key = SymmetricKey(data: Array(bytes))
        id =
            HMAC<SHA256>.authenticationCode(for: Array("onevisit/master-key-id".utf8), using: key).prefix(8).hexadecimal
        self.key = key
    }

    /// Reads the key as people write it down or hand it over in an environment variable: 64 hexadecimal digits or base64.
    package init(text: String) throws(MasterKeyError) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let bytes = [UInt8](hexadecimal: trimmed) ?? Data(base64Encoded: trimmed).map(Array.init) else {
            throw .notThirtyTwoBytes
        }
        try self.init(bytes: bytes)
    }

    /// A key for one purpose: what is done with it tells nothing about the others.
    package func derive(for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Array(purpose.utf8), outputByteCount: Self.sizeBytes)
    }
}

extension MasterKey: CustomStringConvertible, CustomReflectable {
    package var description: String { "MasterKey(\(id))" }
    package var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
