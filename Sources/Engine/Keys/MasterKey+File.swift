import Foundation
import Messaging

extension MasterKey {
    /// Larger than every form of a key; anything else is not one.
    private static let longestFileBytes = 4096

    /// Reads a key file: 32 raw bytes, hexadecimal or base64. A link is followed, since container platforms mount secrets so.
    ///
    /// - Parameter createIfMissing: makes a new key when the file does not exist. Only for a new installation: with another key
    ///   every personal value that was ever stored is unreadable.
    /// - Throws: `tooOpen` if anybody but the owner may read or write the file.
    package static func load(file path: String, createIfMissing: Bool = false) throws(MasterKeyError) -> MasterKey {
        let files = FileManager.default
        if createIfMissing, !files.fileExists(atPath: path) { try create(at: path) }
        guard files.fileExists(atPath: path) else { throw .missing(path: path) }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        try check(target)
        guard let bytes = files.contents(atPath: target) else { throw .unreadable(path: path) }
        return bytes.count == sizeBytes
            ? try MasterKey(bytes: bytes) : try MasterKey(text: String(decoding: bytes, as: UTF8.self))
    }

    private static func check(_ path: String) throws(MasterKeyError) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue
        else { throw .unreadable(path: path) }
        guard attributes[.type] as? FileAttributeType == .typeRegular,
            (attributes[.size] as? NSNumber)?.intValue ?? .max <= longestFileBytes
        else { throw .notARegularFile(path: path) }
        guard mode & 0o077 == 0 else { throw .tooOpen(path: path, mode: mode) }
    }

    /// Writes the key under another name first and links it into place: the link fails if somebody else was quicker, so that
    /// two processes starting together end up with the same key.
    private static func create(at path: String) throws(MasterKeyError) {
        let files = FileManager.default
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<sizeBytes).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        let draft = "\(path).\(UInt64.random(in: .min ... .max, using: &random))"
        // Empty at first: the key goes in only once nobody else can read the file.
        guard files.createFile(atPath: draft, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw .uncreatable(path: path)
        }
        defer { try? files.removeItem(atPath: draft) }
        try check(draft)
        do {
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: draft))
            try handle.write(contentsOf: Data((bytes.hexadecimal + "\n").utf8))
            try handle.synchronize()
            try handle.close()
            try files.linkItem(atPath: draft, toPath: path)
        } catch {
            guard files.fileExists(atPath: path) else { throw .uncreatable(path: path) }
        }
    }
}
