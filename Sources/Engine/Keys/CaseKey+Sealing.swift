/// The sealed part of one event, bound to its place: a ciphertext moved to another event, version or type does not open.
extension CaseKey {
    /// - Returns: nonce, ciphertext and tag; nothing at all if there is nothing to seal.
    package func seal(
        _ plaintext: [UInt8],
        stream: StreamID,
        version: Int,
        type: String,
        nonce: Nonce
    ) throws(KeyError) -> [UInt8] {
        guard !plaintext.isEmpty else { return [] }
        let context = Self.context(stream, version, type)
        return try Cipher.seal(plaintext, under: key, nonce: nonce, binding: context)
    }

    package func open(
        _ sealed: [UInt8],
        stream: StreamID,
        version: Int,
        type: String
    ) throws(KeyError) -> [UInt8] {
        guard !sealed.isEmpty else { return [] }
        return try Cipher.open(sealed, under: key, binding: Self.context(stream, version, type))
    }

    private static func context(_ stream: StreamID, _ version: Int, _ type: String) -> FieldBytes {
        var context = FieldBytes(domain: "onevisit/sealed-part")
        context.append(stream.category.rawValue)
        context.append(stream.id)
        context.append(Int64(version))
        context.append(type)
        return context
    }
}
