import Orchestration

/// Lists in the application (名单), and what exists once per element or several times over.
extension ThemeReader {
    mutating func readLists(_ tree: Tree?) {
        guard let tree else { return }
        for entry in NamedEntry.all(in: tree, atMost: FileLimits.lists, report) {
            let keys = KeyedTree(
                entry.body,
                required: entry.keyTitle == nil ? [.title] : [],
                optional: [.id, .title, .minimum, .maximum, .remark],
                report
            )
            let title = entry.title(keys?[.title], report)
            listNames.add(entry.id, title: title)
            let most = keys?[.maximum]?.integer(in: 1...ListDefinition.largest, report) ?? 20
            let fewest = keys?[.minimum]?.integer(in: 0...most, report) ?? 1
            let list = ListDefinition(
                id: ListID(entry.id),
                title: title ?? LocalizedText(zh: entry.id),
                minimum: fewest,
                maximum: most
            )
            lists.append(Located(value: list, position: entry.position))
        }
    }

    /// `每: children`.
    func list(_ tree: Tree?) -> ListID? {
        tree.flatMap { listNames.resolve($0, report) }.map { ListID($0) }
    }

    func repetition(_ keys: KeyedTree) -> Repetition? {
        guard let written = keys[.repetition] else { return list(keys[.forEach]).map { .each($0) } }
        if keys[.forEach] != nil {
            report.error(
                .duplicateKey,
                at: written.position,
                .init(zh: "“每”和“重复”不能同时写。", en: "“forEach” and “repeat” cannot stand together."),
                fix: .init(
                    zh: "每个元素一次写“每”，先后多次写“重复”。",
                    en: "“forEach” is once per element, “repeat” one run after the other."
                )
            )
        }
        return recurrence(written).map { .recurring($0) }
    }

    /// `{最多: 3, 由: 申请人}` is a loop, `{最多: 24, 每: 30日}` a period; with both, none at first and then one each period.
    private func recurrence(_ tree: Tree) -> Recurrence? {
        guard let keys = KeyedTree(tree, required: [.maximum], optional: [.startedBy, .forEach, .remark], report)
        else { return nil }
        if keys[.startedBy] == nil, keys[.forEach] == nil {
            report.error(
                .missingKey,
                at: tree.position,
                .init(zh: "没有写明何时再办一次。", en: "Nothing says when it is done again."),
                fix: .init(
                    zh: "请写“由: 申请人”（或主管），或“每: 30日”。",
                    en: "Write “startedBy: applicant” (or supervisor), or “every: 30d”."
                )
            )
        }
        guard let maximum = keys[.maximum]?.integer(in: 1...FileLimits.runs, report) else { return nil }
        return Recurrence(
            maximum: maximum,
            startedBy: keys[.startedBy].flatMap(initiator),
            period: keys[.forEach]?.limit(report)
        )
    }

    func initiator(_ tree: Tree) -> Initiator? {
        tree.choice([.applicant: Initiator.applicant, .supervisor: .supervisor], report)
    }
}
