import Orchestration

/// A condition that asks one thing to have two values at once is a slip: its item would never apply.
enum NeverApplies: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items where contradicts(item.definition.condition) {
            tell(at: item.conditionPosition, report)
        }
        for use in theme.items.flatMap(\.uses) where contradicts(use.use.condition) {
            tell(at: use.conditionPosition, report)
        }
    }

    private static func contradicts(_ condition: Condition) -> Bool {
        var values: [Condition.Operand: DataValue] = [:]
        for case .equals(let operand, let value) in required(condition) {
            if let other = values.updateValue(value, forKey: operand), other != value { return true }
        }
        return false
    }

    /// The comparisons that must all hold.
    private static func required(_ condition: Condition) -> [Condition] {
        if case .all(let parts) = condition { return parts.flatMap(required) }
        return [condition]
    }

    private static func tell(at position: Position, _ report: Report) {
        report.error(
            .neverApplies,
            at: position,
            .init(zh: "这个条件自相矛盾，永远不成立。", en: "The condition contradicts itself and can never hold."),
            fix: .init(zh: "是否想写“或”？", en: "Did you mean “or”?")
        )
    }
}
