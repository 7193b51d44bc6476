extension CaseState {
    mutating func applyPromises(_ event: Event) {
        switch event.fact {
        case .resultRevoked(let fact):
            move(fact.item, to: .revoked, at: event.at)
            items[fact.item]?.revocation = fact
            stop([.delivery, .period], of: .item(fact.item))
        default:
            break
        }
    }
}
