import Orchestration

/// Items of which one is enough (任选其一): each a way of its own, and none that leaves something in force when another is taken.
enum Alternatives: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        var taken: Set<ItemID> = []
        for alternative in theme.alternatives {
            let items = alternative.value.items.compactMap(theme.item)
            for item in items {
                if !taken.insert(item.definition.id).inserted {
                    tellUnfit(item, .init(zh: "已在另一组中", en: "is in another group already"), alternative, report)
                }
                if item.definition.offeredBy != nil {
                    tellUnfit(item, .init(zh: "是可加办事项", en: "is added on demand only"), alternative, report)
                }
                if item.isRepeated, item.list == nil {
                    tellUnfit(item, .init(zh: "会办多次", en: "is done several times over"), alternative, report)
                }
                if item.list != items.first?.list {
                    tellUnfit(item, .init(zh: "与其他事项不在同一名单", en: "is not over the same list"), alternative, report)
                }
                checkIndependence(item, of: items, theme, report)
            }
            checkReversals(items, alternative, theme, report)
        }
    }

    private static func checkIndependence(
        _ item: ItemDraft,
        of items: [ItemDraft],
        _ theme: ThemeDraft,
        _ report: Report
    ) {
        let ids = Set(items.map(\.definition.id))
        let reached = DependencyOrder.ancestors(of: item.definition.id, in: theme.items).intersection(ids)
        guard let other = reached.subtracting([item.definition.id]).sorted().first else { return }
        report.error(
            .alternativesDepend,
            at: item.dependencies.first { $0.item == other }?.position ?? item.position,
            .init(
                zh: "“\(item.definition.title.zh)”要等它的替代事项“\(other)”，就不能代替它。",
                en: "“\(item.definition.id)” waits for “\(other)”, in whose place it should stand."
            ),
            fix: .init(zh: "任选其一的事项之间不要写“待”。", en: "Items of which one is enough must not wait for one another.")
        )
    }

    /// The first way counts; whatever else was released by then must be undone.
    private static func checkReversals(
        _ items: [ItemDraft],
        _ alternative: Located<Alternative>,
        _ theme: ThemeDraft,
        _ report: Report
    ) {
        guard theme.definition.issue == .each else { return }
        for item in items.dropFirst() where item.definition.reversal == nil {
            report.error(
                .reversalMissing,
                at: item.position,
                .init(
                    zh: "“\(item.definition.title.zh)”可能已出件，而“\(alternative.value.id)”最后选了别的办法。",
                    en:
                        "“\(item.definition.id)” could be released although “\(alternative.value.id)” is met in another way."
                ),
                fix: .init(
                    zh: "请写“撤销办法: …”，或写“出件: 统一出件”。",
                    en: "Write “reversal: …”, or “issue: together”."
                )
            )
        }
    }

    private static func tellUnfit(
        _ item: ItemDraft,
        _ why: LocalizedText,
        _ alternative: Located<Alternative>,
        _ report: Report
    ) {
        report.error(
            .alternativeUnfit,
            at: alternative.position,
            .init(
                zh: "“\(item.definition.title.zh)”\(why.zh)，不能在此任选。",
                en: "“\(item.definition.id)” \(why.text(in: .english)) and cannot be chosen here."
            ),
            fix: .init(zh: "请从这一组中去掉它。", en: "Take it out of this group.")
        )
    }
}
