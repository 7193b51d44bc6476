package import Orchestration

/// A folder of workflow files: city defaults, the catalogue, calendars, the law's limits and themes, read together.
///
/// What a file is follows from its first keys, not from its place; by custom they lie in `city/`, `catalogue/`, `calendars/` and
/// the folder itself.
package struct WorkflowLibrary: Sendable {
    /// Everything that is wrong, in order of place. A theme with an error, or one that rests on a file with an error, is not
    /// among the definitions.
    package let findings: [Finding]
    /// By calendar id; a city with rules of its own has one under the city's id.
    package let calendars: [String: WorkingCalendar]
    /// Every theme that could be published, in order of id and version.
    private let compiled: [CompiledWorkflow]

    let base: LibraryBase

    /// The law's limits by id, with the corrections of that city; empty for a city that is not among the files.
    package func legalLimits(inCity id: String) -> [String: LegalLimit] {
        base.cities.first { $0.id == id }?.legalLimits.limits ?? [:]
    }

    package func definitions() -> [CompiledWorkflow] { compiled }

    /// Reads every `.yaml` file under the folder. A folder that cannot be read is a finding like any other.
    package static func load(directory: String) -> WorkflowLibrary {
        let report = Report()
        let files = LibraryFiles.read(under: directory, report)
        return WorkflowLibrary(files, report)
    }

    /// The same from texts, by path: what an editor holds that has not been saved.
    package static func read(_ texts: [String: String]) -> WorkflowLibrary {
        let files = texts.sorted { $0.key < $1.key }.map { LibraryFile(path: $0.key, text: $0.value) }
        return WorkflowLibrary(files, Report())
    }

    /// What a theme's text would be among these files, and what is wrong with it.
    package func check(theme text: String, file: String) -> (workflow: CompiledWorkflow?, findings: [Finding]) {
        let report = Report()
        var workflow: CompiledWorkflow?
        if let tree = LibraryBase.tree(of: LibraryFile(path: file, text: text), report),
            let kind = FileHeader.kind(of: tree, report)
        {
            if kind == .theme {
                workflow = base.compile(tree, report)
            } else {
                tree.tellType(.init(zh: "主题", en: "a theme"), report)
            }
        }
        return (workflow, report.findings.sorted { $0.position < $1.position })
    }

    init(_ files: [LibraryFile], _ report: Report) {
        let base = LibraryBase(files, report)
        var compiled: [CompiledWorkflow] = []
        for tree in base.themes {
            guard let workflow = base.compile(tree, report) else { continue }
            let twin = compiled.contains {
                $0.definition.id == workflow.definition.id && $0.definition.version == workflow.definition.version
            }
            if twin {
                Self.tellTwin(workflow.definition, at: tree.position, report)
            } else {
                compiled.append(workflow)
            }
        }
        self.base = base
        self.compiled = compiled.sorted {
            ($0.definition.id, $0.definition.version) < ($1.definition.id, $1.definition.version)
        }
        findings = report.findings.sorted { $0.position < $1.position }
        calendars = base.calendars.all
    }

    private static func tellTwin(_ definition: WorkflowDefinition, at position: Position, _ report: Report) {
        report.error(
            .duplicateID,
            at: position,
            .init(
                zh: "主题 \(definition.id) 的版本 \(definition.version) 已在另一文件中。",
                en: "The theme \(definition.id) has its version \(definition.version) in another file already."
            ),
            fix: .init(zh: "请改版本号，或删去一个文件。", en: "Raise the version, or delete one of the files.")
        )
    }
}
