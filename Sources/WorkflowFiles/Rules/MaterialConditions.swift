import Orchestration

/// Materials are settled at acceptance, before any department has decided anything.
enum MaterialConditions: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for use in theme.items.flatMap(\.uses)
        where use.use.condition.operands.contains(where: { $0.resultItem != nil }) {
            report.error(
                .resultInMaterialCondition,
                at: use.conditionPosition,
                .init(
                    zh: "收材料时还没有办理结果，不能以结果数据作条件。",
                    en: "No result is known when materials are collected, so none can decide about a material."
                ),
                fix: .init(zh: "请改用情形或表单字段。", en: "Use a situation or a form field.")
            )
        }
    }
}
