import Orchestration

/// Whoever pays must be told how much: the sum is found before it is asked for.
enum Payments: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items {
            if case .result(let reference)? = item.definition.task?.amount { check(reference, of: item, theme, report) }
        }
    }

    private static func check(
        _ reference: ResultReference,
        of item: ItemDraft,
        _ theme: ThemeDraft,
        _ report: Report
    ) {
        let field = theme.item(reference.item)?.definition.resultData.first { $0.id == reference.field }
        let isKnown = DependencyOrder.ancestors(of: item.definition.id, in: theme.items).contains(reference.item)
        guard let field, field.kind != .number || !isKnown else { return }
        report.error(
            .amountNotKnown,
            at: item.place(.payment),
            field.kind != .number
                ? .init(
                    zh: "金额“\(reference.item).\(reference.field)”不是数字。",
                    en: "The amount “\(reference.item).\(reference.field)” is no number."
                )
                : .init(
                    zh: "“\(item.definition.title.zh)”不等“\(reference.item)”，缴费时金额还不知道。",
                    en: "“\(item.definition.id)” does not wait for “\(reference.item)”, so the amount is not known yet."
                ),
            fix: field.kind != .number
                ? .init(zh: "请在该事项的“结果”中写“类型: 数字”（以分计）。", en: "Declare it as “kind: number” (in fen) there.")
                : .init(
                    zh: "请补写“待数据: [\(reference.item).\(reference.field)]”。",
                    en: "Add “needsData: [\(reference.item).\(reference.field)]”."
                )
        )
    }
}
