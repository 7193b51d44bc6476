import Orchestration

/// The definition that a case is pinned to: items in the order of their dependencies, and of the city's defaults only what the
/// theme uses, so that a new source for another theme does not change this one's hash.
enum ThemeCompiler {
    static func definition(of theme: ThemeDraft) -> WorkflowDefinition {
        var definition = theme.definition
        definition.items = DependencyOrder.sorted(theme.items).map(\.definition)
        if !definition.parties.contains(where: { $0.id == .applicant }) {
            let applicant = PartyDefinition(
                id: .applicant,
                title: LocalizedText(zh: "申请人", en: "Applicant"),
                mayUseAgent: true
            )
            definition.parties.insert(applicant, at: 0)
        }
        let sources = Set(definition.materials.flatMap(\.sources).compactMap(\.source))
        definition.sources = definition.sources.filter { sources.contains($0.id) }
        let commitments =
            definition.materials.compactMap(\.commitment) + definition.items.compactMap(\.commitment)
        definition.statements = definition.statements.filter { statement in
            commitments.contains { $0.statement == statement.id && $0.version == statement.version }
        }
        let departments = Set(
            [definition.lead] + definition.items.map(\.department) + definition.sources.map(\.department)
                + commitments.compactMap { $0.verification?.department }
                + [definition.notices?.delivery].compactMap { $0 }
        )
        definition.departments = definition.departments.filter { departments.contains($0.id) }
        definition.organs = definition.organs.filter { departments.contains($0.department) }
        // A theme that does not ask for the place has all of it handled by the organ for the rest.
        let fields = Set(definition.form.map(\.id))
        for index in definition.departments.indices {
            guard let field = definition.departments[index].areaField, !fields.contains(field) else { continue }
            definition.departments[index].areaField = nil
        }
        return definition
    }
}
