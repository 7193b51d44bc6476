import Engine
import Messaging
import Orchestration

/// One application, as the person behind it means it.
struct Application {
    var applicant: SampleApplicant
    var theme: SampleTheme
    var submission: Submission
    var acts = 0
    var isKeepingPromises: Bool
}

/// Applicants, their landlords, the examiner and the supervisor: each looks at the case now and then and does what is theirs.
extension SimulationWorld {
    func populate() {
        for number in 0..<options.applicants * 2 {
            // Everybody applies twice: a broken promise of the first time counts the second time.
            let applicant = SampleApplicant(number: number / 2)
            let theme = random.chance(50) ? themes[0] : themes[1]
            let promises = random.chance(50)
            let submission = applicant.submission(
                of: theme,
                sellsFood: random.chance(50),
                promisesLease: promises,
                bringsLease: !promises && random.chance(80)
            )
            let key = "apply-\(number)"
            let caseID = applicant.caseID(key: key)
            applications[caseID] = Application(
                applicant: applicant,
                theme: theme,
                submission: submission,
                isKeepingPromises: random.chance(75)
            )
            let envelope = applicant.envelope(.submit(submission), caseID: caseID, key: key, at: now)
            entrust(envelope, afterMilliseconds: 1...10 * Self.day * 1_000)
            later(.look(caseID), 1...Self.day * 1_000)
        }
    }

    func look(at caseID: CaseID) {
        let state = model.cases[caseID]?.state ?? .unregistered
        if state.phase == .closed { return }
        later(.look(caseID), 600_000...20 * Self.hour * 1_000)
        // People take their time while the world is young; later they do what they must.
        guard let application = applications[caseID], state.phase != .unregistered, !isHostile || random.chance(60)
        else { return }
        if isHostile, random.chance(4) { nag(caseID, application) }
        if state.phase == .correcting { supplyGaps(caseID, application, state.correction?.gaps ?? []) }
        if state.phase == .examining { examine(caseID, application) }
        if let incident = state.incidents.keys.sorted().first { resolve(incident, caseID, application) }
        if state.phase == .inProgress { actInProgress(caseID, application, state) }
        if isHostile, random.chance(1) {
            act(.withdraw(Withdrawal(reason: Sealed("不办了"))), caseID, by: application.applicant.actor)
        }
    }

    private func actInProgress(_ caseID: CaseID, _ application: Application, _ state: CaseState) {
        if !state.performedActs.contains("consent") {
            let consent = PerformAct(party: "landlord", act: "consent")
            act(.performAct(consent), caseID, by: application.applicant.landlord.actor)
        }
        let gaps = state.items.values.filter { $0.status == .correcting }.flatMap(\.gaps)
        if !gaps.isEmpty { supplyGaps(caseID, application, gaps) }
        if application.isKeepingPromises, state.materials["lease"]?.tolerance != nil, random.chance(40) {
            act(.supply(Supply(materials: ["lease": .sample("lease")])), caseID, by: application.applicant.actor)
        }
    }

    private func supplyGaps(_ caseID: CaseID, _ application: Application, _ gaps: [Gap]) {
        guard random.chance(50) else { return }
        var supply = Supply()
        for gap in gaps {
            if case .material(let material) = gap.subject { supply.materials[material] = .sample("\(material)-again") }
        }
        supply.isComplete = random.chance(20)
        act(.supply(supply), caseID, by: application.applicant.actor)
    }

    private func examine(_ caseID: CaseID, _ application: Application) {
        let finding: Examination.Finding
        switch random.next() % 10 {
        case 0: finding = .refuse(.sample)
        case 1, 2:
            finding = .object([Objection(material: "lease", reason: Sealed("缺页"), remedy: Sealed("补齐"))])
        default: finding = .accept
        }
        let examiner = Actor(role: .examiner, account: "examiner", department: "window", organ: "W")
        act(.examine(Examination(finding: finding)), caseID, by: examiner)
    }

    private func resolve(_ incident: IncidentID, _ caseID: CaseID, _ application: Application) {
        let action: IncidentResolution.Action
        switch random.next() % 3 {
        case 0: action = .retry
        case 1: action = .terminateItem(.sample)
        default: action = .acknowledge(note: Sealed("已知悉"))
        }
        let supervisor = Actor(role: .supervisor, account: "supervisor", department: "window", organ: "W")
        act(.resolveIncident(IncidentResolution(incident: incident, action: action)), caseID, by: supervisor)
    }

    /// Commands that must not do anything: another body under a used key, a stranger's hand, a deadly one.
    private func nag(_ caseID: CaseID, _ application: Application) {
        let applicant = application.applicant
        switch random.next() % 3 {
        case 0:
            var other = application.submission
            other.channel = .kiosk
            let key = errands.first { $0.envelope.caseID == caseID }?.envelope.key.key ?? "apply"
            entrust(applicant.envelope(.submit(other), caseID: caseID, key: key, at: now))
        case 1:
            let stranger = Actor(role: .applicant, account: "stranger", person: "stranger")
            act(.withdraw(Withdrawal(reason: Sealed("恶作剧"))), caseID, by: stranger)
        default:
            let supply = Command.supply(Supply(materials: ["identity": .sample("deadly")]))
            let key = "deadly-\(errands.count)\(Errand.poison)"
            entrust(applicant.envelope(supply, caseID: caseID, key: key, at: now))
        }
    }

    private func act(_ command: Command, _ caseID: CaseID, by actor: Actor) {
        applications[caseID]?.acts += 1
        guard let application = applications[caseID] else { return }
        entrust(
            application.applicant.envelope(
                command,
                caseID: caseID,
                key: "act-\(application.acts)",
                actor: actor,
                at: now
            )
        )
    }
}
