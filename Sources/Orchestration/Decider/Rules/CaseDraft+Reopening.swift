/// Items that are decided anew, because what they rested on has changed (重开).
extension CaseDraft {
    /// - Parameter triggers: the fields and results that have changed.
    mutating func reopenItems(restingOn triggers: Set<Condition.Operand>) {
        var seen: Set<ItemID> = []
        for rule in definition.reopenRules where triggers.contains(rule.trigger) {
            for id in rule.items where seen.insert(id).inserted { reopen(id, because: rule.trigger) }
        }
    }

    /// An item that was decided anew may say something else than before.
    mutating func reopenItemsResting(onResultOf id: ItemID) {
        guard let known = state.items[id], let earlier = known.earlierApproval?.data.value else { return }
        let present = known.approval?.data.value ?? [:]
        let changed = Set(earlier.keys).union(present.keys).filter { earlier[$0] != present[$0] }
        reopenItems(restingOn: Set(changed.map { .result(ResultReference(item: id, field: $0)) }))
    }

    /// Nothing in force is changed in silence: a result that is out is revoked first. What is under way gets the news, and what
    /// was never decided has nothing to decide anew.
    private mutating func reopen(_ id: ItemID, because trigger: Condition.Operand) {
        guard let known = state.items[id] else { return }
        switch known.status {
        case .released: takeBack(id, because: .reopened)
        case .held, .rejected: break
        default: return
        }
        record(.itemReopened(ItemReopened(item: id, reason: trigger.name)))
    }
}

extension Condition.Operand {
    /// As the workflow's author names it.
    var name: String {
        switch self {
        case .situation(let id): id.text
        case .field(let id): id.text
        case .result(let reference): "\(reference.item).\(reference.field)"
        }
    }
}
