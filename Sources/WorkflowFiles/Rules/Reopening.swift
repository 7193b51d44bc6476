import Orchestration

/// Only a decision can be taken anew, and never by what follows from it.
enum Reopening: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for rule in theme.reopenRules {
            for id in rule.value.items {
                guard let item = theme.item(id) else { continue }
                if let why = unfit(item, for: rule.value, theme) { tell(item, why, at: rule.position, report) }
            }
        }
    }

    private static func unfit(_ item: ItemDraft, for rule: ReopenRule, _ theme: ThemeDraft) -> LocalizedText? {
        switch item.definition.kind {
        case .approval, .instant: break
        case .consultation, .payment, .signature, .appearance:
            return .init(zh: "不是决定，不能重开", en: "is no decision and cannot be taken anew")
        }
        if item.definition.isPointOfNoReturn {
            return .init(zh: "不可撤回，不能重开", en: "is a point of no return and cannot be taken anew")
        }
        if case .result(let reference) = rule.trigger {
            let id = item.definition.id
            if reference.item == id || DependencyOrder.dependants(of: id, in: theme.items).contains(reference.item) {
                return .init(
                    zh: "的结果正是“\(reference.item)”所依据的，会无休止地重开",
                    en: "is what “\(reference.item)” rests on, and would be reopened for ever"
                )
            }
        }
        return nil
    }

    private static func tell(_ item: ItemDraft, _ why: LocalizedText, at position: Position, _ report: Report) {
        report.error(
            .reopenUnfit,
            at: position,
            .init(
                zh: "“\(item.definition.title.zh)”\(why.zh)。",
                en: "“\(item.definition.id)” \(why.text(in: .english))."
            ),
            fix: .init(zh: "请从这一条中去掉它。", en: "Take it out of this line.")
        )
    }
}
