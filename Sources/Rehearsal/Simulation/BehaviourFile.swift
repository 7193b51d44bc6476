import Orchestration
package import WorkflowFiles

/// Reads declared behaviour; what a file does not say stays as ``Behaviour`` has it.
package struct BehaviourFile {
    package static let format = "onevisit-behaviour/1"

    private let vocabulary: Vocabulary
    private(set) var failures: [Failure] = []

    package static func read(_ file: LibraryFile, for workflow: CompiledWorkflow) -> (Behaviour, [Failure]) {
        let report = Report()
        var reader = BehaviourFile(vocabulary: Vocabulary(workflow))
        let tree = YAMLReader.read(file.text, file: file.path, report: report)
        for finding in report.findings {
            reader.tell(Complaint(finding.message, fix: finding.remedy), at: finding.position)
        }
        var behaviour = tree.map { reader.behaviour($0) } ?? Behaviour()
        behaviour.file = file.path
        return (behaviour, reader.failures)
    }

    /// The file at a path, with everything that is wrong with it.
    package static func read(path: String, for workflow: CompiledWorkflow) -> (Behaviour, [Failure]) {
        let report = Report()
        guard let file = LibraryFiles.read(path, report) else {
            let failures = report.findings.map { finding in
                Failure(position: finding.position, complaint: Complaint(finding.message, fix: finding.remedy))
            }
            return (Behaviour(), failures)
        }
        return read(file, for: workflow)
    }

    private init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    private mutating func behaviour(_ tree: Tree) -> Behaviour {
        var behaviour = Behaviour()
        let keys = keyed(
            tree,
            [
                .format, .remark, .period, .situations, .applicant, .parties, .acceptance, .sources, .verification,
                .incidents, .departments, .items,
            ]
        )
        if keys[.format]?.scalar != Self.format {
            let fix = both("请写“格式: \(Self.format)”。", "Write “format: \(Self.format)”.")
            let position = keys[.format]?.position ?? tree.position
            tell(Complaint(zh: "格式不认识。", en: "The format is unknown.", fix: fix), at: position)
        }
        behaviour.period = keys[.period].flatMap { period($0) }
        for entry in keys[.situations]?.mapping ?? [] {
            guard let id = named(entry.key, vocabulary.situations, both("情形", "situation")) else { continue }
            behaviour.situations[id] = percent(entry.value)
        }
        readPeople(keys, into: &behaviour)
        readSources(keys[.sources], into: &behaviour)
        readWork(keys, into: &behaviour)
        return behaviour
    }

    private mutating func readPeople(_ keys: [BehaviourKey: Tree], into behaviour: inout Behaviour) {
        if let tree = keys[.applicant] {
            let known = keyed(
                tree,
                [
                    .missing, .promises, .keeps, .commits, .lies, .mends, .withdraws, .answers, .omits, .adds, .several,
                    .rectifies, .pace,
                ]
            )
            set(&behaviour.applicant.missing, known[.missing])
            set(&behaviour.applicant.promises, known[.promises])
            set(&behaviour.applicant.keeps, known[.keeps])
            set(&behaviour.applicant.commits, known[.commits])
            set(&behaviour.applicant.lies, known[.lies])
            set(&behaviour.applicant.mends, known[.mends])
            set(&behaviour.applicant.withdraws, known[.withdraws])
            set(&behaviour.applicant.answers, known[.answers])
            set(&behaviour.applicant.omits, known[.omits])
            set(&behaviour.applicant.adds, known[.adds])
            set(&behaviour.applicant.several, known[.several])
            set(&behaviour.applicant.rectifies, known[.rectifies])
            setPace(&behaviour.applicant.pace, known[.pace])
        }
        if let tree = keys[.parties] {
            let known = keyed(tree, [.omits, .pace])
            set(&behaviour.parties.omits, known[.omits])
            setPace(&behaviour.parties.pace, known[.pace])
        }
        if let tree = keys[.acceptance] {
            let known = keyed(tree, [.objects, .refuses, .pace])
            set(&behaviour.acceptance.objects, known[.objects])
            set(&behaviour.acceptance.refuses, known[.refuses])
            setPace(&behaviour.acceptance.pace, known[.pace])
        }
        if let tree = keys[.verification] { setPace(&behaviour.verification, keyed(tree, [.pace])[.pace]) }
        if let tree = keys[.incidents] { setPace(&behaviour.incidents, keyed(tree, [.pace])[.pace]) }
    }

    private mutating func readSources(_ tree: Tree?, into behaviour: inout Behaviour) {
        for entry in tree?.mapping ?? [] {
            if isOthers(entry.key) {
                set(&behaviour.finds, entry.value)
            } else if let id = named(entry.key, vocabulary.sources, both("来源", "source")) {
                behaviour.findsBySource[id] = percent(entry.value)
            }
        }
    }

    private mutating func readWork(_ keys: [BehaviourKey: Tree], into behaviour: inout Behaviour) {
        let departments = keys[.departments]?.mapping ?? []
        for entry in departments where isOthers(entry.key) {
            behaviour.work = work(entry.value, from: behaviour.work)
        }
        for entry in departments where !isOthers(entry.key) {
            guard let id = named(entry.key, vocabulary.departments, both("部门", "department")) else { continue }
            behaviour.workByDepartment[id] = work(entry.value, from: behaviour.work)
        }
        for entry in keys[.items]?.mapping ?? [] {
            guard let id = named(entry.key, vocabulary.items, both("事项", "item")) else { continue }
            let department = vocabulary.definition.items.first { $0.id == id }?.department
            let base = department.flatMap { behaviour.workByDepartment[$0] } ?? behaviour.work
            behaviour.workByItem[id] = work(entry.value, from: base)
        }
    }

    private mutating func work(_ tree: Tree, from base: Behaviour.Work) -> Behaviour.Work {
        var work = base
        let keys = keyed(
            tree,
            [
                .pace, .rejects, .objects, .fails, .declines, .asks, .suspends, .extends, .silent, .late, .compensates,
            ]
        )
        set(&work.rejects, keys[.rejects])
        set(&work.objects, keys[.objects])
        set(&work.fails, keys[.fails])
        set(&work.declines, keys[.declines])
        set(&work.asks, keys[.asks])
        set(&work.suspends, keys[.suspends])
        set(&work.extends, keys[.extends])
        set(&work.silent, keys[.silent])
        set(&work.late, keys[.late])
        set(&work.compensates, keys[.compensates])
        setPace(&work.pace, keys[.pace])
        return work
    }

    private func isOthers(_ key: Tree) -> Bool {
        key.scalar.flatMap { BehaviourKey.names[$0] } == .others
    }

    mutating func tell(_ complaint: Complaint, at position: Position) {
        failures.append(Failure(position: position, complaint: complaint))
    }
}
