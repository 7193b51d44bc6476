import Orchestration

/// Orders items so that each comes after those it waits for; otherwise in the file's order.
enum DependencyOrder {
    static func sorted(_ items: [ItemDraft]) -> [ItemDraft] {
        split(items).ordered
    }

    /// The items that cannot be ordered: those in a cycle and those that wait for one.
    static func cyclic(_ items: [ItemDraft]) -> [ItemID] {
        split(items).left.map(\.definition.id)
    }

    /// The items that wait for `item`, directly or through others.
    static func dependants(of item: ItemID, in items: [ItemDraft]) -> Set<ItemID> {
        var found: Set<ItemID> = []
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for candidate in items where !found.contains(candidate.definition.id) {
                guard candidate.definition.id != item, waits(candidate, for: found.union([item])) else { continue }
                found.insert(candidate.definition.id)
                isGrowing = true
            }
        }
        return found
    }

    /// The items that `item` waits for in any case, directly or through others.
    static func ancestors(of item: ItemID, in items: [ItemDraft]) -> Set<ItemID> {
        let byID = Dictionary(items.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
        var found: Set<ItemID> = []
        var left = [item]
        while let next = left.popLast() {
            for dependency in byID[next]?.dependencies ?? [] where dependency.group == nil {
                if found.insert(dependency.item).inserted { left.append(dependency.item) }
            }
        }
        return found
    }

    /// Whether it waits for one of `items` in any case: where one of a group is enough, only if all of them are among them.
    private static func waits(_ candidate: ItemDraft, for items: Set<ItemID>) -> Bool {
        if candidate.dependencies.contains(where: { $0.group == nil && items.contains($0.item) }) { return true }
        return candidate.definition.afterAny.contains { !$0.isEmpty && items.isSuperset(of: $0) }
    }

    private static func split(_ items: [ItemDraft]) -> (ordered: [ItemDraft], left: [ItemDraft]) {
        let known = Set(items.map(\.definition.id))
        var done: Set<ItemID> = []
        var ordered: [ItemDraft] = []
        var left = items
        while let index = left.firstIndex(where: { isReady($0, known, done) }) {
            let item = left.remove(at: index)
            done.insert(item.definition.id)
            ordered.append(item)
        }
        return (ordered, left)
    }

    private static func isReady(_ item: ItemDraft, _ known: Set<ItemID>, _ done: Set<ItemID>) -> Bool {
        item.dependencies.allSatisfy {
            done.contains($0.item) || !known.contains($0.item) || $0.item == item.definition.id
        }
    }
}
