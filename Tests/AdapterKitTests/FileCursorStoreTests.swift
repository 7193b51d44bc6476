import AdapterKit
import Foundation
import Testing

@Suite("A cursor in a file")
struct FileCursorStoreTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = "\(directory.path)/cursor"
    }

    @Test("The cursor saved last is found by the next process")
    func roundTrip() async throws {
        #expect(try await FileCursorStore(path: path).load() == nil)
        try await FileCursorStore(path: path).save("17")
        try await FileCursorStore(path: path).save("9")
        #expect(try await FileCursorStore(path: path).load() == "9")
    }

    @Test("A half-written replacement is not taken for the cursor")
    func leftover() async throws {
        try await FileCursorStore(path: path).save("17")
        try Data("9".utf8).write(to: URL(fileURLWithPath: path + ".new"))
        #expect(try await FileCursorStore(path: path).load() == "17")
    }

    @Test("A file that holds no cursor is named", arguments: [Data(), Data([0xff, 0xfe]), Data(count: 5000)])
    func damaged(bytes: Data) async throws {
        try bytes.write(to: URL(fileURLWithPath: path))
        let error = await #expect(throws: CursorStoreError.self) { try await FileCursorStore(path: path).load() }
        #expect(error?.description.contains(path) == true)
    }

    @Test("A directory that is not there is named")
    func missingDirectory() async {
        let store = FileCursorStore(path: "\(directory.path)/none/cursor")
        let error = await #expect(throws: CursorStoreError.self) { try await store.save("1") }
        #expect(error?.description.contains("/none/cursor") == true)
    }
}
