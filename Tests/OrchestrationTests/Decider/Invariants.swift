import Orchestration

/// What must hold of a case and its journal at every moment; each violation is named.
struct Invariants {
    let state: CaseState
    let definition: WorkflowDefinition

    /// P4: a decision is ordered from a department once per item, however often it is sent.
    static func ordersIssuedTwice(_ journal: [Event]) -> [ItemID] {
        var issued: Set<ItemID> = []
        return journal.compactMap { event in
            // What ended without need and was restored is ordered anew.
            if case .toleranceReinstated(let fact) = event.fact { issued.subtract(fact.items.keys) }
            if case .decisionCorrected(let fact) = event.fact { issued.subtract((fact.restored ?? [:]).keys) }
            guard case .workOrderIssued(let fact) = event.fact, fact.order.kind == .do, let item = fact.order.item,
                !issued.insert(item).inserted
            else { return nil }
            return item
        }
    }

    /// An outcome is given once, unless it says which it replaces or the case was opened again.
    static func outcomesGivenTwice(_ journal: [Event]) -> Int {
        var isGiven = false
        return journal.count { event in
            if case .caseReopened = event.fact { isGiven = false }
            guard case .caseConcluded(let fact) = event.fact else { return false }
            defer { isGiven = true }
            return isGiven && fact.replacing == nil
        }
    }

    /// P5: replays the journal and names what was released while a promise held it.
    static func releasedWhileHeld(_ journal: [Event]) -> [ItemID] {
        var state = CaseState.unregistered
        return journal.compactMap { event in
            defer { state.apply(event) }
            guard case .itemReleased(let fact) = event.fact,
                state.materials.values.contains(where: { $0.tolerance?.holds.contains(fact.item) == true })
            else { return nil }
            return fact.item
        }
    }

    /// P11: a case that is not closed has somebody or something that will move it.
    var whatMovesIt: [String] {
        var movers = state.orders.values.filter { $0.isOpen && !isStuck($0) }.map { "order \($0.order.id)" }
        movers += state.clocks.values.filter { $0.nextMark != nil }.map { "clock \($0.id)" }
        movers += state.incidents.keys.map { "incident \($0)" }
        if state.phase == .examining { movers.append("the examiner") }
        movers += owedActs.map { "act \($0)" }
        return movers
    }

    /// A failed order with neither a retry nor a person.
    var stuckOrders: [WorkOrderID] { state.orders.values.filter(isStuck).map(\.order.id) }

    private func isStuck(_ order: WorkOrderState) -> Bool {
        order.status == .failed
            && !state.clocks.values.contains { $0.kind == .retry && $0.subject == .order(order.order.id) }
            && !state.incidents.values.contains { $0.order == order.order.id }
    }

    private var owedActs: [ActID] {
        guard state.phase == .inProgress else { return [] }
        return definition.parties.filter { $0.id != .applicant }.flatMap(\.acts).map(\.id)
            .filter { !state.performedActs.contains($0) }
    }

    /// Clocks of what is over.
    var orphanedClocks: [ClockID] {
        state.clocks.values.filter { clock in
            switch clock.subject {
            case .item(let id): state.items[id]?.status.isWithDepartment != true
            case .order(let id): state.orders[id]?.isOpen != true
            case .case, .material, .act, .notice: state.phase == .closed && clock.nextMark != nil
            }
        }.map(\.id)
    }
}
