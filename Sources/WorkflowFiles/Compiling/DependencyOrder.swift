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
                let waits = candidate.dependencies.contains { $0.item == item || found.contains($0.item) }
                guard waits, candidate.definition.id != item else { continue }
                found.insert(candidate.definition.id)
                isGrowing = true
            }
        }
        return found
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
