extension CaseState {
    mutating func applyAcceptance(_ event: Event) {
        switch event.fact {
        case .examinationOpened:
            enter(.examining, at: event.at)
        case .correctionRequested(let fact) where fact.item != nil:
            ask(fact)
        case .correctionRequested(let fact):
            correction = CorrectionState(notice: fact.notice, gaps: fact.gaps, clock: fact.clock.id)
            told.formUnion(fact.gaps.map(\.subject))
            if phase == .examining { lastExaminedAt = event.at }
            stopClocks([.correctionNotice, .fetchBudget])
            start(fact.clock)
            markDefective(fact.gaps, at: event.at)
            enter(.correcting, at: event.at)
        case .correctionAnswered(let fact):
            correction = nil
            stopClocks([.correction])
            start(fact.clock)
            enter(.checking, at: event.at)
        case .correctionLapsed(let fact):
            correction = nil
            retire(fact.clock)
            endBeforeAcceptance = .returned
        case .caseAccepted(let fact):
            accept(fact, at: event.at)
        case .caseNotAccepted:
            correction = nil
            endBeforeAcceptance = .notAccepted
            stopClocks([.correctionNotice, .correction])
        default:
            break
        }
    }

    private mutating func accept(_ fact: CaseAccepted, at instant: Timestamp) {
        acceptedAt = instant
        correction = nil
        stopClocks([.correctionNotice, .correction, .fetchBudget])
        enter(.inProgress, at: instant)
        for (item, status) in fact.items {
            items[item] = ItemState(status: status, since: instant)
        }
        for tolerance in fact.tolerances {
            materials[tolerance.material]?.tolerance = tolerance
            start(tolerance.clock)
        }
        for clock in fact.acts { start(clock) }
        if let clock = fact.clock { start(clock) }
    }

    /// The materials of an item that was added later; the others go on.
    private mutating func ask(_ fact: CorrectionRequested) {
        guard let item = fact.item else { return }
        items[item]?.gaps = fact.gaps
        told.formUnion(fact.gaps.map(\.subject))
        start(fact.clock)
    }

    /// A material that somebody objected to must come again.
    mutating func markDefective(_ gaps: [Gap], at instant: Timestamp) {
        for gap in gaps where gap.objection != nil {
            guard case .material(let id) = gap.subject else { continue }
            materials[id, default: MaterialState(since: instant)].standing = .defective
            materials[id]?.since = instant
        }
    }
}
