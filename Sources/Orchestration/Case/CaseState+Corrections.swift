extension CaseState {
    mutating func applyCorrection(_ event: Event) {
        switch event.fact {
        case .decisionCorrected(let fact):
            correct(fact, at: event.at)
        case .caseReopened(let fact):
            if fact.phase == .inProgress { outcome = nil }
            enter(fact.phase, at: event.at)
            if let clock = fact.clock { start(clock) }
        default:
            break
        }
    }

    private mutating func correct(_ fact: DecisionCorrected, at instant: Timestamp) {
        let wasApproved = items[fact.item]?.status.isApproved == true
        items[fact.item]?.correction = fact
        items[fact.item]?.decidedAt = instant
        switch fact.decision {
        case .approved(let approval):
            items[fact.item]?.approval = approval
            items[fact.item]?.grounds = nil
            items[fact.item]?.revocation = nil
            if !wasApproved { move(fact.item, to: .held, at: instant) }
        case .rejected(let grounds):
            items[fact.item]?.grounds = grounds
            move(fact.item, to: .rejected, at: instant)
            stop(Clock.Kind.allCases, of: .item(fact.item))
        }
        for (item, status) in fact.restored ?? [:] { restore(item, to: status, at: instant) }
        for tolerance in fact.revived ?? [] { open(tolerance) }
        dropPointlessPromises(at: instant)
    }
}
