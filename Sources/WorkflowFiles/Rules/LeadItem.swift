import Orchestration

/// An outcome that hangs on one item needs that item in every case.
enum LeadItem: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        guard case .lead(let id) = theme.definition.outcome, let item = theme.item(id),
            item.definition.condition != .always
        else { return }
        report.error(
            .leadNotRequired,
            at: theme.outcomePosition,
            .init(
                zh: "牵头事项“\(item.definition.title.zh)”有条件，可能不需办理，办件就没有结论。",
                en: "The leading item “\(id)” is conditional: a case without it would have no outcome."
            ),
            fix: .init(zh: "请选总要办理的事项，或写“全部事项”。", en: "Choose an item that always applies, or write “all”.")
        )
    }
}
