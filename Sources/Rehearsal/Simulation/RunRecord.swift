import Orchestration

/// What one simulated case came to.
struct RunRecord {
    var outcome: CaseOutcome?
    /// Working days from the application, and from acceptance, to the conclusion.
    var daysFromApplication: Int?
    var daysFromAcceptance: Int?
    var isWithinPromise: Bool?
    var waits: [SimulatedCase.Wait: Int]
    var cards: [CardRaised]
    /// Materials that a notice or a department asked for.
    var asked: Set<MaterialID> = []
    var promised: Set<MaterialID> = []
    var committed: Set<MaterialID> = []
    var incidents: [IncidentOpened.Kind] = []
    /// Promises that were broken, statements that were found untrue.
    var broken: Set<MaterialID> = []
    var untrue: Set<MaterialID> = []
    /// Results in force that were taken back.
    var revoked: Set<ItemID> = []
    var isClosed: Bool

    init(_ story: SimulatedCase) {
        outcome = story.state.outcome
        isClosed = story.state.phase == .closed
        waits = story.waits
        cards = story.state.cards
        for event in story.player.journal {
            switch event.fact {
            case .correctionRequested(let fact): ask(fact.gaps)
            case .itemObjected(let fact): ask(fact.gaps)
            case .materialPromised(let fact): promised.insert(fact.material.base)
            case .materialCommitted(let fact): committed.insert(fact.material.base)
            case .toleranceLapsed(let fact): broken.insert(fact.material.base)
            case .commitmentRefuted(let fact): untrue.insert(fact.material.base)
            case .rectificationRequested(let fact): untrue.insert(fact.material.base)
            case .resultRevoked(let fact): revoked.insert(fact.item.base)
            case .incidentOpened(let fact): incidents.append(fact.kind)
            case .caseConcluded:
                let calendar = story.player.calendar
                daysFromApplication = calendar.workingDays(from: story.state.receivedAt, to: event.at)
                daysFromAcceptance = story.state.acceptedAt.map { calendar.workingDays(from: $0, to: event.at) }
                isWithinPromise = story.state.promiseAtConclusion.map { $0.isKept(until: event.at) }
            default: break
            }
        }
    }

    private mutating func ask(_ gaps: [Gap]) {
        for case .material(let id) in gaps.map(\.subject) { asked.insert(id.base) }
    }
}

extension Clock {
    /// Whether what it promises was done in time: a clock that stands still (不计时限, 补正, 特别程序) does not run out.
    fileprivate func isKept(until instant: Timestamp) -> Bool {
        (pauses.filter { $0.to == nil }.map(\.from).min() ?? instant) <= due
    }
}

extension WorkingCalendar {
    /// Working days after the first day, through the last: as limits are counted, the first day is not.
    fileprivate func workingDays(from first: Timestamp, to last: Timestamp) -> Int {
        workingDayCount(from: first.date(in: offset).adding(days: 1), through: last.date(in: offset))
    }
}
