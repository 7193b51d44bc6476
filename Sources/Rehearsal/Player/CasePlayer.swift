package import Orchestration

/// Plays one case through the decider in virtual time: no engine, no database, and the same every time.
///
/// What departments' systems do without being told (``customs``) happens in the instant in which it becomes possible. The case
/// is whatever the decider says it is; nothing here repeats a rule.
package struct CasePlayer: Sendable {
    package private(set) var workflow: WorkflowReference
    package private(set) var definition: WorkflowDefinition
    /// Another one takes its place when a calendar is published late.
    package var calendar: WorkingCalendar
    package let caseID: CaseID
    package var customs: Customs
    package var credit = CreditRegister()
    /// Decides which commitments are checked where only some are.
    package var samplingSalt = ""
    /// The version to which the next migration goes.
    package var migrationTarget: WorkflowDefinition?

    package private(set) var now: Timestamp
    package private(set) var state = CaseState.unregistered
    /// Everything that happened, in order.
    package private(set) var journal: [Event] = []
    /// Everything that was refused, with the instant of the refusal.
    package private(set) var refusals: [(at: Timestamp, command: Command.Kind, refusal: Refusal)] = []
    private var serial = 0

    /// More instants than this at which something happens by itself mean a case that never comes to rest.
    package static let mostWakes = 5_000

    package init(
        workflow: WorkflowReference,
        definition: WorkflowDefinition,
        calendar: WorkingCalendar,
        caseID: CaseID = "rehearsal",
        customs: Customs = .all,
        startingAt now: Timestamp
    ) {
        self.workflow = workflow
        self.definition = definition
        self.calendar = calendar
        self.caseID = caseID
        self.customs = customs
        self.now = now
    }

    /// Asks something of the case now; clocks that are due fire first.
    ///
    /// - Returns: the refusal, if it was refused.
    @discardableResult
    package mutating func play(_ command: Command, by actor: Actor) -> Refusal? {
        let refusal = decide(command, by: actor)
        followCustoms()
        return refusal
    }

    /// Lets time pass; each clock fires in its instant, and what is customary follows at once.
    package mutating func advance(to instant: Timestamp) {
        for _ in 0..<Self.mostWakes {
            guard let wake = state.nextWake, wake <= instant else { break }
            now = max(now, wake)
            decide(.wake, by: .system)
            followCustoms()
        }
        now = max(now, instant)
    }

    /// Lets time pass until something happens by itself.
    ///
    /// - Returns: false where nothing will.
    package mutating func advanceToNextWake() -> Bool {
        guard let wake = state.nextWake else { return false }
        advance(to: wake)
        return true
    }

    @discardableResult
    private mutating func decide(_ command: Command, by actor: Actor) -> Refusal? {
        let queries = Decider.factsNeeded(for: command, state: state)
        var context = Context(
            now: now,
            definition: definition,
            calendar: calendar,
            facts: credit.facts(for: queries, caseNumber: "rehearsal-0001"),
            actor: actor
        )
        context.samplingSalt = samplingSalt
        context.migrationTarget = migrationTarget
        let handling = Decider.handle(command, caseID: caseID, state: state, context: context)
        record(handling.clockEvents)
        state = handling.state
        switch handling.decision {
        case .accepted(let events):
            record(events)
            return nil
        case .refused(let refusal):
            refusals.append((now, command.kind, refusal))
            return refusal
        }
    }

    private mutating func record(_ events: [Event]) {
        journal += events
        for event in events {
            credit.note(event.fact)
            if case .caseMigrated(let fact) = event.fact, let target = migrationTarget {
                workflow = fact.to
                definition = target
            }
        }
    }

    /// A department's own number for its next act.
    package mutating func nextSerial() -> String {
        serial += 1
        return "\(serial)"
    }

    private mutating func followCustoms() {
        for _ in 0..<Self.mostWakes {
            guard let (order, content) = customs.nextAnswer(in: state) else { return }
            let answer = Answer(order: order.id, serial: nextSerial(), content: content)
            guard decide(.answer(answer), by: .answering(order)) == nil else { return }
        }
    }
}
