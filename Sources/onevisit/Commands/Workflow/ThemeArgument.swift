import ArgumentParser
import Foundation
import Orchestration
import WorkflowFiles

/// A theme as somebody names it on the command line: its id, `id@version`, or its file.
struct ThemeArgument {
    let text: String
    let folder: String

    init(_ text: String, _ folder: String) {
        self.text = text
        self.folder = folder
    }

    var isFile: Bool { text.hasSuffix(".yaml") || text.hasSuffix(".yml") }

    func workflow() throws -> CompiledWorkflow {
        if isFile { return try file() }
        let library = WorkflowLibrary.load(directory: folder)
        if let workflow = Self.find(text, among: library.definitions()) { return workflow }
        let known = library.definitions().map { "\($0.reference.id)@\($0.reference.version)" }.joined(separator: ", ")
        throw ValidationError(
            "No publishable theme \(text) in \(folder); there are: \(known). See: onevisit workflow lint"
        )
    }

    /// The last version, where none is named.
    static func find(_ text: String, among workflows: [CompiledWorkflow]) -> CompiledWorkflow? {
        workflows.last { [$0.reference.id.text, "\($0.reference.id)@\($0.reference.version)"].contains(text) }
    }

    private func file() throws -> CompiledWorkflow {
        guard FileManager.default.fileExists(atPath: text) else { throw ValidationError("there is no file \(text)") }
        let (workflow, findings) = Linter.theme(atPath: text, otherwise: folder)
        guard let workflow else {
            let errors = findings.filter { $0.severity == .error }.map { $0.rendered(in: .english) }
            throw ValidationError("\(text) cannot be published:\n" + errors.prefix(10).joined(separator: "\n"))
        }
        return workflow
    }
}
