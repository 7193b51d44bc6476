import Engine
import Foundation
import Messaging
import Testing

@Suite("The master key is read only from where nobody else can read it")
struct MasterKeyTests {
    static let bytes = (0..<32).map { UInt8($0) }

    @Test("hexadecimal, base64 and raw bytes give the same key")
    func forms() throws {
        let raw = try MasterKey(bytes: Self.bytes)
        #expect(try MasterKey(text: Self.bytes.hexadecimal).id == raw.id)
        #expect(try MasterKey(text: Self.bytes.hexadecimal.uppercased() + "\n").id == raw.id)
        #expect(try MasterKey(text: Data(Self.bytes).base64EncodedString()).id == raw.id)
        #expect(raw.id.count == 16)
        #expect(try MasterKey(bytes: Self.bytes.reversed()).id != raw.id)
    }

    @Test("anything but 32 bytes is refused", arguments: ["", "00", "zz", String(repeating: "a", count: 63)])
    func wrongSizes(text: String) {
        #expect(throws: MasterKeyError.notThirtyTwoBytes) { try MasterKey(text: text) }
    }

    @Test("a created key is private and read again as the same")
    func createsAndLoads() throws {
        try withFolder { folder in
            let path = folder.appending(path: "master.key").path
            let created = try MasterKey.load(file: path, createIfMissing: true)
            #expect(try MasterKey.load(file: path, createIfMissing: true).id == created.id)
            #expect(try MasterKey.load(file: path).id == created.id)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["master.key"])
        }
    }

    @Test("many starting at once end up with one key")
    func concurrentCreation() async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "master.key").path
            let ids = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<8 { group.addTask { try MasterKey.load(file: path, createIfMissing: true).id } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(ids.count == 1)
        }
    }

    @Test("a missing file is not replaced unasked")
    func missing() throws {
        try withFolder { folder in
            let path = folder.appending(path: "master.key").path
            #expect(throws: MasterKeyError.missing(path: path)) { try MasterKey.load(file: path) }
        }
    }

    @Test("a file that others may read is refused, through a link too", arguments: [0o640, 0o604, 0o620, 0o666])
    func looserModes(mode: Int) throws {
        try withFolder { folder in
            let file = folder.appending(path: "master.key")
            let link = folder.appending(path: "link.key")
            try Data(Self.bytes).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
            for path in [file.path, link.path] {
                let error = #expect(throws: MasterKeyError.self) { try MasterKey.load(file: path) }
                guard case .tooOpen(_, mode) = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
            try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: file.path)
            #expect(try MasterKey.load(file: link.path).id == MasterKey(bytes: Self.bytes).id)
        }
    }

    @Test("a folder is not a key")
    func folder() throws {
        try withFolder { folder in
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
            #expect(throws: MasterKeyError.self) { try MasterKey.load(file: folder.path) }
        }
    }

    @Test("neither key shows itself when printed")
    func prints() throws {
        let key = try MasterKey(bytes: Self.bytes)
        let caseKey = try #require(CaseKey(bytes: Self.bytes))
        var text = ""
        dump(key, to: &text)
        dump(caseKey, to: &text)
        let digits = key.id
        #expect(text == "▿ MasterKey(\(digits))\n  - id: \"\(digits)\"\n- CaseKey(•••)\n")
        #expect("\(key) \(caseKey)" == "MasterKey(\(digits)) CaseKey(•••)")
    }

    private func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = try makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    private func withFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
        let folder = try makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }

    private func makeFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "onevisit-keys-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
