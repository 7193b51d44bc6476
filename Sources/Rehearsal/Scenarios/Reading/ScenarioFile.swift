import Orchestration
import WorkflowFiles

/// Reads a file of scenarios; everything that is wrong with it is told at once.
struct ScenarioFile {
    static let format = "onevisit-scenario/1"
    static let mostScenarios = 500
    static let mostLines = 500

    struct Finding {
        /// The scenario it belongs to; none for the file itself.
        var scenario: String?
        var failure: Failure
    }

    private let library: WorkflowLibrary
    private(set) var findings: [Finding] = []
    private var scenario: String?

    static func isOne(_ file: LibraryFile) -> Bool { file.text.contains("onevisit-scenario/") }

    static func read(_ file: LibraryFile, _ library: WorkflowLibrary) -> ([Scenario], [Finding]) {
        let report = Report()
        var reader = ScenarioFile(library: library)
        let tree = YAMLReader.read(file.text, file: file.path, report: report)
        for finding in report.findings {
            reader.tell(Complaint(finding.message, fix: finding.remedy), at: finding.position)
        }
        let scenarios = tree.map { reader.scenarios($0) } ?? []
        return (scenarios, reader.findings)
    }

    private init(library: WorkflowLibrary) {
        self.library = library
    }

    mutating func tell(_ complaint: Complaint, at position: Position, line: String? = nil) {
        let failure = Failure(position: position, line: line, complaint: complaint)
        findings.append(Finding(scenario: scenario, failure: failure))
    }

    private mutating func scenarios(_ tree: Tree) -> [Scenario] {
        let keys = keyed(tree, ScenarioKey.ofFile)
        guard keys[.format]?.scalar == Self.format else {
            tell(
                Complaint(
                    zh: "格式不认识。",
                    en: "The format is unknown.",
                    fix: both("请写“格式: \(Self.format)”。", "Write “format: \(Self.format)”.")
                ),
                at: keys[.format]?.position ?? tree.position
            )
            return []
        }
        guard let workflow = keys[.theme].flatMap({ theme($0) }), let entries = keys[.scenarios]?.mapping else {
            if keys[.theme] == nil || keys[.scenarios] == nil {
                let text = both("文件要写“主题”和“场景”。", "The file must have “theme” and “scenarios”.")
                tell(Complaint(text), at: tree.position)
            }
            return []
        }
        guard let calendar = library.calendars[workflow.definition.calendar] else { return [] }
        let vocabulary = Vocabulary(workflow, versions: otherVersions(of: workflow.definition))
        var given = Given()
        if let tree = keys[.application] { read(tree, into: &given, vocabulary) }
        if let tree = keys[.automatic] { given.customs = customs(tree) }
        var scenarios: [Scenario] = []
        for entry in entries.prefix(Self.mostScenarios) {
            scenario = entry.key.scalar ?? ""
            scenarios.append(read(entry, given, workflow, calendar, vocabulary))
            scenario = nil
        }
        return scenarios
    }

    private mutating func read(
        _ entry: Tree.Entry,
        _ common: Given,
        _ workflow: CompiledWorkflow,
        _ calendar: WorkingCalendar,
        _ vocabulary: Vocabulary
    ) -> Scenario {
        let keys = keyed(entry.value, ScenarioKey.ofScenario)
        var given = common
        if let tree = keys[.application] { read(tree, into: &given, vocabulary) }
        if let tree = keys[.automatic] { given.customs = customs(tree) }
        let lines = (keys[.course]?.elements ?? []).prefix(Self.mostLines).compactMap { line($0, vocabulary) }
        // Nothing may pass because it says nothing.
        if lines.allSatisfy(\.expectations.isEmpty), findings.allSatisfy({ $0.scenario != scenario }) {
            let fix = both("请在某一行后写“=> …”。", "Write “=> …” behind a line.")
            tell(Complaint(zh: "场景没有任何预期。", en: "The scenario expects nothing.", fix: fix), at: entry.key.position)
        }
        return Scenario(
            name: entry.key.scalar ?? "",
            position: entry.key.position,
            workflow: workflow,
            calendar: calendar,
            vocabulary: vocabulary,
            application: given.application,
            customs: given.customs,
            hasOpenBreach: given.hasOpenBreach,
            isDrawn: given.isDrawn,
            lines: lines
        )
    }

    private mutating func line(_ tree: Tree, _ vocabulary: Vocabulary) -> ScenarioLine? {
        guard let text = tree.scalar else {
            tell(
                Complaint(
                    zh: "每一步应写成一行文字。",
                    en: "Each step is one line of text.",
                    fix: both(
                        "细节请写“名=值”；冒号后不要留空格。",
                        "Write details as “name=value”, and no space after a colon."
                    )
                ),
                at: tree.position
            )
            return nil
        }
        do {
            let reading = try LineReader.read(text, vocabulary)
            return ScenarioLine(
                position: tree.position,
                text: text,
                moment: reading.moment,
                act: reading.act,
                expectations: reading.expectations
            )
        } catch {
            tell(Complaint(error), at: tree.position, line: text)
            return nil
        }
    }

    private func otherVersions(of theme: WorkflowDefinition) -> [String: WorkflowDefinition] {
        let others = library.definitions().map(\.definition).filter { $0.id == theme.id && $0.version != theme.version }
        return Dictionary(others.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func theme(_ tree: Tree) -> CompiledWorkflow? {
        let parts = (tree.scalar ?? "").split(separator: "@").map(String.init)
        let named = library.definitions().filter { $0.definition.id.text == parts.first }
        let found = parts.count > 1 ? named.first { $0.definition.version == parts[1] } : named.last
        if let found { return found }
        let known = library.definitions().map(\.definition.id.text)
        let kind = both("可发布的主题（见 onevisit workflow lint）", "publishable theme (see onevisit workflow lint)")
        tell(.unknown(tree.scalar ?? "", kind, among: known), at: tree.position)
        return nil
    }
}
