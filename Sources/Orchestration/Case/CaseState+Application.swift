extension CaseState {
    mutating func applyApplication(_ event: Event) {
        switch event.fact {
        case .caseRegistered(let fact):
            id = fact.caseID
            number = fact.number
            receivedAt = fact.receivedAt
            submission = fact.submission
            form = fact.submission.form
            enter(.checking, at: event.at)
            start(fact.clock)
        case .fieldsCorrected(let fact):
            form = Sealed(form.value?.merging(fact.fields.value ?? [:]) { _, new in new })
            submission?.situations.merge(fact.situations ?? [:]) { _, new in new }
            submission?.parties.merge(fact.parties ?? [:]) { _, new in new }
        case .actPerformed(let fact):
            performedActs.insert(fact.act)
            lapsedActs.remove(fact.act)
            stopClocks { $0.subject == .act(fact.act) }
        case .actLapsed(let fact):
            lapsedActs.insert(fact.act)
            clocks[fact.clock] = nil
        case .withdrawalRequested:
            isWithdrawing = true
        case .caseConcluded(let fact):
            conclude(fact, at: event.at)
        case .caseClosed:
            enter(.closed, at: event.at)
        default:
            break
        }
    }

    private mutating func conclude(_ fact: CaseConcluded, at instant: Timestamp) {
        outcome = fact.outcome
        correction = nil
        enter(.concluded, at: instant)
        stopClocks([.casePromised, .correctionNotice, .correction, .fetchBudget, .act])
        for id in orders.keys.sorted() where orders[id]?.order.kind == .fetch {
            closeOrder(id)
        }
    }
}
