/// Why there is no usable master key. Texts name the file and the remedy, never the contents.
package enum MasterKeyError: Error, Hashable, Sendable {
    case notThirtyTwoBytes
    case missing(path: String)
    case notARegularFile(path: String)
    case tooOpen(path: String, mode: Int)
    case unreadable(path: String)
    case uncreatable(path: String)
}

extension MasterKeyError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notThirtyTwoBytes:
            "the master key must be 32 bytes: 64 hexadecimal digits, base64 of 32 bytes, or a file of them"
        case .missing(let path):
            "there is no master key at \(path); restore it from its safe, or have one created for a new installation"
        case .notARegularFile(let path):
            "the master key \(path) is not a regular file"
        case .tooOpen(let path, let mode):
            "the master key \(path) has mode \(String(mode, radix: 8)); others must not read it: chmod 600"
        case .unreadable(let path):
            "the master key \(path) cannot be read; check its owner"
        case .uncreatable(let path):
            "no master key can be created at \(path); check that its folder exists and may be written"
        }
    }
}
