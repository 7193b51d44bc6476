package import Orchestration

/// What must hold of a case's whole journal.
package struct JournalLaws {
    let journal: [Event]

    package init(_ journal: [Event]) {
        self.journal = journal
    }

    package func check() throws(BrokenLaw) {
        try checkOrders()
        try checkReleases()
        try checkOutcomes()
        try checkClocks()
    }

    /// P4: a decision is ordered once per item, unless a fact says why it is ordered anew.
    private func checkOrders() throws(BrokenLaw) {
        var issued: Set<ItemID> = []
        for event in journal {
            switch event.fact {
            case .itemReassigned(let fact): issued.remove(fact.item)
            case .itemReopened(let fact): issued.remove(fact.item)
            case .toleranceReinstated(let fact): issued.subtract(fact.items.keys)
            // What ended because of the decision that was wrong may be restored.
            case .decisionCorrected: issued = []
            case .workOrderIssued(let fact) where fact.order.kind == .do:
                guard let item = fact.order.item else { throw BrokenLaw("P4", "\(fact.order.id) names no item") }
                guard issued.insert(item).inserted else { throw BrokenLaw("P4", "\(item) was ordered twice") }
            default: break
            }
        }
    }

    /// P5: nothing is released while a promise holds it, and nothing that was not approved.
    private func checkReleases() throws(BrokenLaw) {
        var state = CaseState.unregistered
        for event in journal {
            if case .itemReleased(let fact) = event.fact {
                let holding = state.materials.first { $0.value.tolerance?.holds.contains(fact.item) == true }
                if let holding { throw BrokenLaw("P5", "\(fact.item) was released while \(holding.key) held it") }
                let status = state.items[fact.item]?.status
                guard status == .held else {
                    throw BrokenLaw("P5", "\(fact.item) was released from \(String(describing: status))")
                }
            }
            state.apply(event)
        }
    }

    /// An outcome is given once, unless something with legal effect happened since.
    private func checkOutcomes() throws(BrokenLaw) {
        var isGiven = false
        for event in journal {
            if Self.reopening.contains(event.fact.name) { isGiven = false }
            guard case .caseConcluded(let fact) = event.fact else { continue }
            if isGiven { throw BrokenLaw("P6", "two outcomes: \(fact.outcome)") }
            isGiven = true
        }
    }

    private static let reopening: Set<String> = [
        "caseReopened", "decisionCorrected", "toleranceReinstated", "resultRevoked", "itemReopened", "breachRepaired",
    ]

    /// P7 in its plain part: no clock starts with its end before its start, or fires out of order.
    private func checkClocks() throws(BrokenLaw) {
        var state = CaseState.unregistered
        for event in journal {
            state.apply(event)
            for clock in state.clocks.values where clock.due < clock.start {
                throw BrokenLaw("P7", "\(clock.id) is due before it starts")
            }
        }
    }
}
