import Orchestration

/// What an item waits for (待、待任一、待决定、待数据), and groups of which one is enough (任选其一).
extension ThemeReader {
    /// What `待` names: items, and by the name of an alternative, any one of its items.
    struct Waits {
        var items: [DependencyDraft] = []
        var groups: [[DependencyDraft]] = []
    }

    mutating func readAlternatives(_ tree: Tree?) {
        guard let tree else { return }
        for entry in NamedEntry.all(in: tree, atMost: FileLimits.alternatives, report) {
            var title: LocalizedText?
            var written: Tree? = entry.body
            if entry.body.mapping != nil {
                let keys = KeyedTree(entry.body, required: [.items], optional: [.id, .title, .remark], report)
                title = entry.title(keys?[.title], report)
                written = keys?[.items]
            }
            if scope.items.id(for: entry.id) != nil { tellTaken(entry) }
            alternativeNames.add(entry.id, title: title)
            let items = scope.items.resolveAll(written?.elements ?? [], report)
            checkCount(items.count, of: entry)
            var alternative = Alternative(id: AlternativeID(entry.id), items: items.map { ItemID($0.value) })
            alternative.title = title
            alternatives.append(Located(value: alternative, position: entry.position))
        }
    }

    func after(_ keys: KeyedTree) -> Waits {
        var waits = Waits()
        var plain: [Tree] = []
        for element in keys[.after]?.elements ?? [] {
            if let alternative = alternative(element) {
                waits.groups.append(members(of: alternative, at: element.position))
            } else {
                plain.append(element)
            }
        }
        waits.items = dependencies(plain)
        waits.groups += anyGroups(keys[.afterAny])
        if waits.groups.count > FileLimits.anyGroups { tellTooManyGroups(at: keys[.after]?.position ?? keys.position) }
        for index in waits.groups.indices {
            for member in waits.groups[index].indices { waits.groups[index][member].group = index }
        }
        return waits
    }

    func dependencies(_ elements: [Tree]) -> [DependencyDraft] {
        scope.items.resolveAll(elements, report).map {
            DependencyDraft(item: ItemID($0.value), position: $0.position)
        }
    }

    /// `待任一: [a, b]` is one group; `[[a, b], [c, d]]` are two, of each of which one is enough.
    private func anyGroups(_ tree: Tree?) -> [[DependencyDraft]] {
        guard let tree else { return [] }
        let elements = tree.elements
        let isNested = elements.contains { if case .sequence = $0.content { true } else { false } }
        let groups = isNested ? elements.map(\.elements) : [elements]
        return groups.map { group in
            let named = group.compactMap { element in
                alternative(element).map { members(of: $0, at: element.position) }
            }
            return named.flatMap { $0 } + dependencies(group.filter { alternative($0) == nil })
        }
        .filter { !$0.isEmpty }
    }

    private func alternative(_ tree: Tree) -> Alternative? {
        guard let name = tree.scalar, scope.items.id(for: name) == nil, let id = alternativeNames.id(for: name)
        else { return nil }
        return alternatives.first { $0.value.id.text == id }?.value
    }

    private func members(of alternative: Alternative, at position: Position) -> [DependencyDraft] {
        alternative.items.map { DependencyDraft(item: $0, position: position) }
    }

    func neededData(_ tree: Tree?) -> [Located<ResultReference>] {
        tree?.elements.compactMap { element in
            resultReference(element).map { Located(value: $0, position: element.position) }
        } ?? []
    }

    /// `康复确认.期限月`.
    func resultReference(_ tree: Tree) -> ResultReference? {
        guard let text = tree.text(report) else { return nil }
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let item = parts.first, let field = parts.last else {
            report.error(
                .badReference,
                at: tree.position,
                .init(zh: "“\(text)”没有写明是哪一项数据。", en: "“\(text)” does not say which datum."),
                fix: .init(zh: "请写“事项.数据”，例如 康复确认.期限月。", en: "Write “item.datum”, such as rehabilitation.months.")
            )
            return nil
        }
        return scope.result(item, field, at: tree.position, report)
    }
}

extension ThemeReader {
    private func checkCount(_ count: Int, of entry: NamedEntry) {
        guard !(2...FileLimits.waysOut).contains(count) else { return }
        report.error(
            .alternativeUnfit,
            at: entry.position,
            .init(
                zh: "“\(entry.keyTitle ?? entry.id)”须有 2 至 \(FileLimits.waysOut) 个事项可选。",
                en: "“\(entry.id)” needs 2 to \(FileLimits.waysOut) items to choose from."
            ),
            fix: .init(zh: "请写“任选其一: {名字: [事项甲, 事项乙]}”。", en: "Write “oneOf: {name: [item-a, item-b]}”.")
        )
    }

    private func tellTaken(_ entry: NamedEntry) {
        report.error(
            .duplicateID,
            at: entry.position,
            .init(zh: "“\(entry.id)”已是事项的名字。", en: "“\(entry.id)” is an item's name already."),
            fix: .init(zh: "请另取一个名字：“待”中才分得清。", en: "Choose another name, so that “after” can tell them apart.")
        )
    }

    private func tellTooManyGroups(at position: Position) {
        report.error(
            .tooMany,
            at: position,
            .init(
                zh: "一个事项最多等待 \(FileLimits.anyGroups) 组“任一”。",
                en: "An item waits for at most \(FileLimits.anyGroups) groups of which one is enough."
            ),
            fix: .init(zh: "请合并。", en: "Join some of them.")
        )
    }
}
