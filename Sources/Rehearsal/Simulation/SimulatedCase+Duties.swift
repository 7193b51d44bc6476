import Orchestration

/// Who owes something now: the lead's examiner, departments, parties, supervisors.
extension SimulatedCase {
    mutating func planDuties() {
        planExamination()
        for order in player.openOrders { planAnswer(to: order) }
        planTasks()
        planDeliveries()
        planApplicant()
        planAdditions()
        planActs()
        for incident in player.incidents { planResolution(of: incident) }
    }

    /// What was asked for is in, and the examiner must look at it while other items are at work (分项受理).
    private var awaitsAdmission: Bool {
        state.phase == .inProgress && state.correction == nil && definition.acceptance.mode == .reviewed
            && state.items.values.contains { $0.status == .incomplete && !$0.isAddition }
    }

    private mutating func planExamination() {
        let key = "examination.\(state.phaseSince).\(awaitsAdmission ? state.changedAt.description : "")"
        guard state.phase == .examining || awaitsAdmission, !isPlanned(key) else { return }
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

    /// A failed order is sent again; what nobody can bring about any more ends; anything else is looked at.
    private mutating func planResolution(of incident: IncidentOpened) {
        let key = "incident.\(incident.incident)"
        guard !isPlanned(key) else { return }
        plan(key, after: behaviour.incidents.draw(nil, &random)) { story in
            guard story.state.incidents[incident.incident] != nil else { return }
            let supervisor = Who.supervisor(incident.holder).actor(in: story.definition)
            for action in incident.kind.waysOut {
                let resolution = IncidentResolution(incident: incident.incident, action: action)
                if story.player.play(.resolveIncident(resolution), by: supervisor) == nil { return }
            }
        }
    }
}

extension IncidentOpened.Kind {
    /// What a supervisor tries, in this order.
    fileprivate var waysOut: [IncidentResolution.Action] {
        let end = IncidentResolution.Action.terminateItem(.sample(reason: "无法继续办理（模拟）"))
        let look = IncidentResolution.Action.acknowledge(note: Sealed("已了解（模拟）"))
        return switch self {
        case .orderFailed: [.retry, end, look]
        case .actLapsed, .taskLapsed, .unanswered, .deemedIncomplete: [end, look]
        default: [look, end]
        }
    }
}

extension Objection {
    static func sample(_ material: MaterialID) -> Objection {
        Objection(material: material, reason: Sealed("不符合法定形式（模拟）"), remedy: Sealed("请重新提供（模拟）"))
    }
}
