/// What parties must do: pay, sign, appear.
extension CaseState {
    mutating func applyTask(_ event: Event) {
        switch event.fact {
        case .taskOpened(let fact):
            move(fact.item, to: .awaitingParty, at: event.at)
            items[fact.item]?.task = fact
            start(fact.clock)
        case .taskCompleted(let fact) where fact.isDone == true:
            move(fact.item, to: .released, at: event.at)
            endWork(on: fact.item, at: event.at)
        case .taskCompleted(let fact):
            // The party says that it has paid; the department looks for the receipt.
            let isReceived = items[fact.item]?.order.flatMap { orders[$0] }?.status == .received
            move(fact.item, to: isReceived ? .received : .dispatched, at: event.at)
            stop([.task], of: .item(fact.item))
        case .taskLapsed(let fact):
            clocks[fact.clock] = nil
        default:
            break
        }
    }
}
