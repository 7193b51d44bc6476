import Orchestration

/// Parties, questions and the city's part.
extension EffectiveRenderer {
    func party(_ party: PartyDefinition) -> Sheet {
        keyed([
            (.title, title(party.title)),
            (.mayUseAgent, flag(party.mayUseAgent)),
            (
                .acts,
                named(party.acts, \.id.text) { act in
                    keyed([
                        (.title, title(act.title)), (.items, .list(act.items.map { .text($0.text) })),
                        (.limit, limit(act.limit)),
                    ])
                }
            ),
        ])
    }

    func situation(_ situation: SituationDefinition) -> Sheet {
        keyed([
            (.question, title(situation.question)),
            (.options, named(situation.options, \.id) { title($0.title) }),
        ])
    }

    func field(_ field: FieldDefinition) -> Sheet {
        keyed([
            (.title, title(field.title)), (.forEach, field.list.map { .text($0.text) } ?? .empty),
            (.kind, kind(field.kind)), (.required, flag(field.isRequired)),
            (.options, .list(field.options.map(Sheet.text))), (.maximumLength, .number(field.maximumLength)),
        ])
    }

    func kind(_ kind: DataKind) -> Sheet {
        FormReader.kinds.first { $0.value == kind }.map { word($0.key) } ?? .text(kind.rawValue)
    }

    func department(_ department: DepartmentDefinition) -> Sheet {
        keyed([
            (.title, title(department.title)), (.organ, .text(department.organ.text)),
            (.handling, word(department.handling == .adapter ? .adapter : .manual)),
            (.areaField, department.areaField.map { .text($0.text) } ?? .empty),
        ])
    }

    func source(_ source: SourceDefinition) -> Sheet {
        keyed([
            (.title, title(source.title)), (.departments, .text(source.department.text)),
            (.status, word(source.status == .open ? .open : .closed)),
        ])
    }

    func statement(_ statement: StatementDefinition) -> Sheet {
        keyed([(.version, .number(statement.version)), (.text, title(statement.text))])
    }
}
