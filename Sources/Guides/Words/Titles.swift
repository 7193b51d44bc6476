import Orchestration

/// Titles by id. What a definition does not name is called by its id.
struct Titles: Sendable {
    let definition: WorkflowDefinition

    func item(_ id: ItemID) -> LocalizedText { title(definition.items, id, \.id, \.title) }
    func material(_ id: MaterialID) -> LocalizedText { title(definition.materials, id, \.id, \.title) }
    func department(_ id: DepartmentID) -> LocalizedText { title(definition.departments, id, \.id, \.title) }
    func source(_ id: SourceID) -> LocalizedText { title(definition.sources, id, \.id, \.title) }
    func party(_ id: PartyID) -> LocalizedText { title(definition.parties, id, \.id, \.title) }
    func field(_ id: FieldID) -> LocalizedText { title(definition.form, id, \.id, \.title) }
    func question(_ id: SituationID) -> LocalizedText { title(definition.situations, id, \.id, \.question) }

    private func title<Element, Subject>(
        _ elements: [Element],
        _ id: Identifier<Subject>,
        _ key: (Element) -> Identifier<Subject>,
        _ title: (Element) -> LocalizedText
    ) -> LocalizedText {
        elements.first { key($0) == id }.map(title) ?? LocalizedText(zh: id.text, en: id.text)
    }
}
