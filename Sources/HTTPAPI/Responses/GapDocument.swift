import Orchestration

/// One thing that is missing or wrong, and every way of mending it.
struct GapDocument: Encodable {
    var kind: GapProgress.Kind
    /// The id of that material, field, situation, act or party.
    var subject: String
    var title: LocalizedText
    var remedies: [Gap.Remedy]

    init(_ gap: Gap, definition: WorkflowDefinition) {
        (kind, subject) = Self.name(of: gap.subject)
        title = definition.title(of: gap.subject) ?? LocalizedText(zh: subject)
        remedies = gap.remedies
    }

    private static func name(of subject: Gap.Subject) -> (GapProgress.Kind, String) {
        switch subject {
        case .material(let id): (.material, id.text)
        case .field(let id): (.field, id.text)
        case .situation(let id): (.situation, id.text)
        case .act(let id): (.act, id.text)
        case .party(let id): (.party, id.text)
        case .list(let id): (.list, id.text)
        }
    }
}

extension WorkflowDefinition {
    fileprivate func title(of subject: Gap.Subject) -> LocalizedText? {
        switch subject {
        case .material(let id): materials.first { $0.id == id }?.title
        case .field(let id): form.first { $0.id == id }?.title
        case .situation(let id): situations.first { $0.id == id }?.question
        case .act(let id): parties.flatMap(\.acts).first { $0.id == id }?.title
        case .party(let id): parties.first { $0.id == id }?.title
        case .list(let id): lists.first { $0.id == id }?.title
        }
    }
}
