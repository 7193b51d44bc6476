import Engine
import Orchestration
import Testing

@testable import DiskMaterialStore

@Suite("Keeping files")
struct KeepingTests {
    let temporary: TemporaryStore
    let store: DiskMaterialStore

    init() throws {
        temporary = try TemporaryStore()
        store = try temporary.open()
    }

    @Test(
        "What was put comes back under its SHA-256, whatever its length",
        arguments: [40, 1 << 20, 1 << 20 + 1, 2_500_000]
    )
    func roundTrip(count: Int) async throws {
        let bytes = scan(bytes: count)
        let reference = try await store.put(bytes, claimedMediaType: "image/jpeg", tenant: zhongshan)
        #expect(reference.sizeBytes == count)
        #expect(reference.mediaType == "image/jpeg")
        #expect(try await store.get(reference.digest, tenant: zhongshan) == bytes)
    }

    @Test("The digest is that of the plain bytes")
    func knownDigest() async throws {
        let text = try temporary.open(options: DiskMaterialStoreOptions(allowedTypes: [.plainText]))
        let reference = try await text.put(Array("abc".utf8), claimedMediaType: "text/plain", tenant: zhongshan)
        #expect(reference.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("The same content again gives the same reference and no second file")
    func idempotent() async throws {
        let first = try await store.put(pdf("one"), claimedMediaType: "application/pdf", tenant: zhongshan)
        let second = try await store.put(pdf("one"), claimedMediaType: "", tenant: zhongshan)
        #expect(first == second)
        #expect(try temporary.files(under: "objects").count == 1)
    }

    @Test("Forty tasks that put the same content at once leave one intact file and nothing half written")
    func concurrentPuts() async throws {
        let bytes = scan(bytes: 1_200_000)
        let digests = try await withThrowingTaskGroup(of: String.self) { [store] group in
            for _ in 0..<40 {
                group.addTask { try await store.put(bytes, claimedMediaType: "image/jpeg", tenant: zhongshan).digest }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        let digest = try #require(digests.first)
        #expect(digests.count == 1)
        #expect(try temporary.files(under: "objects").count == 1)
        #expect(try temporary.files(under: "incoming").isEmpty)
        #expect(try await store.get(digest, tenant: zhongshan) == bytes)
    }

    @Test("A tenant does not see another tenant's files, nor that their content is the same")
    func tenantsApart() async throws {
        let reference = try await store.put(pdf("shared"), claimedMediaType: "application/pdf", tenant: zhongshan)
        #expect(try await !store.contains(reference.digest, tenant: shenzhen))
        await #expect(throws: MaterialStoreError.notFound) { try await store.get(reference.digest, tenant: shenzhen) }
        _ = try await store.put(pdf("shared"), claimedMediaType: "application/pdf", tenant: shenzhen)
        #expect(try temporary.files(under: "objects").count == 2)
    }

    @Test("Neither the name nor the bytes on disk show the content")
    func opaqueAtRest() async throws {
        let secret = pdf("ID 442000199001011234")
        let reference = try await store.put(secret, claimedMediaType: "application/pdf", tenant: zhongshan)
        let path = try #require(try temporary.files(under: "objects").first)
        #expect(!path.contains(reference.digest.prefix(16)))
        let stored = String(decoding: try temporary.bytes(of: path), as: UTF8.self)
        #expect(!stored.contains("442000199001011234"))
        #expect(!stored.contains("%PDF"))
    }

    @Test(
        "What is not a digest is not found, and never reaches the file system",
        arguments: [
            "", "../store", "../../etc/passwd", String(repeating: "A", count: 64), String(repeating: "0", count: 63),
        ]
    )
    func strangeDigests(text: String) async throws {
        #expect(try await !store.contains(text, tenant: zhongshan))
        await #expect(throws: MaterialStoreError.notFound) { try await store.get(text, tenant: zhongshan) }
    }

    @Test("A tenant's name may hold anything without leaving the folder")
    func strangeTenant() async throws {
        let reference = try await store.put(pdf("x"), claimedMediaType: "application/pdf", tenant: "../../outside")
        #expect(try await store.contains(reference.digest, tenant: "../../outside"))
        #expect(try temporary.files(under: "objects").count == 1)
    }
}
