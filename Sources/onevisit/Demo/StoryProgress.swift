import Foundation

/// Which story is being told, kept over a kill.
struct StoryProgress {
    private struct Contents: Codable {
        /// The last story that was told to its end.
        var finished: Int
    }

    let file: URL
    private let contents: Contents

    init(file: URL) throws {
        self.file = file
        guard FileManager.default.fileExists(atPath: file.path) else {
            contents = Contents(finished: 0)
            return
        }
        contents = try JSONDecoder().decode(Contents.self, from: Data(contentsOf: file))
    }

    func current() throws -> Int { contents.finished + 1 }

    func finish(_ number: Int) throws {
        try JSONEncoder().encode(Contents(finished: number)).write(to: file, options: .atomic)
    }
}
