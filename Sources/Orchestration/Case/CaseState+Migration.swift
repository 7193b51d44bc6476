/// Going over to another version of the workflow.
extension CaseState {
    mutating func migrate(_ fact: CaseMigrated) {
        submission?.workflow = fact.to
        for (old, new) in fact.items where old != new { items[new] = items.removeValue(forKey: old) }
        for clock in fact.clocks where clocks[clock.id] != nil { start(clock) }
    }
}
