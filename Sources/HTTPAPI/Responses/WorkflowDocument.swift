import Engine
import Orchestration

struct WorkflowSummary: Encodable {
    var id: WorkflowID
    var version: String
    var hash: String
    var title: LocalizedText
    var publishedAt: Timestamp

    init(_ entry: WorkflowShelf.Entry) {
        id = entry.published.reference.id
        version = entry.published.reference.version
        hash = entry.published.reference.hash
        title = entry.published.title
        publishedAt = entry.published.publishedAt
    }
}

/// What a portal needs to offer a theme: questions, form, materials, statements to sign, and what departments do.
struct WorkflowDocument: Encodable {
    var summary: WorkflowSummary
    var jurisdiction: JurisdictionID
    var lead: DepartmentID
    var acceptance: AcceptancePolicy.Mode
    var promisedLimit: TimeLimit?
    var excludedFromLimit: [LocalizedText]
    var parties: [PartyDefinition]
    var situations: [SituationDefinition]
    var form: [FieldDefinition]
    var materials: [MaterialDocument]
    var statements: [StatementDocument]
    var items: [ItemDocument]
    var departments: [DepartmentDefinition]

    init(_ entry: WorkflowShelf.Entry) {
        let definition = entry.definition
        summary = WorkflowSummary(entry)
        jurisdiction = definition.jurisdiction
        lead = definition.lead
        acceptance = definition.acceptance.mode
        promisedLimit = definition.promisedLimit
        excludedFromLimit = definition.excludedFromLimit
        parties = definition.parties
        situations = definition.situations
        form = definition.form
        materials = definition.materials.map { MaterialDocument($0, in: definition) }
        statements = definition.statements.map(StatementDocument.init)
        items = definition.items.map(ItemDocument.init)
        departments = definition.departments
    }
}

extension WorkflowDocument {
    struct StatementDocument: Encodable {
        var id: StatementID
        var version: Int
        var text: LocalizedText
        /// What a commitment may cite to say which text was shown.
        var textHash: String?

        init(_ statement: StatementDefinition) {
            id = statement.id
            version = statement.version
            text = statement.text
            textHash = statement.textHash
        }
    }

    struct MaterialDocument: Encodable {
        var id: MaterialID
        var title: LocalizedText
        var maximumFiles: Int
        /// `certificate:<source>`, `share:<source>`, `form`, `counter`, `upload`, in the order in which they are tried.
        var sources: [String]
        /// It may come later (容缺受理): secondary and tolerated wherever it is used.
        var isTolerable: Bool
        var tolerance: [TimeLimit]
        var commitment: CommitmentPolicy?

        init(_ material: MaterialDefinition, in definition: WorkflowDefinition) {
            id = material.id
            title = material.title
            maximumFiles = material.maximumFiles
            sources = material.sources.map(\.wireName)
            commitment = material.commitment
            let uses = definition.items.flatMap(\.materials).filter { $0.material == material.id }
            tolerance = uses.compactMap(\.tolerance?.within)
            isTolerable = !uses.isEmpty && uses.allSatisfy { $0.importance == .secondary && $0.tolerance != nil }
        }
    }

    struct ItemDocument: Encodable {
        var id: ItemID
        var title: LocalizedText
        var catalogue: CatalogueReference
        var department: DepartmentID
        var kind: ItemDefinition.Kind
        var isConditional: Bool
        var after: [ItemID]
        var materials: [MaterialID]
        var promisedLimit: TimeLimit?
        var statutoryLimit: TimeLimit?

        init(_ item: ItemDefinition) {
            id = item.id
            title = item.title
            catalogue = item.catalogue
            department = item.department
            kind = item.kind
            isConditional = item.condition != .always
            after = item.after + item.afterDecision + item.needsData.map(\.item)
            materials = item.materials.map(\.material)
            promisedLimit = item.promisedLimit
            statutoryLimit = item.statutoryLimit
        }
    }
}

extension MaterialOrigin {
    fileprivate var wireName: String {
        switch self {
        case .certificate(let source): "certificate:\(source)"
        case .share(let source): "share:\(source)"
        case .form: "form"
        case .counter: "counter"
        case .upload: "upload"
        }
    }
}
