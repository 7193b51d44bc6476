import Orchestration

/// What a theme says of the case as a whole.
extension ThemeReader {
    func acceptance(_ tree: Tree) -> AcceptancePolicy {
        let modes: [Term: AcceptancePolicy.Mode] = [.automatic: .automatic, .reviewed: .reviewed]
        guard tree.mapping != nil else {
            return AcceptancePolicy(mode: tree.choice(modes, report) ?? .reviewed)
        }
        let keys = KeyedTree(tree, required: [.method], optional: [.perItem, .deemed], unsupported: [.credit], report)
        guard let keys else { return AcceptancePolicy() }
        var policy = AcceptancePolicy(mode: keys[.method]?.choice(modes, report) ?? .reviewed)
        policy.isPerItem = keys[.perItem]?.boolean(report) ?? false
        policy.isDeemedBySilence = keys[.deemed]?.boolean(report) ?? false
        return policy
    }

    func outcome(_ tree: Tree) -> OutcomePolicy? {
        guard tree.mapping != nil else {
            return tree.choice([.all: OutcomePolicy.all, .requiredItems: .required], report)
        }
        return KeyedTree(tree, required: [.lead], report)?[.lead]
            .flatMap { scope.items.resolve($0, report) }
            .map { .lead(ItemID($0)) }
    }

    /// `不计时限: [送达, 费用结算]`: what names an item is that item, everything else is said in words.
    func excluded(_ tree: Tree?) -> (texts: [LocalizedText], items: [ItemID]) {
        var texts: [LocalizedText] = []
        var items: [ItemID] = []
        for element in tree?.elements ?? [] {
            if let id = element.scalar.flatMap({ scope.items.id(for: $0) }) {
                if !items.contains(ItemID(id)) { items.append(ItemID(id)) }
            } else if let text = element.localized(report) {
                texts.append(text)
            }
        }
        return (texts, items)
    }

    /// `{起: 2026-01-01, 止: 2027-12-31}`, either of them.
    func effective(_ tree: Tree) -> EffectivePeriod? {
        guard let keys = KeyedTree(tree, optional: [.from, .until, .remark], report) else { return nil }
        let from = keys[.from]?.date(report)
        let until = keys[.until]?.date(report)
        if let from, let until, until < from { keys[.until]?.tellReversed(report) }
        return from == nil && until == nil ? nil : EffectivePeriod(from: from, until: until)
    }

    /// `重开: {表单.面积: [防空地下室], 规划许可.面积: [防空地下室]}`.
    func reopenRules(_ tree: Tree) -> [Located<ReopenRule>] {
        guard let entries = tree.mapping else {
            tree.tellType(
                .init(zh: "若干“表单.字段: [事项]”", en: "“form.field: [items]” or “item.datum: [items]” pairs"),
                report
            )
            return []
        }
        guard entries.count <= FileLimits.reopenRules else {
            report.error(
                .tooMany,
                at: tree.position,
                .init(
                    zh: "此处超过 \(FileLimits.reopenRules) 项。",
                    en: "There are more than \(FileLimits.reopenRules) entries here."
                ),
                fix: .init(zh: "请合并。", en: "Join some of them.")
            )
            return []
        }
        return entries.compactMap { entry in
            let items = scope.items.resolveAll(entry.value.elements, report).map { ItemID($0.value) }
            if entry.value.elements.isEmpty { entry.key.tellEmpty(report) }
            return trigger(entry.key).map {
                Located(value: ReopenRule(trigger: $0, items: items), position: entry.key.position)
            }
        }
    }

    private func trigger(_ tree: Tree) -> Condition.Operand? {
        guard let text = tree.text(report) else { return nil }
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let first = parts.first, let second = parts.last else {
            return scope.subject(text, nil, at: tree.position, report)?.operand
        }
        return scope.subject(first, second, at: tree.position, report)?.operand
    }
}

extension Tree {
    /// A period that ends before it begins.
    func tellReversed(_ report: Report) {
        report.error(
            .badDate,
            at: position,
            .init(zh: "“止”早于“起”。", en: "It ends before it begins."),
            fix: .init(zh: "请改正其中一个日期。", en: "Correct one of the days.")
        )
    }
}
