package import Orchestration

/// A case that holds the core to its word at every step.
package struct PlayedCase {
    package let definition: WorkflowDefinition
    package let calendars: CaseCalendars
    /// Monday 2026-03-02, 09:30 in China.
    package private(set) var now = Timestamp(microseconds: 1_772_415_000_000_000)
    package private(set) var state = CaseState.unregistered
    package private(set) var journal: [Event] = []
    package private(set) var refusal: Refusal?
    /// How many of the later calendars have been published.
    private var published = 0
    package var facts = Facts(caseNumber: "2026-0001")

    package init(_ definition: WorkflowDefinition, _ calendars: CaseCalendars) {
        self.definition = definition
        self.calendars = calendars
    }

    package mutating func pass(seconds: Int64) { now = now.adding(seconds) }

    package mutating func pass(until instant: Timestamp) { now = max(now, instant) }

    package mutating func handle(_ command: Command, by actor: Actor) throws(BrokenLaw) {
        if case .changeCalendar = command, actor.role == .operator { published += 1 }
        var context = Context(now: now, definition: definition, calendar: calendar, facts: facts, actor: actor)
        context.organCalendars = ["branch": calendars.branch]
        context.samplingSalt = "salt"
        let handling = Decider.handle(command, caseID: "case-1", state: state, context: context)
        let again = Decider.handle(command, caseID: "case-1", state: state.reshuffled(), context: context)
        guard handling == again else { throw BrokenLaw("determinism", "\(command.kind) decided twice differs") }
        try accept(handling, of: command)
    }

    /// After the last one the city has second thoughts, and the first applies again.
    private var calendar: WorkingCalendar {
        let place = published % (calendars.later.count + 1)
        return place == 0 ? calendars.city : calendars.later[place - 1]
    }

    private mutating func accept(_ handling: Handling, of command: Command) throws(BrokenLaw) {
        let before = state
        var events = handling.clockEvents
        switch handling.decision {
        case .accepted(let news):
            (events, refusal) = (events + news, nil)
            guard before.phase != .closed || events.isEmpty || command.mayOpenClosedCase else {
                throw BrokenLaw("P6", "\(command.kind) was admitted to a closed case")
            }
        case .refused(let refused):
            refusal = refused
            guard !refused.message.zh.isEmpty else { throw BrokenLaw("refusals", "\(refused.code) says nothing") }
        }
        try checkThatClocksFiredFirst(handling.clockEvents, command)
        var folded = before
        for event in events {
            guard event.at >= folded.changedAt else {
                throw BrokenLaw("effective time", "\(event.fact.name) ran backwards")
            }
            folded.apply(event)
        }
        guard folded == handling.state else { throw BrokenLaw("P3", "the fold differs after \(command.kind)") }
        journal += events
        state = handling.state
        if before.phase == .closed, handling.decision.isRefusal, before != state {
            throw BrokenLaw("P6", "a closed case changed by a refused \(command.kind)")
        }
    }

    /// Whatever is decided is decided after everything that was due by then.
    private func checkThatClocksFiredFirst(_ events: [Event], _ command: Command) throws(BrokenLaw) {
        var waited = state
        for event in events { waited.apply(event) }
        if let late = waited.clocks.values.first(where: { $0.nextMark.map { $0.at <= now } == true }) {
            throw BrokenLaw("clocks first", "\(late.id) was due and had not fired before \(command.kind)")
        }
    }
}

extension Decision {
    fileprivate var isRefusal: Bool { if case .refused = self { true } else { false } }
}

extension Command {
    /// What has legal effect also after the end.
    fileprivate var mayOpenClosedCase: Bool {
        switch self {
        case .correctDecision, .repairBreach, .extendTolerance, .ruleOnCard, .appealCard, .rate: true
        case .supply(let supply): supply.occurredAt != nil
        default: false
        }
    }
}

extension CaseState {
    /// An equal state whose dictionaries hand out their elements in another order: no decision may depend on it.
    package func reshuffled() -> CaseState {
        var copy = self
        copy.materials = materials.reshuffled()
        copy.items = items.reshuffled()
        copy.orders = orders.reshuffled()
        copy.clocks = clocks.reshuffled()
        copy.incidents = incidents.reshuffled()
        copy.authorities = authorities.reshuffled()
        copy.useAuthorisations = useAuthorisations.reshuffled()
        copy.notices = notices.reshuffled()
        copy.runs = runs.reshuffled()
        copy.cardAppeals = cardAppeals.reshuffled()
        copy.cardRulings = cardRulings.reshuffled()
        return copy
    }
}

extension Dictionary {
    /// The place of an element depends on its hash and on the capacity.
    fileprivate func reshuffled() -> Self {
        guard count > 1 else { return self }
        var copy = Self(minimumCapacity: (count + 1) * 8)
        for (key, value) in self { copy[key] = value }
        return copy
    }
}
