import Engine
import Orchestration
import Testing

@testable import DiskMaterialStore

@Suite("Damage at rest")
struct DamageTests {
    let temporary: TemporaryStore
    let store: DiskMaterialStore

    init() throws {
        temporary = try TemporaryStore()
        store = try temporary.open()
    }

    private func putScan() async throws -> (digest: String, path: String) {
        let digest = try await store.put(scan(), claimedMediaType: "image/jpeg", tenant: zhongshan).digest
        return (digest, try #require(try temporary.files(under: "objects").first))
    }

    @Test(
        "One flipped bit anywhere is found",
        arguments: [
            ("magic", 0), ("plain size", 15), ("nonce of the wrapped key", 16), ("wrapped key", 30),
            ("tag of the wrapped key", 75), ("first byte of the first chunk", 76),
            ("tag of the first chunk", 76 + 1_048_576),
            ("second chunk", 76 + 1_048_592 + 5), ("last byte", 2_500_000 + 76 + 48 - 1),
        ]
    )
    func flippedBit(region: String, position: Int) async throws {
        let (digest, path) = try await putScan()
        var bytes = try temporary.bytes(of: path)
        bytes[position] ^= 1
        try temporary.overwrite(path, with: bytes)
        await #expect(throws: MaterialStoreError.damaged, "\(region)") {
            try await store.get(digest, tenant: zhongshan)
        }
    }

    @Test("A cut or lengthened file is found", arguments: [0, 8, 75, 76, 77, 1_048_668, 2_500_123])
    func cut(length: Int) async throws {
        let (digest, path) = try await putScan()
        let bytes = try temporary.bytes(of: path)
        for changed in [Array(bytes.prefix(length)), bytes + [0]] {
            try temporary.overwrite(path, with: changed)
            await #expect(throws: MaterialStoreError.damaged) { try await store.get(digest, tenant: zhongshan) }
        }
    }

    @Test("Chunks that changed places are found")
    func swappedChunks() async throws {
        let (digest, path) = try await putScan()
        let bytes = try temporary.bytes(of: path)
        let (start, length) = (76, 1_048_592)
        let swapped = bytes[..<start] + bytes[start + length..<start + 2 * length] + bytes[start..<start + length]
        try temporary.overwrite(path, with: Array(swapped + bytes[(start + 2 * length)...]))
        await #expect(throws: MaterialStoreError.damaged) { try await store.get(digest, tenant: zhongshan) }
    }

    @Test("A whole file put in another's place is found")
    func exchangedFiles() async throws {
        let first = try await store.put(pdf("first"), claimedMediaType: "", tenant: zhongshan)
        let firstPath = try #require(try temporary.files(under: "objects").first)
        let second = try await store.put(pdf("other"), claimedMediaType: "", tenant: zhongshan)
        let secondPath = try #require(try temporary.files(under: "objects").first { $0 != firstPath })
        try temporary.overwrite(firstPath, with: try temporary.bytes(of: secondPath))
        await #expect(throws: MaterialStoreError.damaged) { try await store.get(first.digest, tenant: zhongshan) }
        #expect(try await store.get(second.digest, tenant: zhongshan) == pdf("other"))
    }

    @Test("Putting the content again mends a damaged file")
    func mending() async throws {
        let (digest, path) = try await putScan()
        try temporary.overwrite(path, with: Array(try temporary.bytes(of: path).dropLast(100)))
        _ = try await store.put(scan(), claimedMediaType: "image/jpeg", tenant: zhongshan)
        #expect(try await store.get(digest, tenant: zhongshan) == scan())
    }
}
