import Orchestration

/// Items: who does them, when, in which order, within which limits, and what a refusal means.
extension DifferenceWriter {
    static let itemParts: Set<String> = Set([
        "id", "department", "condition", "after", "afterDecision", "needsData", "materials", "fields", "promisedLimit",
        "statutoryLimit", "onReject", "isRequired", "kind",
    ]).union(conductParts)

    mutating func compareItems() {
        let (removed, added, kept) = matched(old.items, new.items, by: \.id)
        for item in added {
            let (name, who) = (item.title.quoted, Titles(definition: new).department(item.department))
            tell(
                .items,
                "items.\(item.id)",
                .neutral,
                zh: "新增事项\(name.zh)（\(who.zh)）",
                en: "New item \(name.text(in: .english)) (\(who.text(in: .english)))",
                touches: .open
            )
        }
        for item in removed {
            let name = item.title.quoted
            tell(
                .items,
                "items.\(item.id)",
                .neutral,
                zh: "不再办理事项\(name.zh)",
                en: "Item \(name.text(in: .english)) is dropped",
                touches: .unsettled([item.id])
            )
        }
        for (before, after) in kept {
            compareConduct(before, after)
            compareOrder(before, after)
            compareItemLimits(before, after)
            compareCourse(before, after)
            compareUses(before, after)
            compareFields(before, after)
            tellRest(
                of: before,
                after,
                at: "items.\(after.id)",
                explained: Self.itemParts,
                touches: .unsettled([after.id])
            )
        }
    }

    private mutating func compareConduct(_ before: ItemDefinition, _ after: ItemDefinition) {
        let place = "items.\(after.id)"
        let name = after.title.quoted
        func what(_ zh: String, _ en: String) -> LocalizedText {
            LocalizedText(zh: "\(name.zh)的\(zh)", en: "\(en) of \(name.text(in: .english))")
        }
        let (was, now) = (Titles(definition: old), Titles(definition: new))
        compare(
            before.department,
            after.department,
            .departments,
            "\(place).department",
            what: what("办理部门", "Department"),
            touches: .unsettled([after.id])
        ) { $0 == before.department ? was.department($0) : now.department($0) }
        compare(
            before.condition,
            after.condition,
            .conditions,
            "\(place).condition",
            what: what("办理条件", "Condition"),
            touches: .notOrdered([after.id])
        ) { condition in
            let titles = condition == before.condition ? was : now
            return .both { ConditionWords(titles: titles, say: $0).text(condition) }
        }
        compare(
            before.onReject,
            after.onReject,
            .outcome,
            "\(place).onReject",
            what: what("不予办理的后果", "What a refusal means"),
            touches: .unsettled([after.id]),
            effect: { $1.severity < $0.severity ? .looser : .stricter },
            words: \.words
        )
        compare(
            before.isRequired,
            after.isRequired,
            .outcome,
            "\(place).isRequired",
            what: name,
            touches: .unsettled([after.id]),
            effect: { $1 ? .stricter : .looser },
            words: { $0 ? LocalizedText(zh: "必办", en: "required") : LocalizedText(zh: "非必办", en: "not required") }
        )
        if before.kind != after.kind {
            tell(
                .items,
                "\(place).kind",
                after.kind == .instant ? .looser : before.kind == .instant ? .stricter : .neutral,
                zh: "\(name.zh)的类型有变化\(after.kind == .instant ? "：改为即办" : before.kind == .instant ? "：不再即办" : "")",
                en: "The kind of \(name.text(in: .english)) changed"
                    + (after.kind == .instant ? ": now instant" : before.kind == .instant ? ": no longer instant" : ""),
                touches: .notOrdered([after.id])
            )
        }
    }

    private mutating func compareOrder(_ before: ItemDefinition, _ after: ItemDefinition) {
        let name = after.title.quoted
        let was = (before.after + before.afterDecision + before.needsData.map(\.item)).uniqued()
        let now = (after.after + after.afterDecision + after.needsData.map(\.item)).uniqued()
        let (removed, added, _) = matched(was, now, by: \.self)
        for id in added {
            let other = Titles(definition: new).item(id).quoted
            tell(
                .order,
                "items.\(after.id).after",
                .stricter,
                zh: "\(name.zh)要等\(other.zh)",
                en: "\(name.text(in: .english)) now waits for \(other.text(in: .english))",
                touches: .notOrdered([after.id])
            )
        }
        for id in removed {
            let other = Titles(definition: old).item(id).quoted
            tell(
                .order,
                "items.\(after.id).after",
                .looser,
                zh: "\(name.zh)不再等\(other.zh)",
                en: "\(name.text(in: .english)) no longer waits for \(other.text(in: .english))",
                touches: .notOrdered([after.id])
            )
        }
        let isSame =
            Set(before.after) == Set(after.after) && Set(before.afterDecision) == Set(after.afterDecision)
            && Set(before.needsData) == Set(after.needsData)
        if added.isEmpty, removed.isEmpty, !isSame {
            tell(
                .order,
                "items.\(after.id).after",
                .neutral,
                zh: "\(name.zh)等待前置事项的方式有变化（结果、决定或数据）",
                en: "What \(name.text(in: .english)) waits for changed (result, decision or data)",
                touches: .notOrdered([after.id])
            )
        }
    }

    private mutating func compareItemLimits(_ before: ItemDefinition, _ after: ItemDefinition) {
        let name = after.title.quoted
        compareLimit(
            before.promisedLimit,
            after.promisedLimit,
            "items.\(after.id).promisedLimit",
            what: LocalizedText(zh: "\(name.zh)的承诺时限", en: "Promise for \(name.text(in: .english))"),
            isBetterShort: true,
            touches: .unsettled([after.id])
        )
        compareLimit(
            before.statutoryLimit,
            after.statutoryLimit,
            "items.\(after.id).statutoryLimit",
            what: LocalizedText(zh: "\(name.zh)的法定时限", en: "Legal limit of \(name.text(in: .english))"),
            isBetterShort: true,
            touches: .unsettled([after.id])
        )
    }

    private mutating func compareFields(_ before: ItemDefinition, _ after: ItemDefinition) {
        let (removed, added, _) = matched(before.fields, after.fields, by: \.self)
        let name = after.title.quoted
        for (fields, titles, zh, en) in [
            (added, Titles(definition: new), "办理部门可以看到", "department may now see"),
            (removed, Titles(definition: old), "办理部门不再看到", "department no longer sees"),
        ] where !fields.isEmpty {
            let list = LocalizedText.both { $0.quoted(fields.map(titles.field)) }
            tell(
                .form,
                "items.\(after.id).fields",
                .neutral,
                zh: "\(name.zh)的\(zh)：\(list.zh)",
                en: "The \(en) for \(name.text(in: .english)): \(list.text(in: .english))",
                touches: .notOrdered([after.id])
            )
        }
    }
}

extension ItemDefinition.RejectionPolicy {
    fileprivate var severity: Int {
        switch self {
        case .continue: 0
        case .stopDependants: 1
        case .rejectCase: 2
        }
    }

    fileprivate var words: LocalizedText {
        switch self {
        case .continue: LocalizedText(zh: "其他事项照办", en: "the rest goes on")
        case .stopDependants: LocalizedText(zh: "停止后续事项", en: "what waits for it ends")
        case .rejectCase: LocalizedText(zh: "整件不予办理", en: "the whole case is refused")
        }
    }
}
