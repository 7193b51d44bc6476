import ArgumentParser
import Foundation
import Messaging

struct ContractWriteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write",
        abstract: "Write all documents, schemas and samples into a folder."
    )

    @Argument(help: "The folder; made if it is missing. Files of the same names are replaced.")
    var folder: String

    func run() async throws {
        let files = try ContractBundle.files()
        try await reporting { try write(files) }
        print("\(files.count) files written to \(folder)")
    }

    private func write(_ files: [String: [UInt8]]) throws {
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: file, options: .atomic)
        }
    }
}
