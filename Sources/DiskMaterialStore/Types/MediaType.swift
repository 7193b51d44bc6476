/// A kind of file that the store can tell from its content.
package enum MediaType: String, Hashable, Sendable, CaseIterable {
    case pdf = "application/pdf"
    /// 开放版式文档 (GB/T 33190-2016), the format of electronic certificates.
    case ofd = "application/ofd"
    case jpeg = "image/jpeg"
    case png = "image/png"
    case heic = "image/heic"
    /// UTF-8 without control characters. Markup is text too, so a reader must never let a browser guess.
    case plainText = "text/plain"

    /// Documents and photographs, which cannot run anything where they are shown.
    package static let usual: Set<MediaType> = [.pdf, .ofd, .jpeg, .png, .heic]
}

extension MediaType {
    /// The type by its content alone; `nil` for anything else.
    package init?(of bytes: [UInt8]) {
        if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if Self.isHEIC(bytes) {
            self = .heic
        } else if let names = ZipDirectory.names(in: bytes), names.contains("OFD.xml") {
            self = .ofd
        } else if Self.isPlainText(bytes) {
            self = .plainText
        } else {
            return nil
        }
    }

    /// An ISO base media file whose brand is a HEVC-coded still picture.
    private static func isHEIC(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) else { return false }
        return ["heic", "heix", "heim", "heis", "mif1"].contains { bytes[8..<12].elementsEqual($0.utf8) }
    }

    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        let isPrintable = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        return isPrintable && String(validating: bytes, as: UTF8.self) != nil
    }
}
