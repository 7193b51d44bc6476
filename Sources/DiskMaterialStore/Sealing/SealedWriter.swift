import Crypto
import Engine

/// Encrypts plain bytes into an open file, one chunk in memory at a time.
struct SealedWriter {
    let layout: SealedLayout
    let wrapping: SymmetricKey

    func write(_ plain: [UInt8], to file: borrowing OpenFile) throws {
        let keyBytes = UInt64.randomBytes(words: 4)
        let key = SymmetricKey(data: keyBytes)
        try file.append(try header(wrapping: keyBytes))
        for number in 0..<layout.chunkCount {
            let box = try AES.GCM.seal(
                plain[layout.range(ofChunk: number)],
                using: key,
                nonce: SealedLayout.nonce(ofChunk: number),
                authenticating: layout.context(ofChunk: number)
            )
            try file.append(Array(box.ciphertext))
            try file.append(Array(box.tag))
        }
    }

    private func header(wrapping keyBytes: [UInt8]) throws -> [UInt8] {
        let box = try AES.GCM.seal(keyBytes, using: wrapping, authenticating: layout.keyContext)
        return SealedLayout.magic + UInt64(layout.plainBytes).bigEndianBytes + Array(box.nonce) + Array(box.ciphertext)
            + Array(box.tag)
    }
}
