/// Going over to another version of the workflow.
extension CaseState {
    mutating func migrate(_ fact: CaseMigrated, at instant: Timestamp) {
        submission?.workflow = fact.to
        func place(_ id: ItemID) -> ItemID { fact.items[id] ?? id }
        items = Dictionary(items.map { (place($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        for (item, status) in fact.added ?? [:] { items[item] = ItemState(status: status, since: instant) }
        for (id, material) in materials {
            guard let tolerance = material.tolerance else { continue }
            materials[id]?.tolerance?.items = tolerance.items.map(place)
            materials[id]?.tolerance?.holds = tolerance.holds.map(place)
        }
        for clock in fact.clocks where clocks[clock.id] != nil { start(clock) }
    }
}
