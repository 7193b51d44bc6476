import Orchestration

/// What concerns the theme as a whole: alternatives, reopening, organs, notices, limits.
extension RandomDefinition {
    mutating func addAlternatives(to definition: inout WorkflowDefinition) {
        guard dice.chance(30) else { return }
        let materials = definition.materials.filter { $0.list == nil }
        let before = definition.items.filter { $0.repetition == nil && $0.offeredBy == nil }
        let ways: [ItemID] = ["way-a", "way-b", "way-c"]
        let chosen = Array(ways.prefix(dice.number(2...3)))
        for id in chosen {
            var item = makeItem(id, after: before, false, materials)
            item.onReject = .continue
            definition.items.append(item)
        }
        definition.alternatives = [Alternative(id: "way", items: chosen)]
        if dice.chance(50) {
            var last = makeItem("last", after: [], false, materials)
            last.afterAny = [chosen]
            definition.items.append(last)
        }
    }

    mutating func addRules(to definition: inout WorkflowDefinition) {
        if dice.chance(40) { definition.statutoryLimit = .workingDays(45) }
        if dice.chance(40) {
            definition.extensionPolicy = ExtensionPolicy(
                maximum: .workingDays(15),
                approver: LocalizedText(zh: "本级人民政府负责人"),
                basis: "行政许可法第四十二条"
            )
        }
        if dice.chance(30) { definition.excludedItems = dice.some(definition.items.map(\.id), 30) }
        if dice.chance(40) { addReopening(to: &definition) }
        if dice.chance(50) { definition.organs = makeOrgans() }
        if dice.chance(50) { definition.notices = makeNotices() }
    }

    private mutating func addReopening(to definition: inout WorkflowDefinition) {
        let plain = definition.items.filter { $0.repetition == nil && $0.offeredBy == nil }.map(\.id)
        definition.reopenRules = [ReopenRule(trigger: .field("name"), items: dice.some(plain, 50))]
        if let first = plain.first, plain.count > 1 {
            let rest = dice.some(Array(plain.dropFirst()), 50)
            let trigger = Condition.Operand.result(ResultReference(item: first, field: "r"))
            definition.reopenRules.append(ReopenRule(trigger: trigger, items: rest))
        }
        definition.reopenRules.removeAll { $0.items.isEmpty }
    }

    private mutating func makeOrgans() -> [OrganAssignment] {
        let east = OrganAssignment(
            department: "land",
            organ: "organ-of-east",
            title: LocalizedText(zh: "东区分局"),
            areas: ["east"],
            from: CivilDate("2026-01-01"),
            until: dice.chance(50) ? CivilDate("2026-03-10") : nil,
            calendar: dice.pick([nil, "branch", "unknown"])
        )
        let others = OrganAssignment(
            department: "land",
            organ: "organ-of-land",
            title: LocalizedText(zh: "市局"),
            areas: []
        )
        return dice.chance(70) ? [east, others] : [east]
    }

    private mutating func makeNotices() -> NoticePolicy {
        NoticePolicy(
            delivery: dice.chance(70) ? "street" : nil,
            channels: dice.pick([[.portal], [.sms, .post], [.portal, .sms, .counter]]),
            channelLimit: .workingDays(2),
            templates: NoticeKind.allCases.map { kind in
                NoticeTemplate(
                    kind: kind,
                    version: 1,
                    title: LocalizedText(zh: kind.rawValue),
                    text: LocalizedText(zh: "{{number}} {{item}} {{deadline}}")
                )
            }
        )
    }
}
