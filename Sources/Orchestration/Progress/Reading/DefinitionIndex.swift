/// The names of a definition's parts, looked up without walking the lists each time. A part that the definition does not
/// know is shown by its id: a reader learns more from that than from nothing.
struct DefinitionIndex: Sendable {
    let definition: WorkflowDefinition
    private let items: [ItemID: Int]
    private let materials: [MaterialID: Int]
    private let fields: [FieldID: Int]
    private let departments: [DepartmentID: Int]
    private let sources: [SourceID: Int]
    private let parties: [PartyID: Int]
    private let acts: [ActID: (party: Int, act: Int)]
    private let itemsOfActs: [ActID: Set<ItemID>]
    private let users: [MaterialID: [Int]]
    private let alternatives: [ItemID: Int]

    init(_ definition: WorkflowDefinition) {
        func index<ID: Hashable, Part>(_ parts: [Part], by id: (Part) -> ID) -> [ID: Int] {
            Dictionary(parts.indices.map { (id(parts[$0]), $0) }, uniquingKeysWith: { first, _ in first })
        }
        self.definition = definition
        items = index(definition.items) { $0.id }
        materials = index(definition.materials) { $0.id }
        fields = index(definition.form) { $0.id }
        departments = index(definition.departments) { $0.id }
        sources = index(definition.sources) { $0.id }
        parties = index(definition.parties) { $0.id }
        let parties = definition.parties
        let acts = parties.indices.flatMap { party in parties[party].acts.indices.map { (party: party, act: $0) } }
        self.acts = Dictionary(
            acts.map { (parties[$0.party].acts[$0.act].id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        itemsOfActs = Dictionary(
            parties.flatMap(\.acts).map { ($0.id, Set($0.items)) },
            uniquingKeysWith: { first, _ in first }
        )
        var users: [MaterialID: [Int]] = [:]
        for (place, item) in definition.items.enumerated() {
            for id in Set(item.materials.map(\.material)) { users[id, default: []].append(place) }
        }
        self.users = users
        alternatives = Dictionary(
            definition.alternatives.indices.flatMap { group in
                definition.alternatives[group].items.map { ($0, group) }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func item(_ id: ItemID) -> ItemDefinition? { items[id].map { definition.items[$0] } }
    func material(_ id: MaterialID) -> MaterialDefinition? { materials[id].map { definition.materials[$0] } }
    func field(_ id: FieldID) -> FieldDefinition? { fields[id].map { definition.form[$0] } }
    func department(_ id: DepartmentID) -> DepartmentDefinition? { departments[id].map { definition.departments[$0] } }
    func source(_ id: SourceID) -> SourceDefinition? { sources[id].map { definition.sources[$0] } }
    func party(_ id: PartyID) -> PartyDefinition? { parties[id].map { definition.parties[$0] } }

    func act(_ id: ActID) -> (party: PartyDefinition, act: ActDefinition)? {
        guard let place = acts[id] else { return nil }
        let party = definition.parties[place.party]
        return (party, party.acts[place.act])
    }

    /// Whether the item waits for the act; an act that names no items concerns all of them.
    func concerns(_ act: ActDefinition, _ item: ItemID) -> Bool {
        act.items.isEmpty || itemsOfActs[act.id]?.contains(item) == true
    }

    /// The items that use the material, in the definition's order.
    func users(of id: MaterialID) -> [ItemDefinition] { (users[id] ?? []).map { definition.items[$0] } }

    /// The group of which the item is one of the alternatives.
    func alternative(of id: ItemID) -> Alternative? { alternatives[id].map { definition.alternatives[$0] } }

    func title(_ id: ItemID) -> LocalizedText { item(id)?.title ?? .plain(id.text) }
    func title(_ id: MaterialID) -> LocalizedText { material(id)?.title ?? .plain(id.text) }
    func title(_ id: DepartmentID) -> LocalizedText { department(id)?.title ?? .plain(id.text) }
    func title(_ id: SourceID) -> LocalizedText { source(id)?.title ?? .plain(id.text) }
    func title(_ id: ActID) -> LocalizedText { act(id)?.act.title ?? .plain(id.text) }

    func title(_ id: PartyID) -> LocalizedText {
        party(id)?.title ?? (id == .applicant ? LocalizedText(zh: "申请人", en: "the applicant") : .plain(id.text))
    }

    func title(_ id: FieldID) -> LocalizedText {
        field(id)?.title ?? .plain(id.text)
    }

    func title(_ id: SituationID) -> LocalizedText {
        definition.situations.first { $0.id == id }?.question ?? .plain(id.text)
    }

    func titles(_ ids: [ItemID]) -> LocalizedText { .list(ids.map { title($0) }) }

    func holder(_ id: DepartmentID, organ: OrganID? = nil) -> Holder {
        Holder(kind: .department, department: id, organ: organ ?? department(id)?.organ, title: title(id))
    }

    func holder(_ id: PartyID) -> Holder {
        Holder(kind: .party, party: id, title: title(id))
    }

    /// The party that owes the act.
    func holder(of act: ActID) -> Holder { holder(self.act(act)?.party.id ?? .applicant) }
}
