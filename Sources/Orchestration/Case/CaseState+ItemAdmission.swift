extension CaseState {
    mutating func applyAdmission(_ event: Event) {
        guard case .itemsAdmitted(let fact) = event.fact else { return }
        for (item, status) in fact.items {
            move(item, to: status, at: event.at)
            items[item]?.gaps = []
            stop([.objection], of: .item(item))
        }
        for tolerance in fact.tolerances {
            materials[tolerance.material]?.tolerance = tolerance
            start(tolerance.clock)
        }
    }
}
