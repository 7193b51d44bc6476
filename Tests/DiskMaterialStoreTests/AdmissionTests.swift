import Engine
import Orchestration
import Testing

@testable import DiskMaterialStore

@Suite("What the store takes")
struct AdmissionTests {
    private func put(_ bytes: [UInt8], _ claimed: String, _ options: DiskMaterialStoreOptions) async throws -> String {
        let temporary = try TemporaryStore()
        let store = try temporary.open(options: options)
        defer { withExtendedLifetime(temporary) {} }
        return try await store.put(bytes, claimedMediaType: claimed, tenant: zhongshan).mediaType
    }

    @Test("An empty file is refused")
    func empty() async throws {
        await #expect(throws: MaterialStoreError.empty) { try await put([], "application/pdf", .init()) }
    }

    @Test("A file of the limit is taken; one byte more is not")
    func size() async throws {
        let options = DiskMaterialStoreOptions(mostBytes: 1000)
        #expect(try await put(scan(bytes: 1000), "image/jpeg", options) == "image/jpeg")
        await #expect(throws: MaterialStoreError.tooLarge(limitBytes: 1000)) {
            try await put(scan(bytes: 1001), "image/jpeg", options)
        }
    }

    @Test("The usual limit is 20 MiB")
    func usualLimit() {
        #expect(DiskMaterialStoreOptions().mostBytes == 20_971_520)
    }

    @Test(
        "The type comes from the content, whatever spelling the sender uses",
        arguments: [
            ("application/pdf", pdf("x"), "application/pdf"),
            ("APPLICATION/PDF; name=a.pdf", pdf("x"), "application/pdf"),
            ("application/octet-stream", pdf("x"), "application/pdf"), ("image/jpg", scan(bytes: 9), "image/jpeg"),
            ("image/png", Samples.png, "image/png"), ("image/heif", Samples.heic, "image/heic"),
            ("application/ofd", Samples.zip(["OFD.xml", "Doc_0/Document.xml"]), "application/ofd"),
        ]
    )
    func admitted(claimed: String, bytes: [UInt8], found: String) async throws {
        #expect(try await put(bytes, claimed, .init()) == found)
    }

    @Test(
        "A file that lies about its type is refused, naming both types",
        arguments: [
            ("application/pdf", scan(bytes: 9), "image/jpeg"), ("image/png", pdf("x"), "application/pdf"),
            ("application/pdf", Array("MZ\u{0}\u{1}".utf8), "application/octet-stream"),
            ("application/ofd", Samples.zip(["word/document.xml"]), "application/octet-stream"),
            ("application/pdf", Array("<script>alert(1)</script>".utf8), "text/plain"),
        ]
    )
    func lies(claimed: String, bytes: [UInt8], found: String) async throws {
        await #expect(throws: MaterialStoreError.typeMismatch(claimed: claimed, found: found)) {
            try await put(bytes, claimed, .init())
        }
    }

    @Test("An honest file of a type that is not taken is refused")
    func notAllowed() async throws {
        await #expect(throws: MaterialStoreError.typeNotAllowed("text/plain")) {
            try await put(Array("plain words".utf8), "text/plain", .init())
        }
        await #expect(throws: MaterialStoreError.typeNotAllowed("application/octet-stream")) {
            try await put([0, 1, 2], "", .init())
        }
    }

    @Test("A claim that is no media type does not echo into the error")
    func unreadableClaim() async throws {
        await #expect(throws: MaterialStoreError.typeMismatch(claimed: "unreadable", found: "application/pdf")) {
            try await put(pdf("x"), "张三\u{1B}[31m", .init())
        }
    }

    @Test("Broken ZIP directories are no documents and no crash", arguments: 0..<Samples.zip(["OFD.xml"]).count)
    func brokenZip(position: Int) {
        var bytes = Samples.zip(["OFD.xml"])
        bytes[position] = 0xFF
        let found = MediaType(of: bytes)
        #expect(found == nil || found == .ofd)
        #expect(MediaType(of: Array(bytes.prefix(position))) != .ofd)
    }
}

enum Samples {
    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    static let heic: [UInt8] = [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0]

    /// An archive of empty files.
    static func zip(_ names: [String]) -> [UInt8] {
        var files: [UInt8] = []
        var directory: [UInt8] = []
        for name in names {
            let bytes = Array(name.utf8)
            let length = [UInt8(bytes.count), 0]
            let offset = [UInt8(files.count), 0, 0, 0]
            files += [0x50, 0x4B, 3, 4] + zeros(22) + length + zeros(2) + bytes
            directory += [0x50, 0x4B, 1, 2] + zeros(24) + length + zeros(12) + offset + bytes
        }
        let count = [UInt8(names.count), 0]
        return files + directory + [0x50, 0x4B, 5, 6] + zeros(4) + count + count + [UInt8(directory.count), 0, 0, 0]
            + [UInt8(files.count), 0, 0, 0] + zeros(2)
    }

    private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}
