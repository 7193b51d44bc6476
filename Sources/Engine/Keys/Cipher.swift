import Crypto

/// AES-256-GCM with the nonce in front and the tag behind.
enum Cipher {
    static func seal(
        _ plaintext: [UInt8],
        under key: SymmetricKey,
        nonce: Nonce,
        binding context: FieldBytes
    ) throws(KeyError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(
                plaintext,
                using: key,
                nonce: AES.GCM.Nonce(data: nonce.bytes),
                authenticating: context.bytes
            )
            return nonce.bytes + box.ciphertext + box.tag
        } catch {
            // Key and nonce have the right sizes by construction; what is left is a defect of the library.
            throw .unsealable
        }
    }

    static func open(
        _ ciphertext: some Collection<UInt8>,
        under key: SymmetricKey,
        binding context: FieldBytes
    ) throws(KeyError) -> [UInt8] {
        do {
            let box = try AES.GCM.SealedBox(combined: Array(ciphertext))
            return Array(try AES.GCM.open(box, using: key, authenticating: context.bytes))
        } catch {
            throw .notAuthentic
        }
    }
}

/// Why a key or a sealed part could not be used.
package enum KeyError: Error, Hashable, Sendable {
    /// Changed, moved from elsewhere, or sealed under another key.
    case notAuthentic
    /// Wrapped by another master key than the one at hand: give the process that one too, or wrap anew.
    case otherMasterKey(id: String)
    /// Not a wrapped key, or wrapped in a form newer than this program.
    case unknownForm
    case unsealable
}
