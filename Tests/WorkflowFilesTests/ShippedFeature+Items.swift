import Orchestration

extension ShippedFeature {
    static let repetition: [ShippedFeature] = [
        .theme("items, fields and materials per element", "newborn", "hiring") { theme in
            theme.items.contains { $0.list != nil } && theme.form.contains { $0.list != nil }
                && theme.materials.contains { $0.list != nil }
        },
        .theme("pairs by element", "newborn", "hiring") { theme in
            theme.items.contains { item in item.list != nil && lists(of: item.after, in: theme).contains(item.list) }
        },
        .theme("condition on an element's own field", "hiring") { theme in
            theme.items.contains { item in
                item.condition.operands.contains { operand in
                    if case .field(let id) = operand {
                        theme.form.contains { $0.id == id && $0.list != nil }
                    } else {
                        false
                    }
                }
            }
        },
        .theme("one item waits for the whole list", "newborn", "hiring") { theme in
            theme.items.contains { item in
                item.list == nil && lists(of: item.after, in: theme).contains { $0 != nil }
            }
        },
        .anItem("any one is enough", "after-death", "utilities", "newborn", where: { !$0.afterAny.isEmpty }),
        .theme("loop", "work-injury", "work-injury-rehabilitation") { theme in
            theme.items.contains { $0.recurrence?.startedBy == .applicant && $0.recurrence?.period == nil }
        },
        .theme("period", "unemployment") { theme in
            theme.items.contains { $0.recurrence?.startedBy == nil && $0.recurrence?.period != nil }
        },
        .theme("period that somebody asks for", "work-injury", "work-injury-rehabilitation") { theme in
            theme.items.contains { $0.recurrence?.startedBy != nil && $0.recurrence?.period != nil }
        },
    ]

    static let conduct: [ShippedFeature] = [
        .anItem(
            "added by the applicant",
            "business-start",
            "utilities",
            "unemployment",
            "work-injury-rehabilitation",
            where: { $0.offeredBy == .applicant }
        ),
        .anItem("added by a supervisor", "unemployment", where: { $0.offeredBy == .supervisor }),
        .theme("alternatives", "planning-permit") { !$0.alternatives.isEmpty },
        .anItem("goes on offline", "second-hand-home", "after-death", where: { $0.divertLimit != nil }),
        .anItem("point of no return", "second-hand-home", "business-start", where: { $0.isPointOfNoReturn }),
        .anItem("reversal", "planning-permit", "second-hand-home", "after-death", where: { $0.reversal != nil }),
        .theme("reopened by a field and by a result", "planning-permit") { theme in
            let triggers = theme.reopenRules.map(\.trigger)
            return triggers.contains { if case .field = $0 { true } else { false } }
                && triggers.contains { if case .result = $0 { true } else { false } }
        },
        .theme("a refusal refuses the case", "planning-permit") { theme in
            theme.issue == .together && theme.items.contains { $0.onReject == .rejectCase }
        },
        .anItem(
            "waits for the decision only",
            "second-hand-home",
            "personal-startup",
            where: { !$0.afterDecision.isEmpty }
        ),
        .anItem("starts on a datum", "second-hand-home", "personal-startup", where: { !$0.needsData.isEmpty }),
        .theme("applies by another item's result", "retirement", "planning-permit") { theme in
            theme.items.flatMap(\.condition.operands).contains { if case .result = $0 { true } else { false } }
        },
    ]

    private static func lists(of items: [ItemID], in theme: WorkflowDefinition) -> [ListID?] {
        theme.items.filter { items.contains($0.id) }.map(\.list)
    }
}
