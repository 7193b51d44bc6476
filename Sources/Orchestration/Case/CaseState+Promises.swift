extension CaseState {
    mutating func applyPromises(_ event: Event) {
        switch event.fact {
        case .toleranceExtended(let fact):
            guard var tolerance = materials[fact.material]?.tolerance else { break }
            tolerance.originalDue = tolerance.originalDue ?? live(tolerance).clock.due
            tolerance.clock = fact.clock
            open(tolerance)
        case .toleranceReopened(let fact):
            change(fact.tolerance.material, to: .defective, at: event.at) { material in
                material.kept = nil
                material.objection = fact.objection
            }
            open(fact.tolerance)
            noteObjection(to: fact.order)
        case .toleranceReinstated(let fact):
            reinstate(fact, at: event.at)
        case .breachRepaired:
            for id in materials.keys { materials[id]?.hasOpenBreach = false }
        case .commitmentWithdrawn(let fact):
            endVerification(of: fact.material, order: materials[fact.material]?.verification)
            materials[fact.material]?.commitment = nil
            materials[fact.material]?.verification = nil
        case .commitmentSampled(let fact):
            materials[fact.material]?.isChosen = fact.isChosen
        case .rectificationRequested(let fact):
            endVerification(of: fact.material, order: fact.order)
            change(fact.material, to: .defective, at: event.at) { material in
                material.rectification = fact
                material.verification = nil
            }
            start(fact.clock)
        case .commitmentRectified(let fact):
            materials[fact.material]?.isVerified = true
            materials[fact.material]?.isRectified = true
            endVerification(of: fact.material, order: fact.order)
        case .resultRevoked(let fact):
            move(fact.item, to: .revoked, at: event.at)
            items[fact.item]?.revocation = fact
            items[fact.item]?.grounds = fact.grounds
            closeOrder(items[fact.item]?.order)
            stop(Clock.Kind.allCases, of: .item(fact.item))
            dropPointlessPromises(at: event.at)
        case .revocationAnswered(let fact):
            closeOrder(fact.order)
            items[fact.item]?.reversal = fact
        default:
            break
        }
    }

    /// The promise runs, with its clock.
    mutating func open(_ tolerance: Tolerance) {
        materials[tolerance.material]?.tolerance = tolerance
        materials[tolerance.material]?.dropped = nil
        start(tolerance.clock)
    }

    private mutating func reinstate(_ fact: ToleranceReinstated, at instant: Timestamp) {
        materials[fact.material]?.lapse = nil
        materials[fact.material]?.hasOpenBreach = false
        materials[fact.material]?.reinstatedAt = instant
        for (item, status) in fact.items { restore(item, to: status, at: instant) }
        if let tolerance = fact.tolerance {
            change(fact.material, to: .promised, at: instant) { _ in }
            open(tolerance)
        }
        for tolerance in fact.revived ?? [] { open(tolerance) }
        dropPointlessPromises(at: instant)
    }

    /// The item's end is undone. A decision that was only held stands as it was, and the department need not stop any more;
    /// otherwise the item begins anew, with a new order: the department was told to drop the old one.
    mutating func restore(_ id: ItemID, to status: ItemStatus, at instant: Timestamp) {
        guard let known = items[id] else { return }
        move(id, to: status, at: instant)
        items[id]?.terminationReason = nil
        items[id]?.grounds = nil
        items[id]?.endedFrom = nil
        items[id]?.hasStopped = nil
        items[id]?.cancellation = nil
        if status == .held {
            closeOrder(known.cancellation)
        } else {
            items[id]?.order = nil
            items[id]?.approval = nil
            items[id]?.hasObjected = false
            items[id]?.decidedAt = nil
        }
    }

    /// News of a material is done with; an order to decide is with whoever objects.
    private mutating func noteObjection(to id: WorkOrderID) {
        guard orders[id]?.order.kind == .do else { return closeOrder(id) }
        orders[id]?.status = .received
        stop([.retry, .receipt], of: .order(id))
    }
}
