package import Foundation

/// Makes PDF from a document's page with WeasyPrint, which Deploy/install installs together with a Chinese font.
package struct WeasyPrint: Sendable {
    package enum Failure: Error, Hashable, CustomStringConvertible {
        case missing
        case failed(String)

        package var description: String {
            switch self {
            case .missing:
                "weasyprint, which makes the PDF, is not on PATH: run Deploy/install, or install weasyprint and a Chinese font; HTML needs neither"
            case .failed(let words): "weasyprint could not make the PDF: \(words)"
            }
        }
    }

    private let program: URL

    /// - Throws: ``Failure/missing`` where no folder of `path` holds an executable `weasyprint`.
    package init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") throws(Failure) {
        let candidates = path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "weasyprint") }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw .missing
        }
        program = found
    }

    package func pdf(of html: String) throws(Failure) -> Data {
        // The page names people: nobody else on the machine reads it, and it is removed in any case.
        let folder = FileManager.default.temporaryDirectory.appending(path: "onevisit-document-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            return try print(html, in: folder)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .failed("\(error)")
        }
    }

    /// Through files: with pipes either side could wait for the other.
    private func print(_ html: String, in folder: URL) throws -> Data {
        let input = folder.appending(path: "document.html")
        let output = folder.appending(path: "document.pdf")
        let errors = folder.appending(path: "errors")
        try Data(html.utf8).write(to: input)
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = program
        process.arguments = ["--quiet", "--encoding", "utf-8", input.path, output.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let words = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
            throw Failure.failed("\(words.prefix(500)) (exit \(process.terminationStatus))")
        }
        return try Data(contentsOf: output)
    }
}
