import Crypto

/// SHA-256 of a file's plain bytes, in lower-case hexadecimal.
struct ContentDigest: Hashable, Sendable {
    let text: String

    init(of bytes: [UInt8]) {
        text = SHA256.hash(data: bytes).hexadecimal
    }

    /// `nil` for anything but 64 lower-case hexadecimal digits.
    init?(_ text: String) {
        let digits = text.utf8
        guard digits.count == 64, digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            return nil
        }
        self.text = text
    }
}

extension Sequence<UInt8> {
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
