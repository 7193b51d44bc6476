import Orchestration

/// Items that wait for one another would wait for ever.
enum DependencyCycles: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items {
            for dependency in item.dependencies where dependency.item == item.definition.id {
                tellSelf(item, at: dependency.position, report)
            }
        }
        var remaining = Set(DependencyOrder.cyclic(theme.items))
        while let cycle = cycle(in: remaining, theme) {
            tell(cycle, theme, report)
            remaining.subtract(cycle)
            remaining = Set(DependencyOrder.cyclic(theme.items.filter { remaining.contains($0.definition.id) }))
        }
    }

    /// Walks against the dependencies until an item comes round again.
    private static func cycle(in remaining: Set<ItemID>, _ theme: ThemeDraft) -> [ItemID]? {
        guard var current = theme.items.first(where: { remaining.contains($0.definition.id) }) else { return nil }
        var path: [ItemID] = []
        while true {
            let id = current.definition.id
            if let start = path.firstIndex(of: id) { return Array(path[start...]) }
            path.append(id)
            let next = current.dependencies.lazy.map(\.item).first { remaining.contains($0) && $0 != id }
            guard let next, let item = theme.item(next) else { return nil }
            current = item
        }
    }

    private static func tell(_ cycle: [ItemID], _ theme: ThemeDraft, _ report: Report) {
        guard let first = cycle.first, let item = theme.item(first) else { return }
        let second = cycle.dropFirst().first ?? first
        let names = (cycle + [first]).map { id in theme.item(id)?.definition.title ?? LocalizedText(zh: id.text) }
        report.error(
            .dependencyCycle,
            at: item.dependencies.first { $0.item == second }?.position ?? item.position,
            .init(
                zh: "事项互相等待：\(names.map(\.zh).joined(separator: " → "))。",
                en: "Items wait for one another: \((cycle + [first]).map(\.text).joined(separator: " → "))."
            ),
            fix: .init(zh: "请去掉其中一处等待。", en: "Take one of these dependencies away.")
        )
    }

    private static func tellSelf(_ item: ItemDraft, at position: Position, _ report: Report) {
        report.error(
            .selfDependency,
            at: position,
            .init(
                zh: "“\(item.definition.title.zh)”等待它自己。",
                en: "“\(item.definition.id)” waits for itself."
            ),
            fix: .init(zh: "请删去。", en: "Delete it.")
        )
    }
}
