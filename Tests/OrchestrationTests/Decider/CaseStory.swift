import CaseLaws
import Orchestration
import Testing

/// A case told in order: what somebody does, what happened, how things stand.
///
/// Every step also holds the core to its word: deciding twice gives the same events, and folding the events gives the state
/// that was handed back. Of the registers it sees what it asks for, no more.
struct CaseStory {
    let definition: WorkflowDefinition
    /// The calendar at hand; a story may publish another.
    var calendar: WorkingCalendar
    var organCalendars: [String: WorkingCalendar] = [:]
    var migrationTarget: WorkflowDefinition?
    private(set) var now: Timestamp
    private(set) var state = CaseState.unregistered
    private(set) var journal: [Event] = []
    /// The registers that decisions may look at.
    var facts = Facts(caseNumber: "2026-0001")
    /// What makes the choice of commitments to check unpredictable.
    var salt = ""
    /// The last command's refusal, if it was refused.
    private(set) var refused: Refusal?
    /// What the last command brought about.
    private(set) var news: [Event] = []
    /// What clocks brought about before the last command.
    private(set) var passed: [Event] = []
    private var lastSerial = 0

    /// Begins on Monday 2026-03-02 at 09:30 in China unless told otherwise.
    init(_ definition: WorkflowDefinition, on day: String = "2026-03-02") throws {
        self.definition = definition
        calendar = try ChinaCalendar.make()
        now = try morning(of: day)
    }

    mutating func handle(_ command: Command, by actor: Actor) {
        var known = facts
        known.credit = facts.credit.filter { person, _ in
            Decider.factsNeeded(for: command, state: state).contains(.credit(person))
        }
        var context = Context(now: now, definition: definition, calendar: calendar, facts: known, actor: actor)
        context.organCalendars = organCalendars
        context.migrationTarget = migrationTarget
        context.samplingSalt = salt
        let handling = Decider.handle(command, caseID: "case-1", state: state, context: context)
        let again = Decider.handle(command, caseID: "case-1", state: state.reshuffled(), context: context)
        #expect(handling == again, "decided twice, with dictionaries in another order")
        passed = handling.clockEvents
        switch handling.decision {
        case .accepted(let events): (news, refused) = (events, nil)
        case .refused(let refusal): (news, refused) = ([], refusal)
        }
        journal += passed + news
        var folded = state
        for event in passed + news { folded.apply(event) }
        #expect(folded == handling.state, "folding gives the state that was handed back")
        state = handling.state
    }

    func precheck(_ submission: Submission) -> Precheck {
        let context = Context(now: now, definition: definition, calendar: calendar, facts: facts, actor: .applicant)
        return Decider.precheck(submission, context: context)
    }

    mutating func nextSerial() -> String {
        lastSerial += 1
        return "\(lastSerial)"
    }
}

/// Time.
extension CaseStory {
    /// Nothing happens until then, except that clocks fire.
    mutating func wake(_ instant: Timestamp) {
        now = instant
        handle(.wake, by: .system)
    }

    mutating func wake(_ text: String) throws {
        wake(try instant("\(text):00+08:00"))
    }

    mutating func wait(seconds: Int64) {
        wake(now.adding(seconds))
    }

    /// Time passes, and nobody looks yet.
    mutating func pass(seconds: Int64) {
        now = now.adding(seconds)
    }

    /// It is later, and nobody has looked yet.
    mutating func later(_ text: String) throws {
        now = try instant("\(text):00+08:00")
    }
}

/// How things stand.
extension CaseStory {
    var happened: [String] { news.map(\.fact.name) }
    var elapsed: [String] { passed.map(\.fact.name) }
    var refusal: RefusalCode? { refused?.code }
    var history: [String] { journal.map(\.fact.name) }
    var openOrders: [WorkOrder] {
        state.orders.values.filter(\.isOpen).map(\.order).sorted { $0.id < $1.id }
    }

    func status(_ item: ItemID) -> ItemStatus? { state.items[item]?.status }
    func standing(_ material: MaterialID) -> MaterialState.Standing? { state.materials[material]?.standing }

    func clock(_ kind: Clock.Kind, _ subject: Clock.Subject = .case) -> Clock? {
        state.clocks.values.first { $0.kind == kind && $0.subject == subject }
    }

    func due(_ kind: Clock.Kind, _ subject: Clock.Subject = .case) -> CivilDate? {
        clock(kind, subject).map { $0.due.adding(-1).date(in: .china) }
    }

    func count(_ name: String) -> Int { history.count { $0 == name } }

    func order(_ kind: WorkOrder.Kind, item: ItemID? = nil, material: MaterialID? = nil) -> WorkOrder? {
        state.orders.values
            .filter { known in
                known.order.kind == kind && (item == nil || known.order.item == item)
                    && material.map(known.order.materials.contains) ?? true
            }
            .max {
                ($0.isOpen ? 1 : 0, $0.order.id.text.count, $0.order.id) < (
                    $1.isOpen ? 1 : 0, $1.order.id.text.count, $1.order.id
                )
            }
            .map(\.order)
    }

    /// The gaps of the notice that the last command sent.
    var notice: [Gap] {
        for event in news.reversed() + passed.reversed() {
            if case .correctionRequested(let fact) = event.fact { return fact.gaps }
        }
        return []
    }

    /// Why the notice that the last command sent names what could have been told before.
    var supplementaryReason: String? {
        for case .correctionRequested(let fact) in news.map(\.fact).reversed() { return fact.reason?.value }
        return nil
    }

    var incidents: [IncidentOpened] { state.incidents.values.sorted { $0.incident < $1.incident } }
}
