import Orchestration

/// An outcome that hangs on one item needs that item in every case.
enum LeadItem: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        guard case .lead(let id) = theme.definition.outcome, let item = theme.item(id),
            item.definition.condition != .always || item.definition.offeredBy != nil || item.isRepeated
                || theme.alternatives.contains(where: { $0.value.items.contains(id) })
        else { return }
        report.error(
            .leadNotRequired,
            at: theme.outcomePosition,
            .init(
                zh: "牵头事项“\(item.definition.title.zh)”不是每个办件都恰好办一次，办件就没有结论。",
                en: "The leading item “\(id)” is not done once in every case: without it there would be no outcome."
            ),
            fix: .init(zh: "请选总要办理一次的事项，或写“全部事项”。", en: "Choose an item that always applies once, or write “all”.")
        )
    }
}
