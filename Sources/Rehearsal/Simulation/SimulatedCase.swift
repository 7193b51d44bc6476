import Orchestration

/// One case that people and departments play by a declared behaviour: whoever owes something does it when their time has come.
struct SimulatedCase {
    /// Something that somebody will do, unless it has become pointless by then.
    struct Duty {
        var at: Timestamp
        /// Among those of one instant the earlier planned comes first.
        var number: Int
        var perform: @Sendable (inout SimulatedCase) -> Void
    }

    let behaviour: Behaviour
    let hours: WorkingTime
    var player: CasePlayer
    var random: SeededGenerator
    private var agenda: [Duty] = []
    private var planned: Set<String> = []
    private var count = 0
    private(set) var waits: [Wait: Int] = [:]

    /// Whom something waited for.
    struct Wait: Hashable {
        var item: ItemID?
        var holder: String
        var holderTitle: LocalizedText
    }

    /// A case in which more than this happens never comes to an end.
    private static let mostSteps = 10_000
    /// Nobody waits longer than six years: two years of monthly payments take little more than two.
    private static let horizonSeconds: Int64 = 6 * 366 * 86_400

    init(_ player: CasePlayer, _ behaviour: Behaviour, seed: UInt64) {
        self.player = player
        self.behaviour = behaviour
        hours = WorkingTime(player.calendar)
        random = SeededGenerator(seed: seed)
    }

    var state: CaseState { player.state }
    /// As it applies to this case: with a copy of each repeated thing.
    var definition: WorkflowDefinition { player.definition.applied(to: player.state) }

    /// Plays from the application to the closing, or until nothing more will happen.
    mutating func run() {
        let start = player.now
        submit()
        for _ in 0..<Self.mostSteps where state.phase != .closed {
            planDuties()
            let duty = agenda.indices.min { (agenda[$0].at, agenda[$0].number) < (agenda[$1].at, agenda[$1].number) }
            let due = duty.map { agenda[$0].at } ?? .distantFuture
            let next = min(due, state.nextWake ?? .distantFuture)
            guard next < start.adding(Self.horizonSeconds) else { return }
            pass(to: next)
            guard let duty, due <= next else { continue }
            let task = agenda.remove(at: duty)
            task.perform(&self)
        }
    }

    private mutating func pass(to instant: Timestamp) {
        count(waitingUntil: instant)
        player.advance(to: instant)
    }

    /// Plans something once: the key says what is owed, and a new debt has another key.
    mutating func plan(
        _ key: String,
        after workingMinutes: Int,
        _ perform: @escaping @Sendable (inout SimulatedCase) -> Void
    ) {
        plan(key, at: hours.adding(workingMinutes, to: player.now), perform)
    }

    mutating func plan(
        _ key: String,
        at instant: Timestamp,
        _ perform: @escaping @Sendable (inout SimulatedCase) -> Void
    ) {
        planned.insert(key)
        count += 1
        agenda.append(Duty(at: instant, number: count, perform: perform))
    }

    func isPlanned(_ key: String) -> Bool { planned.contains(key) }

    /// Leaves a debt unpaid for good.
    mutating func neglect(_ key: String) { planned.insert(key) }
}

/// Where the time goes.
extension SimulatedCase {
    private mutating func count(waitingUntil instant: Timestamp) {
        guard state.outcome == nil, state.phase != .unregistered else { return }
        let minutes = hours.minutes(from: player.now, to: instant)
        guard minutes > 0 else { return }
        for wait in currentWaits { waits[wait, default: 0] += minutes }
    }

    private var currentWaits: [Wait] {
        let progress = ProgressDocument(
            state: state,
            definition: player.definition,
            calendar: player.calendar,
            now: player.now,
            audience: .applicant
        )
        guard !state.phase.isBeforeAcceptance else {
            let isWithApplicant = state.phase == .correcting
            let lead = definition.departments.first { $0.id == definition.lead }?.title ?? both("牵头部门", "lead")
            return [
                Wait(
                    item: nil,
                    holder: isWithApplicant ? PartyID.applicant.text : definition.lead.text,
                    holderTitle: isWithApplicant ? both("申请人", "applicant") : lead
                )
            ]
        }
        return progress.items.compactMap { item in
            // What waits for another item is not counted twice: that item's holder has it.
            guard let holder = item.holder, item.status != .waiting || holder.kind == .party,
                item.status != .undecided
            else { return nil }
            return Wait(
                item: item.id.base,
                holder: holder.department?.text ?? holder.party?.text ?? holder.kind.rawValue,
                holderTitle: holder.title
            )
        }
    }
}
