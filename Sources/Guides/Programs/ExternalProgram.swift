import Foundation

/// A program on PATH that makes one file from another.
package struct ExternalProgram: Sendable {
    package enum Failure: Error, Hashable, CustomStringConvertible {
        /// - Parameter remedy: What the program is for, and what to install.
        case missing(String, remedy: String)
        case failed(String, String)
        case tooSlow(String, seconds: Int)

        package var description: String {
            switch self {
            case .missing(let name, let remedy): "\(name), \(remedy)"
            case .failed(let name, let words): "\(name) failed: \(words)"
            case .tooSlow(let name, let seconds): "\(name) was stopped after \(seconds) seconds"
            }
        }
    }

    private let name: String
    private let file: URL

    /// - Throws: ``Failure/missing(_:remedy:)`` where no folder of `path` holds an executable of that name.
    init(_ name: String, path: String, remedy: String) throws(Failure) {
        let candidates = path.split(separator: ":").map { URL(filePath: String($0)).appending(path: name) }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw .missing(name, remedy: remedy)
        }
        self.name = name
        file = found
    }

    /// Everything goes through files, since with pipes either side could wait for the other. They may name people: nobody else on
    /// the machine reads them, and they are removed in any case.
    ///
    /// - Parameters:
    ///   - seconds: After this time the program is stopped.
    ///   - arguments: From the paths of the file to read and the file to write.
    func output(
        from input: String,
        within seconds: Int = 60,
        arguments: (_ input: String, _ output: String) -> [String]
    ) throws(Failure) -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "onevisit-\(name)-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, made) = (folder.appending(path: "input"), folder.appending(path: "output"))
        do {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            try Data(input.utf8).write(to: source)
            try run(arguments(source.path, made.path), errors: folder.appending(path: "errors"), within: seconds)
            return try Data(contentsOf: made)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .failed(name, "\(error)")
        }
    }

    private func run(_ arguments: [String], errors: URL, within seconds: Int) throws {
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = file
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        guard ended.wait(timeout: .now() + .seconds(seconds)) == .success else {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            throw Failure.tooSlow(name, seconds: seconds)
        }
        guard process.terminationStatus == 0 else {
            let words = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
            throw Failure.failed(name, "\(words.prefix(500)) (exit \(process.terminationStatus))")
        }
    }
}
