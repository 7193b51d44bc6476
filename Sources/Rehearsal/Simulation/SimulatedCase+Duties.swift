import Orchestration

/// Who owes what now, as departments and other parties see it.
extension SimulatedCase {
    mutating func planDuties() {
        planExamination()
        for order in player.openOrders { planAnswer(to: order) }
        planApplicant()
        planActs()
        for incident in player.incidents { planResolution(of: incident) }
    }

    private mutating func planExamination() {
        let key = "examination.\(state.phaseSince)"
        guard state.phase == .examining, !isPlanned(key) else { return }
        let acceptance = behaviour.acceptance
        let finding: Examination.Finding
        let uploaded = state.materials.filter { $0.value.supplied?.origin == .upload }.keys.sorted()
        if random.chance(acceptance.refuses) {
            finding = .refuse(.sample())
        } else if state.lastExaminedAt == nil, random.chance(acceptance.objects), let material = random.pick(uploaded) {
            finding = .object([.sample(material)])
        } else {
            finding = .accept
        }
        let minutes = acceptance.pace.draw(definition.limits.correctionNotice, &random)
        plan(key, after: minutes) { story in
            let lead = Who.department(story.definition.lead).actor(in: story.definition)
            story.player.play(.examine(Examination(finding: finding)), by: lead)
        }
    }

    private mutating func planAnswer(to order: WorkOrder) {
        switch order.kind {
        case .do: planDecision(order)
        case .fetch:
            let key = "fetch.\(order.id)"
            guard !isPlanned(key) else { return }
            let share = order.source.flatMap { behaviour.findsBySource[$0] } ?? behaviour.finds
            let content: Answer.Content =
                random.chance(share) ? .found(FoundMaterial(recordVersion: "1")) : .none
            // Registers are machines: they answer within minutes at any hour.
            let pause = Int64(60 * (1 + random.number(below: 10)))
            plan(key, at: player.now.adding(pause)) { $0.answer(order, content) }
        case .verify:
            let key = "verify.\(order.id)"
            guard !isPlanned(key) else { return }
            let policy = order.materials.first.flatMap { id in
                definition.materials.first { $0.id == id }?.commitment?.verification
            }
            let content: Answer.Content = random.chance(behaviour.applicant.lies) ? .false(.sample()) : .confirmed
            plan(key, after: behaviour.verification.draw(policy?.within, &random)) { $0.answer(order, content) }
        case .cancel:
            let key = "cancel.\(order.id)"
            guard !isPlanned(key) else { return }
            plan(key, after: Pace.days(1, 2).draw(nil, &random)) { $0.answer(order, .cancelled) }
        default:
            break
        }
    }

    private mutating func planDecision(_ order: WorkOrder) {
        guard let known = state.orders[order.id], let id = order.item, let itemState = state.items[id],
            itemState.status == .received, let item = definition.items.first(where: { $0.id == id })
        else { return }
        let key = "do.\(order.id).\(known.revision).\(itemState.hasObjected)"
        guard !isPlanned(key) else { return }
        let work = behaviour.work(on: item)
        if random.chance(work.fails) {
            return plan(key, after: 1) { $0.answer(order, .failed(isRetryable: true, detail: "simulated failure")) }
        }
        let uploaded = order.materials.filter { state.materials[$0]?.supplied != nil }
        let content: Answer.Content
        if !itemState.hasObjected, random.chance(work.objects), let material = random.pick(uploaded) {
            content = .objected([.sample(material)])
        } else if random.chance(work.rejects) {
            content = .rejected(.sample())
        } else {
            content = .approved(.sample(for: item))
        }
        plan(key, after: work.pace.draw(item.promisedLimit ?? item.statutoryLimit, &random)) { story in
            guard story.state.items[id]?.status == .received else { return }
            story.answer(order, content)
        }
    }

    private mutating func planActs() {
        guard state.phase == .inProgress else { return }
        for party in definition.parties where party.id != .applicant && state.submission?.parties[party.id] != nil {
            for act in party.acts where !state.performedActs.contains(act.id) && !isPlanned("act.\(act.id)") {
                let key = "act.\(act.id)"
                guard !random.chance(behaviour.parties.omits) else {
                    neglect(key)
                    continue
                }
                plan(key, after: behaviour.parties.pace.draw(act.limit, &random)) { story in
                    story.player.play(.performAct(PerformAct(party: party.id, act: act.id)), by: .party(party.id))
                }
            }
        }
    }

    /// A failed order is sent again, an act that never came ends what waits for it, anything else is looked at.
    private mutating func planResolution(of incident: IncidentOpened) {
        let key = "incident.\(incident.incident)"
        guard !isPlanned(key) else { return }
        let action: IncidentResolution.Action =
            switch incident.kind {
            case .orderFailed: .retry
            case .actLapsed: .terminateItem(.sample(reason: "当事人未办理（模拟）"))
            default: .acknowledge(note: Sealed("已了解（模拟）"))
            }
        plan(key, after: behaviour.incidents.draw(nil, &random)) { story in
            let resolution = IncidentResolution(incident: incident.incident, action: action)
            let supervisor = Who.supervisor(incident.holder).actor(in: story.definition)
            story.player.play(.resolveIncident(resolution), by: supervisor)
        }
    }

    private mutating func answer(_ order: WorkOrder, _ content: Answer.Content) {
        guard state.orders[order.id]?.isOpen == true else { return }
        let answer = Answer(order: order.id, serial: player.nextSerial(), content: content)
        player.play(.answer(answer), by: .answering(order))
    }
}

extension Objection {
    fileprivate static func sample(_ material: MaterialID) -> Objection {
        Objection(material: material, reason: Sealed("不符合法定形式（模拟）"), remedy: Sealed("请重新提供（模拟）"))
    }
}

extension Approval {
    fileprivate static func sample(for item: ItemDefinition) -> Approval {
        let data = Dictionary(
            item.resultData.map { ($0.id, DataValue.sample($0.kind)) },
            uniquingKeysWith: { first, _ in first }
        )
        return Approval(documentNumber: "〔2026〕模拟1号", data: Sealed(data))
    }
}
