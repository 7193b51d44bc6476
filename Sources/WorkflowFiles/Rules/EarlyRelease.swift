import Orchestration

/// Where one rejection ends the whole case, no result may be out before that item is decided.
enum EarlyRelease: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        guard theme.definition.issue == .each else { return }
        for item in theme.items where item.definition.onReject == .rejectCase {
            let safe = DependencyOrder.dependants(of: item.definition.id, in: theme.items)
            let early = theme.items.filter {
                $0.definition.id != item.definition.id && !safe.contains($0.definition.id)
                    && $0.definition.reversal == nil && bindsAnybody($0)
            }
            guard !early.isEmpty else { continue }
            let names = early.prefix(5).map(\.definition)
            report.error(
                .rejectCaseTooEarly,
                at: item.position,
                .init(
                    zh:
                        "“\(item.definition.title.zh)”不予办理将使整件不予，而“\(names.map(\.title.zh).joined(separator: "、"))”可能在此之前已经出件。",
                    en:
                        "A rejection of “\(item.definition.id)” rejects the case, but these could be released before it is decided: "
                        + names.map(\.id.text).joined(separator: ", ") + "."
                ),
                fix: .init(
                    zh: "请写“出件: 统一出件”，或让它们“待: [\(item.definition.id)]”，或给它们写“撤销办法”，或改“不予办理时”。",
                    en:
                        "Write “issue: together”, or let them come “after: [\(item.definition.id)]”, or name their "
                        + "“reversal”, or change “onReject”."
                )
            )
        }
    }

    /// An opinion, a signature or an appearance has no effect outside of the case.
    private static func bindsAnybody(_ item: ItemDraft) -> Bool {
        switch item.definition.kind {
        case .approval, .instant, .payment: true
        case .consultation, .signature, .appearance: false
        }
    }
}
