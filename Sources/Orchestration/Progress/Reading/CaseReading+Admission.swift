/// Items that were not complete when the others began: what they lack, who must bring or look at it, and until when.
extension CaseReading {
    func admissionWaits(of item: ItemDefinition) -> [Wait] {
        let gaps = rules.gaps(of: item)
        guard gaps.isEmpty else { return gaps.map { wait(for: $0) } }
        return [
            Wait(
                kind: .acceptance,
                text: LocalizedText(zh: "牵头部门审查补交的材料", en: "the lead department's look at what came"),
                holder: index.holder(definition.lead)
            )
        ]
    }

    func clock(governingAdmissionOf item: ItemDefinition) -> Clock? {
        clock(rules.gaps(of: item).isEmpty ? .correctionNotice : .correction, .case)
    }

    func whyIncomplete(_ item: ItemDefinition) -> LocalizedText {
        if rules.isDeemed(item.id) {
            return LocalizedText(
                zh: "整件因逾期未告知视为受理，但本事项缺少主件，不能开始办理。",
                en:
                    "The case was deemed accepted because nobody said anything in time, but this item lacks a primary material."
            )
        }
        return LocalizedText(
            zh: "其他事项已先行受理，本事项的材料尚未齐备或尚待审查。",
            en: "The other items were let in; this one still lacks something, or it has not been looked at."
        )
    }

    /// What silence did not make up: no notice asks for it, but the item cannot begin without it.
    var materialsOfDeemedItems: [NextAction] {
        definition.items.filter { state.items[$0.id]?.status == .incomplete && rules.isDeemed($0.id) }.flatMap { item in
            rules.gaps(of: item).map { gap in
                let (kind, id) = gap.subject.kindAndID
                let title = title(of: gap.subject)
                let ways = gap.remedies.map(\.text)
                return NextAction(
                    kind: kind == .material ? .supply : kind == .act ? .sign : .fillIn,
                    subject: id,
                    text: LocalizedText(
                        zh: "「\(item.title.zh)」还不能开始办理，请提供《\(title.zh)》：\(ways.map(\.zh).joined(separator: "，或"))。",
                        en: "“\(item.title.english)” cannot begin yet; bring “\(title.english)”: "
                            + ways.map(\.english).joined(separator: ", or ") + "."
                    ),
                    remedies: gap.remedies
                )
            }
        }
    }

    /// What the lead's examiner has to look at while other items are at work.
    func admission(by department: DepartmentID) -> [NextAction] {
        let ready = rules.itemsToExamine
        guard department == definition.lead, !ready.isEmpty else { return [] }
        let clock = clock(.correctionNotice, .case)
        let (when, titles) = (deadlineText(of: clock), LocalizedText.list(ready.map(\.title)))
        return [
            NextAction(
                kind: .examine,
                text: LocalizedText(
                    zh: "请\(when.zh)审查补交的材料，决定是否受理：\(titles.zh)。",
                    en: "Look at what came\(when.english) and say whether these can begin: \(titles.english)."
                ),
                by: clock?.runningDue,
                remedies: []
            )
        ]
    }
}
