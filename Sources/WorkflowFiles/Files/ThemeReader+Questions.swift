import Orchestration

/// Situations and the form: what the applicant is asked.
extension ThemeReader {
    mutating func readSituations(_ tree: Tree?) {
        guard let tree else { return }
        for entry in NamedEntry.all(in: tree, report) {
            guard let situation = situation(entry) else { continue }
            situations.append(situation)
            scope.situationDefinitions[entry.id] = situation
        }
    }

    private mutating func situation(_ entry: NamedEntry) -> SituationDefinition? {
        guard entry.body.mapping != nil, entry.body.mapping?.contains(where: { $0.key.term == .question }) == true
        else {
            // `异地康复: 是否到市外康复?`, or the question in both languages.
            scope.situations.add(entry.id, title: nil)
            return entry.body.localized(report).map { SituationDefinition(id: SituationID(entry.id), question: $0) }
        }
        let keys = KeyedTree(entry.body, required: [.question], optional: [.id, .title, .options, .remark], report)
        scope.situations.add(entry.id, title: entry.title(keys?[.title], report))
        guard let keys, let question = keys[.question]?.localized(report) else { return nil }
        let options = keys[.options].map { NamedEntry.all(in: $0, report) } ?? []
        return SituationDefinition(
            id: SituationID(entry.id),
            question: question,
            options: options.compactMap { option in
                option.body.localized(report).map { SituationOption(id: option.id, title: $0) }
            }
        )
    }

    mutating func readForm(_ tree: Tree?) {
        guard let tree else { return }
        form = FormReader.fields(tree, defaults: city.fields, lists: listNames, report)
        for field in form {
            scope.fields.add(field.id.text, title: field.title)
            scope.fieldDefinitions[field.id.text] = field
        }
    }
}
