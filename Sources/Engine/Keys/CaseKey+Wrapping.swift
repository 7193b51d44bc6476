import Messaging
package import Orchestration

/// A wrapped key: form (1 byte), id of the master key (8 bytes), nonce, ciphertext, tag.
extension MasterKey {
    private static let form: UInt8 = 1
    private static let idBytes = 8

    /// Bound to the case, so that one case's wrapped key cannot be put in another's place.
    package func wrap(_ caseKey: CaseKey, of caseID: CaseID, nonce: Nonce) throws(KeyError) -> [UInt8] {
        let box = try Cipher.seal(
            caseKey.bytes,
            under: derive(for: Self.purpose),
            nonce: nonce,
            binding: Self.context(caseID)
        )
        return [Self.form] + ([UInt8](hexadecimal: id) ?? []) + box
    }

    package func unwrap(_ wrapped: [UInt8], of caseID: CaseID) throws(KeyError) -> CaseKey {
        guard wrapped.first == Self.form, wrapped.count > 1 + Self.idBytes else { throw .unknownForm }
        let wrapper = wrapped[1...Self.idBytes].hexadecimal
        guard wrapper == id else { throw .otherMasterKey(id: wrapper) }
        let bytes = try Cipher.open(
            wrapped[(1 + Self.idBytes)...],
            under: derive(for: Self.purpose),
            binding: Self.context(caseID)
        )
        guard let caseKey = CaseKey(bytes: bytes) else { throw .unknownForm }
        return caseKey
    }

    private static let purpose = "onevisit/case-key"

    private static func context(_ caseID: CaseID) -> FieldBytes {
        var context = FieldBytes(domain: purpose)
        context.append(caseID.text)
        return context
    }
}
