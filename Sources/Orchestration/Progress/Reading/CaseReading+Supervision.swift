extension CaseReading {
    var cards: [CardProgress] {
        guard isStaffOrAuditor else { return [] }
        return state.cards.filter { seesPart(of: $0.department) }.map { card in
            CardProgress(
                id: card.id,
                colour: card.colour,
                department: card.department,
                item: card.item,
                text: index.text(of: card)
            )
        }
    }

    var visibleIncidents: [IncidentOpened] {
        guard isStaffOrAuditor else { return [] }
        return state.incidents.values.filter { seesPart(of: $0.holder) }.sorted { $0.incident < $1.incident }
    }

    var incidents: [IncidentProgress] {
        visibleIncidents.map { incident in
            IncidentProgress(
                id: incident.incident,
                kind: incident.kind,
                item: incident.item,
                order: incident.order,
                holder: index.holder(incident.holder),
                text: incident.kind.text,
                detail: incident.detail
            )
        }
    }
}

extension DefinitionIndex {
    func text(of card: CardRaised) -> LocalizedText {
        let department = title(card.department)
        let subject = card.item.map { title($0) } ?? LocalizedText(zh: "整件", en: "the case")
        return LocalizedText(
            zh: "\(card.colour.text.zh)：\(department.zh)，\(subject.zh)",
            en: "\(card.colour.text.english): \(department.english), \(subject.english)"
        )
    }
}
