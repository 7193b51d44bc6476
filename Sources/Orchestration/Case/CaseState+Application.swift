extension CaseState {
    mutating func applyApplication(_ event: Event) {
        switch event.fact {
        case .caseRegistered(let fact):
            id = fact.caseID
            number = fact.number
            receivedAt = fact.receivedAt
            submission = fact.submission
            form = fact.submission.form
            provenance = fact.submission.provenance ?? [:]
            enter(.checking, at: event.at)
            start(fact.clock)
        case .fieldsCorrected(let fact):
            form = Sealed(form.value?.merging(fact.fields.value ?? [:]) { _, new in new })
            markEdited(fact.edited ?? fact.fields.value.map { Array($0.keys) } ?? [])
            submission?.situations.merge(fact.situations ?? [:]) { _, new in new }
            submission?.parties.merge(fact.parties ?? [:]) { _, new in new }
            let named = submission?.lists ?? [:]
            if let lists = fact.lists { submission?.lists = named.merging(lists) { $0 + $1 } }
        case .actPerformed(let fact):
            performedActs.insert(fact.act)
            lapsedActs.remove(fact.act)
            stop([.act], of: .act(fact.act))
        case .actLapsed(let fact):
            lapsedActs.insert(fact.act)
            retire(fact.clock)
        case .withdrawalRequested(let fact):
            withdraw(fact)
        case .caseConcluded(let fact):
            conclude(fact, at: event.at)
        case .caseClosed:
            enter(.closed, at: event.at)
        default:
            break
        }
    }

    /// What is taken back has no further periods.
    private mutating func withdraw(_ fact: WithdrawalRequested) {
        guard let taken = fact.items else {
            isWithdrawing = true
            return stopClocks([.period])
        }
        stopClocks { clock in
            guard clock.kind == .period, case .item(let id) = clock.subject else { return false }
            return taken.contains(id) || taken.contains(id.base)
        }
    }

    /// What was filled in beforehand keeps its source and says that it was changed.
    mutating func markEdited(_ fields: [FieldID]) {
        for field in fields { provenance[field]?.isEdited = true }
    }

    private mutating func conclude(_ fact: CaseConcluded, at instant: Timestamp) {
        outcome = fact.outcome
        if phase != .concluded { concludedAt = instant }
        promiseAtConclusion = clocks.values.first { $0.kind == .casePromised } ?? promiseAtConclusion
        correction = nil
        enter(.concluded, at: instant)
        stopClocks([.casePromised, .correctionNotice, .correction])
        // A run that the outcome did not wait for may still wait for a party, or for what its sources have.
        if items.values.allSatisfy(\.status.isFinal) { stopClocks([.act]) }
        if fact.outcome != .completed, fact.outcome != .partlyCompleted { stopClocks([.period]) }
        if !items.values.contains(where: { $0.status == .incomplete }) { stopFetching() }
    }

    private mutating func stopFetching() {
        stopClocks([.fetchBudget])
        for id in orders.keys.sorted() where orders[id]?.order.kind == .fetch { closeOrder(id) }
        for (id, material) in materials where material.fetching != nil { materials[id]?.fetching = nil }
    }
}
