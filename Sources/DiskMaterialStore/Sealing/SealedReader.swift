import Crypto
import Engine
import Orchestration

/// Decrypts an open file chunk by chunk, and accepts nothing that was not put there as it is.
struct SealedReader {
    let digest: ContentDigest
    let tenant: TenantID
    let wrapping: SymmetricKey

    /// The plain bytes: one copy and one chunk in memory.
    func read(_ file: borrowing OpenFile) throws -> [UInt8] {
        try walk(file, keepsPlain: true)
    }

    /// Reads everything and keeps nothing.
    func verify(_ file: borrowing OpenFile) throws {
        _ = try walk(file, keepsPlain: false)
    }

    private func walk(_ file: borrowing OpenFile, keepsPlain: Bool) throws -> [UInt8] {
        let header = try file.next(SealedLayout.headerBytes)
        let layout = try layout(from: header, fileBytes: try file.size())
        let key = try unwrap(header.suffix(SealedLayout.wrappedKeyBytes), layout)
        var plain: [UInt8] = []
        if keepsPlain { plain.reserveCapacity(layout.plainBytes) }
        var hash = SHA256()
        for number in 0..<layout.chunkCount {
            let sealed = try file.next(layout.range(ofChunk: number).count + SealedLayout.tagBytes)
            let chunk = try open(sealed, number, key, layout)
            hash.update(data: chunk)
            if keepsPlain { plain += chunk }
        }
        guard hash.finalize().hexadecimal == digest.text else { throw MaterialStoreError.damaged }
        return plain
    }

    private func layout(from header: [UInt8], fileBytes: Int) throws -> SealedLayout {
        guard header.count == SealedLayout.headerBytes, header.starts(with: SealedLayout.magic),
            // The size is not authenticated yet; the file's own length bounds it before it is computed with.
            let plainBytes = Int(exactly: UInt64(bigEndianBytes: header[8..<16])), plainBytes <= fileBytes
        else { throw MaterialStoreError.damaged }
        let layout = SealedLayout(digest: digest, tenant: tenant, plainBytes: plainBytes)
        guard layout.fileBytes == fileBytes else { throw MaterialStoreError.damaged }
        return layout
    }

    private func unwrap(_ wrapped: ArraySlice<UInt8>, _ layout: SealedLayout) throws -> SymmetricKey {
        try authentic {
            let box = try AES.GCM.SealedBox(combined: wrapped)
            return SymmetricKey(data: try AES.GCM.open(box, using: wrapping, authenticating: layout.keyContext))
        }
    }

    private func open(_ sealed: [UInt8], _ number: Int, _ key: SymmetricKey, _ layout: SealedLayout) throws -> [UInt8] {
        guard sealed.count > SealedLayout.tagBytes else { throw MaterialStoreError.damaged }
        return try authentic {
            let box = try AES.GCM.SealedBox(
                nonce: SealedLayout.nonce(ofChunk: number),
                ciphertext: sealed.dropLast(SealedLayout.tagBytes),
                tag: sealed.suffix(SealedLayout.tagBytes)
            )
            return Array(try AES.GCM.open(box, using: key, authenticating: layout.context(ofChunk: number)))
        }
    }

    /// To the caller it is all one whether a key or a chunk does not fit.
    private func authentic<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw MaterialStoreError.damaged }
    }
}
