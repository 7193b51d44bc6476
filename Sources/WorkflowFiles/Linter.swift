import Foundation
import Orchestration

/// `workflow lint`: all that is wrong with the files or folders named.
package enum Linter {
    /// A folder is read as a library. A single file is read with the library around it (the nearest folder above it that holds
    /// city defaults), and only its own findings are given.
    package static func lint(paths: [String]) -> [Finding] {
        var findings: [Finding] = []
        for path in paths {
            for finding in lint(path) where !findings.contains(finding) { findings.append(finding) }
        }
        return findings.sorted { $0.position < $1.position }
    }

    private static func lint(_ path: String) -> [Finding] {
        if LibraryFiles.isFolder(path) { return WorkflowLibrary.load(directory: path).findings }
        let report = Report()
        guard let file = LibraryFiles.read(path, report) else { return report.findings }
        let files = neighbours(of: path)
        return WorkflowLibrary(files + [file], report).findings.filter { $0.file == path }
    }

    /// One theme's file with the library around it, or with another where the file lies outside of any.
    package static func theme(
        atPath path: String,
        otherwise library: String
    ) -> (workflow: CompiledWorkflow?, findings: [Finding]) {
        let report = Report()
        guard let file = LibraryFiles.read(path, report) else { return (nil, report.findings) }
        let files = neighbours(of: path, otherwise: library)
        return WorkflowLibrary(files, Report()).check(theme: file.text, file: path)
    }

    private static func neighbours(of path: String, otherwise library: String? = nil) -> [LibraryFile] {
        guard let root = libraryFolder(around: path) ?? library else { return [] }
        return LibraryFiles.read(under: root, Report()).filter { !isSame($0.path, path) }
    }

    private static func libraryFolder(around path: String) -> String? {
        var folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
        for _ in 0..<3 {
            if LibraryFiles.isFolder(folder.appendingPathComponent("city").path) { return folder.path }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        URL(fileURLWithPath: left).standardizedFileURL == URL(fileURLWithPath: right).standardizedFileURL
    }
}
