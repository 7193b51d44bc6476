import Orchestration

/// What must hold of a case at every moment.
package struct CaseLaws {
    let state: CaseState
    let definition: WorkflowDefinition

    package init(_ played: PlayedCase) {
        state = played.state
        definition = played.definition.applied(to: played.state)
    }

    package func check() throws(BrokenLaw) {
        guard state.phase != .unregistered else { return }
        try checkThatSomethingMovesTheCase()
        for (id, item) in state.items { try check(id, item) }
        for order in state.orders.values { try check(order) }
        for clock in state.clocks.values where isOrphaned(clock) {
            throw BrokenLaw("orphaned clocks", "\(clock.id): \(summary)")
        }
        for (id, material) in state.materials { try check(id, material) }
    }

    /// P11: a case that is not closed has somebody or something that will move it.
    private func checkThatSomethingMovesTheCase() throws(BrokenLaw) {
        guard state.phase != .closed, state.phase != .examining else { return }
        let isMoved =
            state.orders.values.contains { $0.isOpen } || state.clocks.values.contains { $0.nextMark != nil }
            || !state.incidents.isEmpty || owesAct || awaitsExaminer || owesDelivery
        guard isMoved else { throw BrokenLaw("P11", "nothing moves the case: \(summary)") }
    }

    private var summary: String {
        let items = state.items.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.status)" }
        let clocks = state.clocks.values.sorted { $0.id < $1.id }.map { "\($0.id)\($0.isPaused ? " paused" : "")" }
        return "\(state.phase), \(items), clocks \(clocks), withdrawing \(state.isWithdrawing)"
    }

    /// A department that let the time for delivery pass has had its cards; the duty stays its own.
    private var owesDelivery: Bool {
        state.clocks.values.contains { $0.kind == .delivery }
    }

    private var owesAct: Bool {
        definition.parties.filter { $0.id != .applicant }.flatMap(\.acts).contains {
            !state.performedActs.contains($0.id)
        }
    }

    /// The examiner still has to say that items may begin which were not complete when the others did.
    private var awaitsExaminer: Bool {
        definition.acceptance.mode == .reviewed && state.items.values.contains { $0.status == .incomplete }
    }

    /// P11 for one item: it has a holder, or waits for something that has one.
    private func check(_ id: ItemID, _ item: ItemState) throws(BrokenLaw) {
        guard state.phase == .inProgress || state.phase == .concluded, !item.status.isFinal else { return }
        let subject = Clock.Subject.item(id)
        let hasClock = state.clocks.values.contains { $0.subject == subject && $0.nextMark != nil }
        let hasIncident = state.incidents.values.contains { $0.item == id }
        let hasOrder = item.order.flatMap { state.orders[$0] }?.isOpen == true
        let isStopping = item.cancellation.flatMap { state.orders[$0] }?.isOpen == true
        let othersAreOpen = state.items.contains { $0.key != id && !$0.value.status.isFinal }
        let isMoved: Bool =
            switch item.status {
            case .dispatched, .received, .suspended, .asked, .correcting: hasOrder || isStopping || hasIncident
            case .awaitingParty: hasClock || hasIncident || hasOrder
            case .held: othersAreOpen || !holds(on: id).isEmpty || hasIncident || !state.incidents.isEmpty
            case .waiting, .undecided: othersAreOpen || owesAct || hasClock || hasIncident
            case .incomplete:
                hasClock || hasIncident || awaitsExaminer || state.correction != nil
                    || state.orders.values.contains { $0.isOpen && $0.order.kind == .fetch }
            case .notNeeded, .offered, .released, .rejected, .cancelled, .terminated, .revoked: true
            }
        guard isMoved else { throw BrokenLaw("P11", "nothing moves \(id), which is \(item.status): \(summary)") }
    }

    private func holds(on id: ItemID) -> [MaterialID] {
        state.materials.filter { $0.value.tolerance?.holds.contains(id) == true }.map(\.key)
    }

    /// An order to decide is open only while its item is; one that failed has a retry or a person.
    private func check(_ known: WorkOrderState) throws(BrokenLaw) {
        guard known.isOpen else { return }
        let order = known.order
        if state.phase == .closed { throw BrokenLaw("orphaned orders", "\(order.id) is open in a closed case") }
        if order.kind == .do, let item = order.item, let status = state.items[item]?.status, status.isFinal {
            let isStopping = state.items[item]?.cancellation.flatMap { state.orders[$0] }?.isOpen == true
            guard isStopping else { throw BrokenLaw("orphaned orders", "\(order.id) of \(item), which is \(status)") }
        }
        let hasRetry = state.clocks.values.contains { $0.kind == .retry && $0.subject == .order(order.id) }
        let hasPerson = state.incidents.values.contains { $0.order == order.id }
        guard known.status != .failed || hasRetry || hasPerson else {
            throw BrokenLaw("P11", "\(order.id) failed and nobody will send it again")
        }
    }

    /// A clock of what is over would raise cards against nobody, or end what has ended.
    private func isOrphaned(_ clock: Clock) -> Bool {
        guard state.phase != .closed else { return clock.nextMark != nil }
        switch clock.subject {
        case .order(let id): return state.orders[id]?.isOpen != true
        case .notice(let id): return state.notices[id] == nil
        case .material(let id): return clock.kind == .tolerance && state.materials[id]?.tolerance == nil
        case .act(let id): return state.performedActs.contains(id)
        case .case: return false
        case .item(let id):
            guard let item = state.items[id] else { return true }
            switch clock.kind {
            // The result must still reach the party, the next period still begin.
            case .delivery, .period, .rectification, .verification:
                return !(item.status == .released || item.status.isFinal)
            case .objection: return ![.correcting, .incomplete].contains(item.status)
            case .question: return item.status != .asked
            case .task: return item.status != .awaitingParty
            case .procedure: return item.suspension == nil
            case .diversion: return item.diversion == nil
            default: return item.status.isFinal || item.status == .held
            }
        }
    }

    private func check(_ id: MaterialID, _ material: MaterialState) throws(BrokenLaw) {
        if let order = material.fetching, ![.concluded, .closed].contains(state.phase),
            state.orders[order]?.isOpen != true
        {
            throw BrokenLaw("P11", "\(id) is being fetched by an order that is not open")
        }
        if let tolerance = material.tolerance, state.clocks[tolerance.clock.id] == nil, state.phase != .closed {
            throw BrokenLaw("P11", "\(id) is promised, and no clock says until when")
        }
    }
}
