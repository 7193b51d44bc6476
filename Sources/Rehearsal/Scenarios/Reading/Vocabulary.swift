import Orchestration
import WorkflowFiles

/// What the things of one theme may be called in its scenarios: by id, by Chinese and by English title.
struct Vocabulary: Sendable {
    let definition: WorkflowDefinition
    /// Other versions of the theme, to which its cases may go over.
    let versions: [String: WorkflowDefinition]
    private(set) var items = NameTable<ItemID>()
    private(set) var materials = NameTable<MaterialID>()
    private(set) var fields = NameTable<FieldID>()
    private(set) var situations = NameTable<SituationID>()
    private(set) var parties = NameTable<PartyID>()
    private(set) var acts = NameTable<ActID>()
    private(set) var departments = NameTable<DepartmentID>()
    private(set) var sources = NameTable<SourceID>()
    private(set) var lists = NameTable<ListID>()
    private(set) var people = NameTable<Who>()

    /// The data of each item's result.
    private(set) var resultData: [ItemID: NameTable<FieldID>] = [:]

    init(_ workflow: CompiledWorkflow, versions: [String: WorkflowDefinition] = [:]) {
        definition = workflow.definition
        self.versions = versions
        for item in definition.items { Self.add(item.id, item.title, to: &items) }
        for material in definition.materials { Self.add(material.id, material.title, to: &materials) }
        for item in definition.items where item.commitment != nil {
            Self.add(item.id.licenceCommitment, item.commitmentTitle, to: &materials)
        }
        for field in definition.form { Self.add(field.id, field.title, to: &fields) }
        for situation in definition.situations { Self.add(situation.id, situation.question, to: &situations) }
        for (name, situation) in workflow.names.situations.sorted(by: { $0.key < $1.key }) {
            situations.add(name, situation)
        }
        for item in definition.items {
            var table = NameTable<FieldID>()
            for field in item.resultData { table.add(field.id.text, field.id) }
            for (name, field) in workflow.names.resultData[item.id] ?? [:] { table.add(name, field) }
            resultData[item.id] = table
        }
        for source in definition.sources { Self.add(source.id, source.title, to: &sources) }
        for list in definition.lists { Self.add(list.id, list.title, to: &lists) }
        for department in definition.departments { Self.add(department.id, department.title, to: &departments) }
        for party in definition.parties {
            Self.add(party.id, party.title, to: &parties)
            for act in party.acts { Self.add(act.id, act.title, to: &acts) }
        }
        addPeople()
    }

    private static func add<Subject>(
        _ id: Identifier<Subject>,
        _ title: LocalizedText,
        to table: inout NameTable<Identifier<Subject>>
    ) {
        table.add(id.text, id)
        table.add(title, id)
    }

    private mutating func addPeople() {
        for person in Who.Kind.allCases where !person.isOfDepartment {
            for word in person.words.all { people.add(word, person.who(nil)) }
        }
        for party in definition.parties where party.id != .applicant {
            people.add(party.id.text, .party(party.id))
            people.add(party.title, .party(party.id))
        }
        if let applicant = definition.parties.first(where: { $0.id == .applicant }) {
            people.add(applicant.title, .party(.applicant))
        }
        for name in departments.names {
            guard let department = departments[name] else { continue }
            people.add(name, .department(department))
            for kind in Who.Kind.allCases where kind.isOfDepartment {
                let who = kind.who(department)
                for word in kind.words.chinese { people.add(name + word, who) }
                for word in kind.words.english { people.add("\(name) \(word)", who) }
            }
        }
    }
}

extension ItemDefinition {
    /// What the statement is called that stands in for the examination of a licence (涉企经营许可告知承诺).
    var commitmentTitle: LocalizedText { both("\(title.zh)承诺", "\(title.english) commitment") }
}
