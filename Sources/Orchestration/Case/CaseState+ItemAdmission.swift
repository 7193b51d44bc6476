/// Items that join the others after acceptance (分项受理).
extension CaseState {
    mutating func applyAdmission(_ event: Event) {
        guard case .itemsAdmitted(let fact) = event.fact else { return }
        for (item, status) in fact.items {
            move(item, to: status, at: event.at)
            items[item]?.gaps = []
            stop([.objection], of: .item(item))
        }
        start(fact.tolerances)
    }
}
