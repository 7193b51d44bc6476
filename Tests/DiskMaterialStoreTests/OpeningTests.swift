import Dispatch
import Engine
import Foundation
import Orchestration
import Testing

@testable import DiskMaterialStore

@Suite("Opening a store")
struct OpeningTests {
    let temporary: TemporaryStore

    init() throws {
        temporary = try TemporaryStore()
    }

    @Test("What a process wrote, the next one reads")
    func reopening() async throws {
        let reference = try await temporary.open().put(pdf("kept"), claimedMediaType: "", tenant: zhongshan)
        #expect(try await temporary.open().get(reference.digest, tenant: zhongshan) == pdf("kept"))
    }

    @Test("A killed writer leaves a part that the next opening clears; finished files stay")
    func abandonedParts() async throws {
        let reference = try await temporary.open().put(pdf("kept"), claimedMediaType: "", tenant: zhongshan)
        let part = "\(temporary.root)/incoming/0011.part"
        try temporary.overwrite(part, with: [1, 2, 3])
        let store = try temporary.open()
        #expect(try temporary.files(under: "incoming").isEmpty)
        #expect(try await store.get(reference.digest, tenant: zhongshan) == pdf("kept"))
    }

    @Test("A part that another writer still holds is left alone")
    func livingParts() async throws {
        _ = try temporary.open()
        let part = "\(temporary.root)/incoming/0022.part"
        let file = try OpenFile.create(part)
        let isLocked = file.takeLock()
        #expect(isLocked)
        _ = try temporary.open()
        #expect(try temporary.files(under: "incoming") == [part])
        file.finish()
        _ = try temporary.open()
        #expect(try temporary.files(under: "incoming").isEmpty)
    }

    @Test("Another master key is refused at once, not as damaged files later")
    func otherKey() throws {
        _ = try temporary.open()
        #expect(throws: DiskMaterialStoreOpeningError.otherMasterKey) {
            try temporary.open(masterKey: [UInt8](repeating: 8, count: 32))
        }
    }

    @Test("A master key of the wrong length is refused", arguments: [0, 16, 31, 33])
    func keyLength(count: Int) throws {
        #expect(throws: DiskMaterialStoreOpeningError.masterKeyLength(foundBytes: count)) {
            try temporary.open(masterKey: [UInt8](repeating: 1, count: count))
        }
    }

    @Test("An unknown format is refused")
    func unknownFormat() throws {
        try temporary.overwrite("\(temporary.root)/store", with: Array("onevisit-materials/9\n".utf8))
        #expect(throws: DiskMaterialStoreOpeningError.unknownFormat) { try temporary.open() }
    }

    @Test("A folder that cannot be made is a clear error without a path")
    func noParent() throws {
        let missing = "\(temporary.root)/missing/deeper"
        let error = #expect(throws: DiskMaterialStoreOpeningError.self) {
            try DiskMaterialStore(root: missing, masterKey: temporary.masterKey)
        }
        let description = try #require(error).description
        #expect(description.contains("cannot make a folder"))
        #expect(!description.contains(missing))
    }

    @Test("A symbolic link in place of a file is not followed")
    func symbolicLink() async throws {
        let store = try temporary.open()
        let reference = try await store.put(pdf("linked"), claimedMediaType: "", tenant: zhongshan)
        let path = try #require(try temporary.files(under: "objects").first)
        let aside = "\(temporary.root)/aside"
        try FileManager.default.moveItem(atPath: path, toPath: aside)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: aside)
        await #expect(throws: MaterialStoreError.self) { try await store.get(reference.digest, tenant: zhongshan) }
    }

    @Test("When every lane's queue is full the caller is told at once")
    func bounded() async throws {
        let lanes = BlockingLanes(count: 1, mostPerLane: 1)
        let gate = DispatchSemaphore(value: 0)
        let entered = AsyncStream<Void>.makeStream()
        async let slow: Int = lanes.run {
            entered.continuation.finish()
            gate.wait()
            return 1
        }
        for await _ in entered.stream {}
        await #expect(throws: MaterialStoreError.self) { try await lanes.run { 2 } }
        gate.signal()
        #expect(try await slow == 1)
        #expect(try await lanes.run { 3 } == 3)
    }
}
