/// Which commitments are checked, where only a share is (抽查).
///
/// A keyed hash of the case and the material decides: nobody who does not know the salt can tell beforehand, and whoever knows it
/// can show afterwards that nobody was picked on. The function is SipHash-2-4 (Aumasson and Bernstein, 2012) under a key derived
/// from the salt; it hides the choice from applicants as long as the salt is long and secret, and is no protection of anything
/// else.
package struct Sampling {
    private let key: (UInt64, UInt64)

    package init(salt: String) {
        key = (Self.folded(salt, from: 0xcbf2_9ce4_8422_2325), Self.folded(salt, from: 0x6c62_272e_07bb_0142))
    }

    /// - Parameter sharePercent: 0 checks nobody, 100 everybody.
    package func chooses(_ material: MaterialID, of id: CaseID, sharePercent: Int) -> Bool {
        // A byte that occurs in no text keeps one pair of names from reading like another.
        let bytes = Array(id.text.utf8) + [0xFF] + Array(material.text.utf8)
        return hash(bytes) % 100 < UInt64(min(max(sharePercent, 0), 100))
    }

    func hash(_ bytes: [UInt8]) -> UInt64 {
        var state = SipState(key)
        var rest = bytes[...]
        while rest.count >= 8 {
            state.take(Self.word(rest.prefix(8)), rounds: 2)
            rest = rest.dropFirst(8)
        }
        state.take(Self.word(rest) | UInt64(truncatingIfNeeded: bytes.count) << 56, rounds: 2)
        return state.finished(rounds: 4)
    }

    init(key: (UInt64, UInt64)) {
        self.key = key
    }

    /// Little-endian.
    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// FNV-1a, which only spreads the salt over the key.
    private static func folded(_ salt: String, from basis: UInt64) -> UInt64 {
        salt.utf8.reduce(basis) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}

/// The four words of SipHash.
private struct SipState {
    private var a, b, c, d: UInt64

    init(_ key: (UInt64, UInt64)) {
        a = key.0 ^ 0x736f_6d65_7073_6575
        b = key.1 ^ 0x646f_7261_6e64_6f6d
        c = key.0 ^ 0x6c79_6765_6e65_7261
        d = key.1 ^ 0x7465_6462_7974_6573
    }

    mutating func take(_ word: UInt64, rounds: Int) {
        d ^= word
        stir(rounds)
        a ^= word
    }

    mutating func finished(rounds: Int) -> UInt64 {
        c ^= 0xFF
        stir(rounds)
        return a ^ b ^ c ^ d
    }

    private mutating func stir(_ rounds: Int) {
        for _ in 0..<rounds {
            a = a &+ b
            c = c &+ d
            b = b.turned(13) ^ a
            d = d.turned(16) ^ c
            a = a.turned(32) &+ d
            c = c &+ b
            d = d.turned(21) ^ a
            b = b.turned(17) ^ c
            c = c.turned(32)
        }
    }
}

extension UInt64 {
    fileprivate func turned(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
