import Foundation

/// Draws with Graphviz's `dot`, which Deploy/install installs.
package struct Graphviz: Sendable {
    package enum Failure: Error, Hashable, CustomStringConvertible {
        case missing
        case failed(String)

        package var description: String {
            switch self {
            case .missing:
                "Graphviz's dot, which draws the flow chart, is not on PATH: run Deploy/install, or install graphviz"
            case .failed(let words): "dot could not draw the flow chart: \(words)"
            }
        }
    }

    private let program: URL

    /// - Throws: ``Failure/missing`` where no folder of `path` holds an executable `dot`.
    package init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") throws(Failure) {
        let candidates = path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "dot") }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw .missing
        }
        program = found
    }

    /// The drawing as one `<svg>` element, without what stands before it in a file.
    func svg(of dot: String) throws(Failure) -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "onevisit-flow-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let drawn = try draw(dot, in: folder)
            guard let start = drawn.range(of: "<svg") else { throw Failure.failed("its output is no SVG") }
            return drawn[start.lowerBound...].trimmingCharacters(in: .newlines)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .failed("\(error)")
        }
    }

    /// Through files: with pipes either side could wait for the other.
    private func draw(_ dot: String, in folder: URL) throws -> String {
        let input = folder.appending(path: "flow.dot")
        let output = folder.appending(path: "flow.svg")
        let errors = folder.appending(path: "errors")
        try Data(dot.utf8).write(to: input)
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = program
        process.arguments = ["-q", "-Tsvg", "-o", output.path, input.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let words = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
            throw Failure.failed("\(words.prefix(500)) (exit \(process.terminationStatus))")
        }
        return try String(contentsOf: output, encoding: .utf8)
    }
}
