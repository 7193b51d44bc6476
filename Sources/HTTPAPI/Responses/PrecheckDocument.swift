import Orchestration

/// What acceptance would say.
struct PrecheckDocument: Encodable {
    /// Nothing is missing beyond what the system fetches by itself.
    var isComplete: Bool
    var gaps: [GapDocument]
    /// What the system will try to fetch by itself.
    var fetched: [MaterialID]

    init(_ precheck: Precheck, definition: WorkflowDefinition) {
        isComplete = precheck.gaps.isEmpty
        gaps = precheck.gaps.map { GapDocument($0, definition: definition) }
        fetched = precheck.fetched
    }
}

/// One thing that is missing or wrong, and every way of mending it.
struct GapDocument: Encodable {
    enum Kind: String, Encodable { case material, field, situation, act, party }

    var kind: Kind
    var id: String
    var title: LocalizedText
    var remedies: [Gap.Remedy]

    init(_ gap: Gap, definition: WorkflowDefinition) {
        let title: LocalizedText?
        (kind, id, title) =
            switch gap.subject {
            case .material(let id):
                (.material, id.text, definition.materials.first { $0.id == id }?.title)
            case .field(let id):
                (.field, id.text, definition.form.first { $0.id == id }?.title)
            case .situation(let id):
                (.situation, id.text, definition.situations.first { $0.id == id }?.question)
            case .act(let id):
                (.act, id.text, definition.parties.flatMap(\.acts).first { $0.id == id }?.title)
            case .party(let id):
                (.party, id.text, definition.parties.first { $0.id == id }?.title)
            }
        self.title = title ?? LocalizedText(zh: id)
        remedies = gap.remedies
    }
}
