import Orchestration
import WorkflowFiles

/// Titles by id. What a definition does not name is called by its id.
struct Titles: Sendable {
    let definition: WorkflowDefinition
    /// What the author called the data of results: a definition knows them by id only.
    var names = AuthorNames()

    func item(_ id: ItemID) -> LocalizedText { title(definition.items, id, \.id, \.title) }
    func material(_ id: MaterialID) -> LocalizedText { title(definition.materials, id, \.id, \.title) }
    func department(_ id: DepartmentID) -> LocalizedText { title(definition.departments, id, \.id, \.title) }
    func source(_ id: SourceID) -> LocalizedText { title(definition.sources, id, \.id, \.title) }
    func party(_ id: PartyID) -> LocalizedText { title(definition.parties, id, \.id, \.title) }
    func field(_ id: FieldID) -> LocalizedText { title(definition.form, id, \.id, \.title) }
    func question(_ id: SituationID) -> LocalizedText { title(definition.situations, id, \.id, \.question) }
    func list(_ id: ListID) -> LocalizedText { title(definition.lists, id, \.id, \.title) }

    func datum(_ reference: ResultReference) -> LocalizedText {
        let id = reference.field.text
        let names = (names.resultData[reference.item] ?? [:]).filter { $0.value == reference.field && $0.key != id }
            .keys
        let plain = id.replacing("-", with: " ")
        return LocalizedText(
            zh: names.sorted().first { !$0.allSatisfy(\.isASCII) } ?? id,
            en: names.sorted().first { $0.allSatisfy(\.isASCII) } ?? plain
        )
    }

    private func title<Element, Subject>(
        _ elements: [Element],
        _ id: Identifier<Subject>,
        _ key: (Element) -> Identifier<Subject>,
        _ title: (Element) -> LocalizedText
    ) -> LocalizedText {
        elements.first { key($0) == id }.map(title) ?? LocalizedText(zh: id.text, en: id.text)
    }
}
