import Orchestration
import Rehearsal
import WorkflowFiles

/// Plays an accepted case of a theme to its end: the answers depend on the verdicts alone, their order on the order alone.
struct JoinPlay {
    private(set) var player: CasePlayer
    private let verdicts: UInt64
    private let rejects: Bool
    private var chance: SeededGenerator

    /// - Parameter rejects: Whether departments also reject, where a rejection does not end the case.
    init(_ theme: CompiledWorkflow, calendar: WorkingCalendar, verdicts: UInt64, order: UInt64, rejects: Bool) {
        self.verdicts = verdicts
        self.rejects = rejects
        chance = SeededGenerator(seed: order)
        player = CasePlayer(
            workflow: theme.reference,
            definition: theme.definition,
            calendar: calendar,
            startingAt: calendar.lastDate.adding(days: -300).start(in: calendar.offset).adding(10 * 3_600)
        )
    }

    /// What must agree, whatever the order was.
    struct Ending: Hashable {
        var outcome: CaseOutcome?
        var items: [ItemID: ItemStatus]
        var reasons: [ItemID: ItemTerminated.Reason?]
        var approvals: [ItemID: Approval?]
        var opinions: [ItemID: Opinion?]
        var materials: [MaterialID: MaterialState.Standing]
        var acts: Set<ActID>
        var form: [FieldID: DataValue]?
        var breaches: Bool
    }

    var ending: Ending {
        let state = player.state
        return Ending(
            outcome: state.outcome,
            items: state.items.mapValues(\.status),
            reasons: state.items.mapValues(\.terminationReason),
            // A way that was not taken may have been granted before that was certain, or not have been decided yet.
            approvals: state.items.mapValues { $0.status.isApproved ? $0.approval : nil },
            opinions: state.items.mapValues(\.opinion),
            materials: state.materials.mapValues(\.standing),
            acts: state.performedActs,
            form: state.form.value,
            breaches: player.credit.hasOpenBreach(Person.rehearsing(.applicant).id)
        )
    }

    /// The results in force.
    var inForce: Set<ItemID> {
        Set(player.items.filter { $0.kind.isDecision && player.status($0) == .released }.map(\.id))
    }

    /// The most orders that were open at once, each with another item.
    private(set) var mostOpen = 0

    mutating func run() {
        submit()
        for _ in 0..<2_000 where player.state.phase != .closed && player.state.outcome == nil {
            let acts = possibleActs
            mostOpen = max(mostOpen, player.openOrders.filter { $0.kind == .do }.count)
            guard let act = chance.pick(acts) else { break }
            player.advance(to: player.now.adding(Int64(chance.number(below: 120))))
            act(&player)
        }
        // What departments were told to stop or to undo, they stop and undo.
        for _ in 0..<200 {
            guard let order = player.openOrders.first(where: { $0.kind == .cancel || $0.kind == .revoke }) else {
                break
            }
            answer(order, order.kind == .cancel ? .cancelled : .compensated(reference: "1"))(&player)
        }
    }

    private typealias Act = @Sendable (inout CasePlayer) -> Void

    private mutating func submit() {
        var random = SeededGenerator(seed: verdicts)
        var application = Application()
        for situation in player.definition.situations {
            application.situations[situation.id] =
                random.pick(situation.options).map { .text($0.id) } ?? .boolean(random.chance(70))
        }
        for list in player.definition.lists {
            application.lists[list.id] = (0..<min(2, list.maximum)).map { ElementKey("element-\($0 + 1)") }
        }
        let expanded = player.definition.expanded(elements: application.lists)
        for material in expanded.materials.map(\.id) where random.chance(50) {
            let isTolerable = expanded.items.flatMap(\.materials).contains {
                $0.material == material && $0.tolerance != nil
            }
            if isTolerable { application.promises.append(material) }
        }
        player.play(.submit(application.submission(for: player.workflow, player.definition)), by: .party(.applicant))
        let lead = player.definition.departments.first { $0.id == player.definition.lead }
        player.play(
            .examine(Examination(finding: .accept)),
            by: .clerk(of: player.definition.lead, organ: lead?.organ)
        )
    }

    /// Everything that somebody may do now and that the verdicts provide for.
    private var possibleActs: [Act] {
        var acts: [Act] = player.openOrders.filter { $0.kind == .do }.compactMap(act)
        for (id, known) in player.state.materials.sorted(by: { $0.key < $1.key }) where known.tolerance != nil {
            acts.append { player in
                player.play(.supply(Supply(materials: [id: .sample(id)])), by: .party(.applicant))
            }
        }
        for party in player.definition.parties where party.id != .applicant {
            for act in party.acts where !player.state.performedActs.contains(act.id) {
                acts.append { player in
                    player.play(.performAct(PerformAct(party: party.id, act: act.id)), by: .party(party.id))
                }
            }
        }
        for (id, known) in player.state.items.sorted(by: { $0.key < $1.key }) where known.status == .awaitingParty {
            if let party = known.task?.party, known.order == nil { acts.append(completion(of: id, by: .party(party))) }
        }
        return acts
    }

    private func act(on order: WorkOrder) -> Act? {
        guard let id = order.item, let known = player.state.items[id],
            let item = player.items.first(where: { $0.id == id })
        else { return nil }
        var random = SeededGenerator(seed: verdicts &* 31 &+ id.text.utf8.reduce(7) { $0 &* 131 &+ UInt64($1) })
        let isRejected = random.chance(30)
        let (pauses, asks) = (random.chance(40), random.chance(30))
        let wasPaused = player.journal.contains {
            if case .itemSuspended(let fact) = $0.fact { fact.item == id } else { false }
        }
        let wasAsked = player.journal.contains {
            if case .questionAsked(let fact) = $0.fact { fact.item == id } else { false }
        }
        switch known.status {
        case .suspended: return answer(order, .resumed(documentNumber: "1"))
        case .asked:
            return { player in
                let reply = QuestionAnswer(item: id, text: Sealed("yes"))
                player.play(.answerQuestion(reply), by: .party(.applicant))
            }
        case .awaitingParty where item.kind == .appearance:
            return completion(of: id, by: .clerk(of: order.department, organ: order.organ))
        case .awaitingParty, .received: break
        default: return nil
        }
        if item.kind == .consultation {
            return answer(order, .opinion(Opinion(isInFavour: !isRejected, text: Sealed("opinion"))))
        }
        if item.kind.isDecision, pauses, !wasPaused, let procedure = item.specialProcedures.first {
            return answer(order, .suspended(Suspension(procedure: procedure.id, basis: procedure.basis)))
        }
        if item.kind.isDecision, asks, !wasAsked {
            return answer(order, .asked(Question(text: Sealed("?"), within: .workingDays(5))))
        }
        if rejects, isRejected, item.kind.isDecision { return answer(order, .rejected(.sample())) }
        let data = Dictionary(item.resultData.map { ($0.id, DataValue.sample($0.kind)) }) { first, _ in first }
        return answer(order, .approved(Approval(documentNumber: "\(id)", data: Sealed(data))))
    }

    private func answer(_ order: WorkOrder, _ content: Answer.Content) -> Act {
        { player in
            let answer = Answer(order: order.id, serial: player.nextSerial(), content: content)
            player.play(.answer(answer), by: .answering(order))
        }
    }

    private func completion(of id: ItemID, by actor: Actor) -> Act {
        { player in player.play(.completeTask(TaskCompletion(item: id, reference: "1")), by: actor) }
    }
}
