/// The names in a ZIP archive, read from its central directory alone: nothing is unpacked.
enum ZipDirectory {
    private static let mostNames = 4096
    private static let endRecordLength = 22
    /// The end record may be followed by a comment of up to 65535 bytes.
    private static let longestTail = endRecordLength + 65_535

    /// `nil` when the bytes are not a ZIP archive.
    static func names(in bytes: [UInt8]) -> Set<String>? {
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), let end = endRecord(in: bytes),
            let count = bytes.littleEndian(at: end + 10, length: 2),
            let start = bytes.littleEndian(at: end + 16, length: 4)
        else { return nil }
        var names: Set<String> = []
        var position = start
        for _ in 0..<min(count, mostNames) {
            guard let entry = Entry(at: position, in: bytes) else { return nil }
            names.insert(entry.name)
            position = entry.next
        }
        return names
    }

    private static func endRecord(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= endRecordLength else { return nil }
        let last = bytes.count - endRecordLength
        let first = max(0, bytes.count - longestTail)
        return (first...last).last { bytes[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06]) }
    }

    private struct Entry {
        let name: String
        let next: Int

        init?(at position: Int, in bytes: [UInt8]) {
            let fixedLength = 46
            guard position >= 0, position <= bytes.count - fixedLength,
                bytes[position...].starts(with: [0x50, 0x4B, 0x01, 0x02]),
                let nameLength = bytes.littleEndian(at: position + 28, length: 2),
                let extraLength = bytes.littleEndian(at: position + 30, length: 2),
                let commentLength = bytes.littleEndian(at: position + 32, length: 2)
            else { return nil }
            let nameStart = position + fixedLength
            guard nameStart + nameLength <= bytes.count else { return nil }
            name = String(decoding: bytes[nameStart..<nameStart + nameLength], as: UTF8.self)
            next = nameStart + nameLength + extraLength + commentLength
        }
    }
}

extension [UInt8] {
    fileprivate func littleEndian(at position: Int, length: Int) -> Int? {
        guard position >= 0, position + length <= count else { return nil }
        return self[position..<position + length].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
