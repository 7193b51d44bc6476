/// Items of which one is enough (任选其一). All run in parallel; what is preferred counts before what came first.
extension CaseDraft {
    /// The alternative that counts, once no preferred one can still be approved.
    func choice(of alternative: Alternative) -> ItemID? {
        for id in alternative.items {
            guard let status = state.items[id]?.status else { continue }
            switch status {
            case .held where holdingMaterials(of: id).isEmpty, .released: return id
            case .notNeeded, .offered, .rejected, .cancelled, .terminated, .revoked: continue
            default: return nil
            }
        }
        return nil
    }

    func isChosen(_ id: ItemID) -> Bool {
        guard let alternative = index.alternative(of: id) else { return true }
        return choice(of: alternative) == id
    }

    /// The preferred alternatives that may still be approved.
    func preferred(to id: ItemID) -> [ItemID] {
        guard let alternative = index.alternative(of: id) else { return [] }
        return alternative.items.prefix { $0 != id }.filter { state.items[$0]?.status.isFinal == false }
    }

    /// Where the choice is certain nobody need go on with the others; an approval that was held is not released any more.
    mutating func dropAlternatives() {
        for alternative in definition.alternatives {
            guard let chosen = choice(of: alternative) else { continue }
            for id in alternative.items where id != chosen {
                guard let known = state.items[id], !known.status.isFinal else { continue }
                record(.alternativeDropped(AlternativeDropped(item: id, chosen: chosen)))
                if known.cancellation == nil { stop(known, id) }
            }
        }
        forgetWhatFollows()
    }

    /// What belongs to a way that was not taken has not failed: nobody needs it, whether its turn had come nearer or not (P12).
    private mutating func forgetWhatFollows() {
        guard !definition.alternatives.isEmpty else { return }
        for item in definition.items {
            guard let status = state.items[item.id]?.status, [.undecided, .incomplete, .waiting].contains(status),
                item.predecessors.contains(where: { state.items[$0.item]?.terminationReason == .alternativeChosen })
            else { continue }
            record(.itemNotNeeded(ItemNotNeeded(item: item.id)))
        }
    }

    /// Alternatives in whose place another was granted, and what follows on them alone.
    var replaced: Set<ItemID> {
        guard definition.alternatives.contains(where: { choice(of: $0) != nil }) else { return [] }
        var found: Set<ItemID> = []
        // Items stand in topological order: whoever rests on something comes after it.
        for item in definition.items {
            let isReplaced = index.alternative(of: item.id).flatMap(choice) != nil && !isChosen(item.id)
            if isReplaced || item.predecessors.contains(where: { found.contains($0.item) }) { found.insert(item.id) }
        }
        return found
    }

    /// Whether another alternative counts, or may still count, in the item's place.
    func isReplaceable(_ id: ItemID) -> Bool {
        guard let alternative = index.alternative(of: id) else { return false }
        return alternative.items.contains { other in
            guard other != id, let status = state.items[other]?.status else { return false }
            return status.isApproved || !status.isFinal
        }
    }
}
