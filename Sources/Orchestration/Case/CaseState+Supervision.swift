/// Supervision marks, calendars, versions of the workflow, and the citizen's verdict.
extension CaseState {
    mutating func applySupervision(_ event: Event) {
        switch event.fact {
        case .clocksRecounted(let fact):
            for clock in fact.clocks where clocks[clock.id] != nil { start(clock) }
        case .caseLimitPaused(let fact):
            start(fact.clock)
        case .caseLimitResumed(let fact):
            start(fact.clock)
        case .cardAppealed(let fact):
            cardAppeals[fact.card] = fact
        case .cardRuled(let fact):
            cardRulings[fact.card] = fact
        case .ratingGiven(let fact):
            ratings.append(fact.rating)
        case .caseMigrated(let fact):
            migrate(fact, at: event.at)
        default:
            break
        }
    }
}
