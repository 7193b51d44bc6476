extension CaseState {
    mutating func applyItem(_ event: Event) {
        switch event.fact {
        case .itemNeeded(let fact):
            move(fact.item, to: .waiting, at: event.at)
        case .itemNotNeeded(let fact):
            move(fact.item, to: .notNeeded, at: event.at)
        case .itemApproved(let fact):
            move(fact.item, to: .held, at: event.at)
            items[fact.item]?.approval = fact.approval
            endWork(on: fact.item, at: event.at)
        case .itemRejected(let fact):
            move(fact.item, to: .rejected, at: event.at)
            items[fact.item]?.grounds = fact.grounds
            endWork(on: fact.item, at: event.at)
        case .itemObjected(let fact):
            move(fact.item, to: .correcting, at: event.at)
            items[fact.item]?.gaps = fact.gaps
            items[fact.item]?.hasObjected = true
            // Whoever objects has the order.
            orders[fact.order]?.status = .received
            stop([.retry, .receipt], of: .order(fact.order))
            markDefective(fact.gaps, at: event.at)
            start(fact.clock)
            if let clock = fact.pausedClock { start(clock) }
        case .itemResumed(let fact):
            move(fact.item, to: .received, at: event.at)
            items[fact.item]?.gaps = []
            stop([.objection], of: .item(fact.item))
            if let clock = fact.clock { start(clock) }
        case .itemReleased(let fact):
            move(fact.item, to: .released, at: event.at)
            if let clock = fact.clock { start(clock) }
            if let clock = fact.delivery { start(clock) }
        case .itemCancelled(let fact):
            move(fact.item, to: .cancelled, at: event.at)
            endWork(on: fact.item, at: event.at)
        case .itemTerminated(let fact):
            let before = items[fact.item]?.status
            move(fact.item, to: .terminated, at: event.at)
            items[fact.item]?.endedFrom = before
            items[fact.item]?.terminationReason = fact.reason
            items[fact.item]?.grounds = fact.grounds
            endWork(on: fact.item, at: event.at)
        case .cancellationConfirmed(let fact):
            noteStop(of: fact.item, true, order: fact.order)
        case .cancellationCameTooLate(let fact):
            noteStop(of: fact.item, false, order: fact.order)
        default:
            break
        }
        switch event.fact {
        case .itemNotNeeded, .itemRejected, .itemCancelled, .itemTerminated: dropPointlessPromises(at: event.at)
        default: break
        }
    }

    /// A promise need not be kept, and cannot be broken, once no item that is open or approved rests on it.
    mutating func dropPointlessPromises(at instant: Timestamp) {
        for (id, tolerance) in materials.compactMapValues(\.tolerance) {
            guard
                tolerance.items.allSatisfy({ items[$0].map { $0.status.isFinal && !$0.status.isApproved } ?? true })
            else { continue }
            let dropped = EndedPromise(tolerance: live(tolerance), at: instant)
            materials[id]?.dropped = dropped
            materials[id]?.tolerance = nil
            clocks[tolerance.clock.id] = nil
        }
    }

    private mutating func noteStop(of id: ItemID, _ hasStopped: Bool, order: WorkOrderID) {
        closeOrder(order)
        if items[id]?.cancellation == order { items[id]?.hasStopped = hasStopped }
    }

    mutating func move(_ id: ItemID, to status: ItemStatus, at instant: Timestamp) {
        items[id]?.status = status
        items[id]?.since = instant
    }

    /// The department's part is over: its orders close and its clocks stop. News of a material and a cancellation still under
    /// way are closed by their own answers, except that a decision makes a cancellation pointless.
    mutating func endWork(on id: ItemID, at instant: Timestamp) {
        items[id]?.decidedAt = instant
        items[id]?.gaps = []
        items[id]?.diversion = nil
        items[id]?.question = nil
        items[id]?.suspension = nil
        closeOrder(items[id]?.order)
        if items[id]?.status != .terminated { closeOrder(items[id]?.cancellation) }
        stop(Clock.Kind.allCases, of: .item(id))
    }
}
