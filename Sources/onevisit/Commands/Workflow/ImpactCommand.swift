import ArgumentParser
import Orchestration
import WorkflowFiles

struct ImpactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "List the themes that refer to a catalogue entry, and what that version of it would change for each.",
        discussion: """
            Exit code 1 if a theme could not be published with that version.

              onevisit workflow impact cost-settlement@8
            """
    )

    @Argument(help: "Catalogue entry and version, e.g. cost-settlement@8.")
    var entry: String

    @Option(help: "Folder with the library.")
    var workflows = "Workflows"

    @Option(help: "Language of keys, units and findings.")
    var language: LanguageOption = .zh

    func run() throws {
        let parts = entry.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let version = Int(parts[1]) else {
            throw ValidationError("\(entry) does not name a version; write for example cost-settlement@8")
        }
        let reference = CatalogueReference(id: CatalogueID(String(parts[0])), version: version)
        let library = WorkflowLibrary.load(directory: workflows)
        guard let impacts = library.impact(of: reference, in: language.language) else {
            throw ValidationError("there is no readable catalogue entry \(entry) in \(workflows)")
        }
        for impact in impacts { tell(impact, version: version) }
        print("\(impacts.count) theme(s)")
        if impacts.contains(where: { $0.findings.contains { $0.severity == .error } }) { throw Exit.findings }
    }

    private func tell(_ impact: CatalogueImpact, version: Int) {
        let items = impact.items.sorted { $0.key < $1.key }.map { "\($0.key) (@\($0.value))" }
        print("\(impact.file): \(impact.theme)@\(impact.version): \(items.joined(separator: ", "))")
        for change in impact.changes {
            print("  \(change.place): \(change.before ?? "–") → \(change.after ?? "–")")
        }
        for finding in impact.findings { print("  \(finding.rendered(in: language.language))") }
    }
}
