import Orchestration

/// What is repeated pairs by key over one list; over another list it would be unclear which element is meant.
enum Repetitions: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        let lists = RepeatedThings(theme)
        for item in theme.items {
            guard let list = item.list else { continue }
            for dependency in item.dependencies {
                guard let other = theme.item(dependency.item)?.list, other != list else { continue }
                tellOther(dependency.item.text, other, list, at: dependency.position, report)
            }
            for use in item.uses {
                guard let other = lists.materials[use.use.material], other != list else { continue }
                tellOther(use.use.material.text, other, list, at: use.position, report)
            }
            for field in item.fields {
                guard let other = lists.fields[field.value], other != list else { continue }
                tellOther(field.value.text, other, list, at: field.position, report)
            }
        }
        checkConditions(theme, lists, report)
        checkUse(theme, lists, report)
        checkSize(theme, report)
    }

    /// A value of one element says nothing about another element, nor about the case as a whole.
    private static func checkConditions(_ theme: ThemeDraft, _ lists: RepeatedThings, _ report: Report) {
        for item in theme.items {
            let uses = item.uses.map { ($0.use.condition, $0.conditionPosition) }
            for (condition, position) in [(item.definition.condition, item.conditionPosition)] + uses {
                for operand in condition.operands where lists.isAmbiguous(operand, within: item, theme) {
                    tellAmbiguous(operand, at: position, report)
                }
            }
            if case .result(let reference)? = item.definition.task?.amount,
                lists.isAmbiguous(.result(reference), within: item, theme)
            {
                tellAmbiguous(.result(reference), at: item.place(.payment), report)
            }
        }
    }

    private static func checkUse(_ theme: ThemeDraft, _ lists: RepeatedThings, _ report: Report) {
        for list in theme.lists where !lists.used.contains(list.value.id) {
            report.note(
                .listUnused,
                at: list.position,
                .init(
                    zh: "没有事项、材料或字段写“每: \(list.value.id)”。",
                    en: "Nothing is repeated over the list “\(list.value.id)”."
                ),
                fix: .init(zh: "请用上它，或删去。", en: "Use it, or delete it.")
            )
        }
    }

    private static func checkSize(_ theme: ThemeDraft, _ report: Report) {
        let most = theme.items.reduce(0) { sum, item in
            switch item.definition.repetition {
            case .each(let list)?: sum + (theme.lists.first { $0.value.id == list }?.value.maximum ?? 1)
            case .recurring(let recurrence)?: sum + recurrence.maximum
            case nil: sum + 1
            }
        }
        guard most > FileLimits.expandedItems else { return }
        report.error(
            .tooMany,
            at: theme.places[.lists] ?? theme.position,
            .init(
                zh: "名单全满时一个办件会有 \(most) 个事项，上限 \(FileLimits.expandedItems)。",
                en: "With its lists full, one case would have \(most) items; the limit is \(FileLimits.expandedItems)."
            ),
            fix: .init(zh: "请减小名单的“最多”。", en: "Lower the “maximum” of the lists.")
        )
    }
}

extension Repetitions {
    private static func tellOther(
        _ name: String,
        _ other: ListID,
        _ list: ListID,
        at position: Position,
        _ report: Report
    ) {
        report.error(
            .otherList,
            at: position,
            .init(
                zh: "“\(name)”每个 \(other) 一份，本事项每个 \(list) 一份，对不上。",
                en: "“\(name)” is once per element of “\(other)”, this item once per element of “\(list)”."
            ),
            fix: .init(
                zh: "请用同一名单，或通过不重复的事项转接。",
                en: "Repeat both over one list, or join them by an item that is not repeated."
            )
        )
    }

    private static func tellAmbiguous(_ operand: Condition.Operand, at position: Position, _ report: Report) {
        let name = ConditionText.text(operand, in: .chinese)
        let english = ConditionText.text(operand, in: .english)
        report.error(
            .repeatedResult,
            at: position,
            .init(
                zh: "“\(name)”在一个办件中不止一个值，此处不知是哪一个。",
                en: "“\(english)” has more than one value in a case; it is unclear here which is meant."
            ),
            fix: .init(
                zh: "请让本事项也写“每: 同一名单”，或改用不重复的数据。",
                en: "Repeat this item over the same list, or use a datum that exists once."
            )
        )
    }
}

/// Which things of a theme exist once per element of which list.
struct RepeatedThings {
    let fields: [FieldID: ListID]
    let materials: [MaterialID: ListID]
    let used: Set<ListID>

    init(_ theme: ThemeDraft) {
        let fields = theme.definition.form.compactMap { field in field.list.map { (field.id, $0) } }
        let materials = theme.materials.compactMap { draft in draft.definition.list.map { (draft.definition.id, $0) } }
        self.fields = Dictionary(fields, uniquingKeysWith: { first, _ in first })
        self.materials = Dictionary(materials, uniquingKeysWith: { first, _ in first })
        used = Set(fields.map(\.1) + materials.map(\.1) + theme.items.compactMap(\.list))
    }

    func isAmbiguous(_ operand: Condition.Operand, within item: ItemDraft, _ theme: ThemeDraft) -> Bool {
        switch operand {
        case .situation: return false
        case .field(let id): return fields[id].map { $0 != item.list } ?? false
        case .result(let reference):
            guard let other = theme.item(reference.item), other.isRepeated else { return false }
            return other.list == nil || other.list != item.list
        }
    }
}
