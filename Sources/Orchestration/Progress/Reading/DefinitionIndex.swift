/// The names of a definition's parts, looked up without walking the lists each time. A part that the definition does not
/// know is shown by its id: a reader learns more from that than from nothing.
struct DefinitionIndex: Sendable {
    let definition: WorkflowDefinition
    private let items: [ItemID: ItemDefinition]
    private let materials: [MaterialID: MaterialDefinition]
    private let departments: [DepartmentID: DepartmentDefinition]
    private let sources: [SourceID: SourceDefinition]
    private let parties: [PartyID: PartyDefinition]
    private let acts: [ActID: (party: PartyDefinition, act: ActDefinition)]

    init(_ definition: WorkflowDefinition) {
        func index<ID: Hashable, Part>(_ parts: [Part], by id: (Part) -> ID) -> [ID: Part] {
            Dictionary(parts.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
        }
        self.definition = definition
        items = index(definition.items) { $0.id }
        materials = index(definition.materials) { $0.id }
        departments = index(definition.departments) { $0.id }
        sources = index(definition.sources) { $0.id }
        parties = index(definition.parties) { $0.id }
        acts = index(definition.parties.flatMap { party in party.acts.map { (party: party, act: $0) } }) { $0.act.id }
    }

    func item(_ id: ItemID) -> ItemDefinition? { items[id] }
    func party(_ id: PartyID) -> PartyDefinition? { parties[id] }

    func title(_ id: ItemID) -> LocalizedText { items[id]?.title ?? .plain(id.text) }
    func title(_ id: MaterialID) -> LocalizedText { materials[id]?.title ?? .plain(id.text) }
    func title(_ id: DepartmentID) -> LocalizedText { departments[id]?.title ?? .plain(id.text) }
    func title(_ id: SourceID) -> LocalizedText { sources[id]?.title ?? .plain(id.text) }
    func title(_ id: ActID) -> LocalizedText { acts[id]?.act.title ?? .plain(id.text) }

    func title(_ id: PartyID) -> LocalizedText {
        parties[id]?.title ?? (id == .applicant ? LocalizedText(zh: "申请人", en: "the applicant") : .plain(id.text))
    }

    func title(_ id: FieldID) -> LocalizedText {
        definition.form.first { $0.id == id }?.title ?? .plain(id.text)
    }

    func title(_ id: SituationID) -> LocalizedText {
        definition.situations.first { $0.id == id }?.question ?? .plain(id.text)
    }

    func titles(_ ids: [ItemID]) -> LocalizedText { .list(ids.map { title($0) }) }

    func holder(_ id: DepartmentID, organ: OrganID? = nil) -> Holder {
        Holder(kind: .department, department: id, organ: organ ?? departments[id]?.organ, title: title(id))
    }

    func holder(_ id: PartyID) -> Holder {
        Holder(kind: .party, party: id, title: title(id))
    }

    /// The party that owes the act.
    func holder(of act: ActID) -> Holder { holder(acts[act]?.party.id ?? .applicant) }
}
