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
            if phase == .examining || fact.gaps.contains(where: { $0.objection != nil }) { lastExaminedAt = event.at }
            stopClocks([.correctionNotice])
            stopIdleBudgets()
            start(fact.clock)
            markDefective(fact.gaps, at: event.at)
            if phase.isBeforeAcceptance { enter(.correcting, at: event.at) }
        case .correctionAnswered(let fact):
            correction = nil
            stopClocks([.correction])
            start(fact.clock)
            if phase.isBeforeAcceptance { enter(.checking, at: event.at) }
        case .correctionLapsed(let fact):
            correction = nil
            retire(fact.clock)
            if let clock = fact.examination { start(clock) }
            if phase.isBeforeAcceptance { endBeforeAcceptance = .returned }
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
        acceptedAt = fact.since ?? instant
        // Accepted item by item, the one notice goes on for the items that are not complete.
        if correction == nil || !fact.items.values.contains(.incomplete) {
            correction = nil
            stopClocks([.correction])
        }
        stopClocks([.correctionNotice])
        stopIdleBudgets()
        enter(.inProgress, at: instant)
        for (item, status) in fact.items {
            items[item] = ItemState(status: status, since: instant)
        }
        start(fact.tolerances)
        for clock in fact.acts { start(clock) }
        if let clock = fact.clock { start(clock) }
    }

    /// A source that is being asked keeps its time; where none is, nothing is waited for.
    private mutating func stopIdleBudgets() {
        let asked = Set(materials.filter { $0.value.fetching != nil }.keys)
        stopClocks { clock in
            guard clock.kind == .fetchBudget, case .material(let id) = clock.subject else { return false }
            return !asked.contains(id)
        }
    }

    /// After acceptance the authority's limit runs only while an item waits to be let in.
    mutating func stopIdleNotice() {
        let notice = Clock.id(.correctionNotice, .case)
        // Asked first, because this is looked at after every fact and hardly ever runs.
        guard clocks[notice] != nil, phase == .inProgress, correction == nil,
            !items.values.contains(where: { $0.status == .incomplete })
        else { return }
        clocks[notice] = nil
    }

    mutating func start(_ tolerances: [Tolerance]) {
        for tolerance in tolerances {
            materials[tolerance.material]?.tolerance = tolerance
            start(tolerance.clock)
        }
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
