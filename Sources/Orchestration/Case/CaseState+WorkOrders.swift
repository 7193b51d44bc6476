extension CaseState {
    mutating func applyWorkOrder(_ event: Event) {
        switch event.fact {
        case .workOrderIssued(let fact):
            issue(fact, at: event.at)
        case .workOrderReceived(let fact):
            receive(fact, at: event.at)
        case .workOrderFailed(let fact):
            orders[fact.order]?.status = .failed
            orders[fact.order]?.attempts = fact.attempt
            stop([.receipt], of: .order(fact.order))
            if let retry = fact.retry { start(retry) }
        case .workOrderRepeated(let fact):
            orders[fact.order]?.status = .issued
            orders[fact.order]?.revision = fact.revision
            stop([.retry, .receipt], of: .order(fact.order))
            if let receipt = fact.receipt { start(receipt) }
        case .incidentOpened(let fact):
            incidents[fact.incident] = fact
        case .incidentResolved(let fact):
            // Who ends the item gives up its order that could not be delivered: nobody would be left to move it (P11).
            if case .terminateItem = fact.action { closeOrder(incidents[fact.incident]?.order) }
            incidents[fact.incident] = nil
        default:
            break
        }
    }

    private mutating func issue(_ fact: WorkOrderIssued, at instant: Timestamp) {
        let order = fact.order
        orders[order.id] = WorkOrderState(order: order, issuedAt: instant)
        for clock in fact.clocks { start(clock) }
        switch order.kind {
        case .do:
            guard let item = order.item else { break }
            items[item]?.order = order.id
            // While a party has to pay or to appear it is the party's turn, though the department is told.
            guard items[item]?.status != .awaitingParty else { break }
            items[item]?.status = .dispatched
            items[item]?.since = instant
        case .fetch:
            for material in order.materials {
                materials[material, default: MaterialState(since: instant)].fetching = order.id
            }
        case .verify:
            for material in order.materials { materials[material]?.verification = order.id }
        case .cancel:
            // An order that is stale may be called off while the item goes on under another.
            guard let item = order.item, order.target == nil || order.target == items[item]?.order else { break }
            items[item]?.cancellation = order.id
        case .material, .revoke:
            break
        }
    }

    private mutating func receive(_ fact: WorkOrderReceived, at instant: Timestamp) {
        guard let state = orders[fact.order], state.isOpen else { return }
        orders[fact.order]?.status = .received
        orders[fact.order]?.reference = fact.reference
        stop([.retry, .receipt], of: .order(fact.order))
        if state.order.kind == .material || (state.order.kind == .cancel && state.order.item == nil) {
            // News of a material, or that a check is called off, needs no decision: taking it in is all that is asked.
            closeOrder(fact.order)
        }
        guard state.order.kind == .do, let item = state.order.item, items[item]?.status == .dispatched else { return }
        items[item]?.status = .received
        items[item]?.since = instant
        items[item]?.reference = fact.reference
    }
}
