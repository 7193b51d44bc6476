import ArgumentParser
import Engine
import Foundation
import Guides
import Orchestration
import PostgresJournal
import WorkflowFiles

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say in words what changed between two versions of a theme, and which running cases it could touch.",
        discussion: """
            + looser for the citizen · - stricter · = neither

            A running case stays with its version; what a migration would touch is
            said with each change. With a database the cases are counted.

              onevisit workflow diff rehabilitation-2026.1.yaml \\
                rehabilitation-2026.2.yaml
              onevisit workflow diff --count-cases theme@2026.1 theme@2026.2

            --cases takes a file instead of the database: a JSON list of
            {"caseID", "number", "phase", "items": {"<item>": "<status>"}}.
            """
    )

    @Argument(help: "The old version: a theme's file, or theme@version.")
    var old: String

    @Argument(help: "The new version: a theme's file, or theme@version.")
    var new: String

    @Option(help: "Folder with the library.")
    var workflows = "Workflows"

    @Option(help: "Language of the text.")
    var language: LanguageOption = .zh

    @Flag(help: "Print the difference as JSON; with cases, each change lists those it would touch.")
    var json = false

    @Flag(
        help:
            "Count the running cases of the old version in the database. Versions that are in no file are read from there."
    )
    var countCases = false

    @Option(help: ArgumentHelp("Running cases of the old version, as JSON.", valueName: "file"))
    var cases: String?

    @OptionGroup var store: StoreOptions

    @Option(help: "The tenant whose cases are counted.")
    var tenant = ServerSettings.defaultTenant

    func validate() throws {
        guard !countCases || cases == nil else { throw ValidationError("--cases and --count-cases exclude each other") }
    }

    func run() async throws {
        guard countCases else {
            let old = try ThemeArgument(old, workflows).workflow().definition
            let new = try ThemeArgument(new, workflows).workflow().definition
            return try tell(WorkflowDifference(from: old, to: new), try cases.map(Self.read))
        }
        try await store.run { store in
            let source = PublishedThemes(published: try await store.directory.workflows(tenant: TenantID(tenant)))
            let old = try source.definition(old, workflows)
            let new = try source.definition(new, workflows)
            let rows = try await store.running.cases(of: old.id, version: old.version, tenant: TenantID(tenant))
            let running = rows.map {
                RunningCase(caseID: $0.caseID, number: $0.number, phase: $0.phase, items: $0.items)
            }
            try tell(WorkflowDifference(from: old, to: new), running)
        }
    }

    private func tell(_ difference: WorkflowDifference, _ running: [RunningCase]?) throws {
        guard json else { return print(difference.text(in: language.language, cases: running), terminator: "") }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let document = DifferenceDocument(difference, running)
        print(String(decoding: try encoder.encode(document), as: UTF8.self))
    }

    private static func read(_ path: String) throws -> [RunningCase] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path) cannot be read")
        }
        do {
            return try JSONDecoder().decode([RunningCase].self, from: data)
        } catch let error as DecodingError {
            throw ValidationError(
                "\(path) must be a JSON list of {caseID, number, phase, items: {item: status}}: \(error.place)"
            )
        }
    }
}

extension DecodingError {
    /// Where it went wrong, without a value.
    fileprivate var place: String {
        let context: Context? =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        let path = context?.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue } ?? []
        return "at \(path.isEmpty ? "the top" : path.joined(separator: "."))"
    }
}
