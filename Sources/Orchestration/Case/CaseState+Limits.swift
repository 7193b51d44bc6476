/// Pauses and what ends them.
extension CaseState {
    mutating func applyLimits(_ event: Event) {
        switch event.fact {
        case .itemSuspended(let fact):
            change(fact.item, to: .suspended, at: event.at)
            items[fact.item]?.suspension = fact.suspension
            take(fact.order)
            restart(fact.clocks)
        case .itemContinued(let fact):
            change(fact.item, to: .received, at: event.at)
            items[fact.item]?.suspension = nil
            clocks[Clock.id(.procedure, .item(fact.item))] = nil
            restart(fact.clocks)
        case .questionAsked(let fact):
            change(fact.item, to: .asked, at: event.at)
            items[fact.item]?.question = fact.question
            take(fact.order)
            start(fact.clock)
            restart(fact.clocks)
        case .questionAnswered(let fact):
            change(fact.item, to: .received, at: event.at)
            items[fact.item]?.question = nil
            clocks[Clock.id(.question, .item(fact.item))] = nil
            restart(fact.clocks)
        case .limitExtended(let fact):
            restart([fact.clock])
        case .itemIssued(let fact):
            items[fact.item]?.issuedReference = fact.reference
        case .itemDelivered(let fact):
            items[fact.item]?.deliveryProof = fact.proof
            clocks[Clock.id(.delivery, .item(fact.item))] = nil
        default:
            break
        }
    }

    private mutating func change(_ id: ItemID, to status: ItemStatus, at instant: Timestamp) {
        items[id]?.status = status
        items[id]?.since = instant
    }

    /// Whoever speaks about the order has it.
    private mutating func take(_ id: WorkOrderID) {
        orders[id]?.status = .received
        stop([.retry, .receipt], of: .order(id))
    }

    private mutating func restart(_ changed: [Clock]) {
        for clock in changed { start(clock) }
    }

    /// A clock that ran out is kept, without being counted: a calendar that is published late may show that it ran out too early.
    mutating func retire(_ id: ClockID) {
        guard var clock = clocks.removeValue(forKey: id) else { return }
        clock.firedMarks = clock.marks.count
        expiredClocks.append(clock)
    }
}

extension Clock.Subject {
    var item: ItemID? { if case .item(let id) = self { id } else { nil } }
}
