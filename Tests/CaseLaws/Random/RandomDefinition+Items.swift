import Orchestration

extension RandomDefinition {
    /// In topological order; what exists once per element is referred to only where the format lets an author do so.
    mutating func makeItems(_ hasList: Bool, _ materials: [MaterialDefinition]) -> [ItemDefinition] {
        var items: [ItemDefinition] = []
        for index in 0..<dice.number(1...5) {
            let isRepeated = hasList && index > 0 && dice.chance(45)
            var item = makeItem(ItemID("i\(index)"), after: items, isRepeated, materials)
            if isRepeated { item.repetition = .each("children") }
            conduct(&item, after: items)
            items.append(item)
        }
        if dice.chance(30) { items.append(makeRecurring("loop", after: items, materials)) }
        if dice.chance(25) { items.append(makeRecurring("period", after: items, materials)) }
        if dice.chance(35) {
            var extra = makeItem("extra", after: items.filter { $0.repetition == nil }, false, materials)
            extra.offeredBy = dice.pick([.applicant, .supervisor])
            items.append(extra)
        }
        return items
    }

    mutating func makeItem(
        _ id: ItemID,
        after before: [ItemDefinition],
        _ isRepeated: Bool,
        _ materials: [MaterialDefinition]
    ) -> ItemDefinition {
        let known = before.filter { isReferable($0) }.map(\.id)
        let single = before.filter { isReferable($0) && ($0.repetition == nil || isRepeated) }.map(\.id)
        var item = ItemDefinition(
            id: id,
            title: LocalizedText(zh: id.text),
            catalogue: CatalogueReference(id: CatalogueID(id.text), version: 1),
            department: dice.pick(["hr", "housing", "land", "street"]),
            kind: dice.chance(20) ? .instant : .approval,
            condition: makeCondition(over: single),
            after: dice.some(known, 20),
            afterDecision: dice.some(known, 12),
            needsData: dice.some(single, 10).map { ResultReference(item: $0, field: "r") },
            materials: dice.some(materials, 40).map { makeUse(of: $0.id) },
            fields: dice.chance(50) ? ["name"] : [],
            resultData: [ResultField(id: "r", kind: .boolean), ResultField(id: "fee", kind: .number)],
            promisedLimit: dice.chance(60) ? .workingDays(dice.number(1...6)) : nil,
            statutoryLimit: dice.chance(30) ? .workingDays(9) : nil,
            onReject: dice.pick([.continue, .stopDependants, .stopDependants, .rejectCase]),
            isRequired: dice.chance(70)
        )
        let anyOf = dice.some(known, 40)
        if dice.chance(25), !anyOf.isEmpty { item.afterAny = [anyOf] }
        item.reversal = LocalizedText(zh: "撤销")
        return item
    }

    /// Runs of a loop and offered items need not exist: nothing else rests on them.
    private func isReferable(_ item: ItemDefinition) -> Bool {
        guard item.offeredBy == nil else { return false }
        if case .recurring = item.repetition { return false }
        return true
    }

    private mutating func makeCondition(over earlier: [ItemID]) -> Condition {
        var operands: [Condition.Operand] = [.situation("q"), .field("note")]
        for _ in 1...3 { operands += earlier.map { .result(ResultReference(item: $0, field: "r")) } }
        func leaf(_ operand: Condition.Operand) -> Condition { .equals(operand, .boolean(true)) }
        switch dice.number(0...9) {
        case 0...4: return .always
        case 5: return leaf(dice.pick(operands))
        case 6: return .not(leaf(dice.pick(operands)))
        case 7, 8: return .any([leaf(dice.pick(operands)), leaf(dice.pick(operands))])
        default: return .all([leaf(dice.pick(operands)), .not(leaf(dice.pick(operands)))])
        }
    }

    private mutating func makeRecurring(
        _ id: ItemID,
        after before: [ItemDefinition],
        _ materials: [MaterialDefinition]
    ) -> ItemDefinition {
        var item = makeItem(id, after: before.filter { $0.repetition == nil }, false, materials)
        let isLoop = id == "loop"
        item.repetition = .recurring(
            Recurrence(
                maximum: dice.number(1...3),
                startedBy: isLoop ? dice.pick([.applicant, .supervisor]) : nil,
                period: isLoop && dice.chance(60) ? nil : .calendarDays(dice.number(1...10))
            )
        )
        return item
    }
}
