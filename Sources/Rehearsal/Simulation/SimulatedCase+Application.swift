import Orchestration

/// The application as this applicant makes it, and what this applicant still owes.
extension SimulatedCase {
    mutating func submit() {
        var application = Application()
        for situation in definition.situations {
            if situation.options.isEmpty {
                let share = behaviour.situations[situation.id] ?? 50
                application.situations[situation.id] = .boolean(random.chance(share))
            } else if let option = random.pick(situation.options) {
                application.situations[situation.id] = .text(option.id)
            }
        }
        for list in definition.lists {
            let more = random.chance(behaviour.applicant.several) ? 1 + random.number(below: 3) : 0
            let count = min(max(list.minimum, 1) + more, list.maximum)
            application.lists[list.id] = (0..<count).map { ElementKey("element-\($0 + 1)") }
        }
        let definition = player.definition.expanded(elements: application.lists)
        for material in definition.committable where random.chance(behaviour.applicant.commits) {
            application.commitments.updateValue(nil, forKey: material)
        }
        let complete = application.submission(for: player.workflow, player.definition)
        for material in complete.supply.materials.keys.sorted() where random.chance(behaviour.applicant.missing) {
            if definition.isTolerable(material), random.chance(behaviour.applicant.promises) {
                application.promises.append(material)
            } else {
                application.missing.insert(material)
            }
        }
        let submission = application.submission(for: player.workflow, player.definition)
        player.play(.submit(submission), by: .party(.applicant))
        if random.chance(behaviour.applicant.withdraws) {
            let minutes = behaviour.applicant.pace.draw(definition.promisedLimit, &random)
            plan("withdraw", after: minutes) { story in
                story.player.play(.withdraw(Withdrawal(reason: Sealed("模拟撤回"))), by: .party(.applicant))
            }
        }
    }

    mutating func planApplicant() {
        if let correction = state.correction { planAnswer(to: correction.gaps, key: "notice.\(correction.notice)") }
        for (id, item) in state.items.sorted(by: { $0.key < $1.key }) where !item.gaps.isEmpty {
            guard item.status == .correcting || item.status == .incomplete else { continue }
            planAnswer(to: item.gaps, key: "objection.\(id).\(item.since)")
        }
        for (id, material) in state.materials.sorted(by: { $0.key < $1.key }) {
            guard let tolerance = material.tolerance, !isPlanned("tolerance.\(id)") else { continue }
            planKeeping(tolerance)
        }
        for clock in state.clocks.values.sorted(by: { $0.id < $1.id }) where clock.kind == .rectification {
            if case .material(let id) = clock.subject { planMending(of: id, clock) }
        }
    }

    /// What was found untrue is mended: the proof comes after all.
    private mutating func planMending(of id: MaterialID, _ clock: Clock) {
        let key = "rectify.\(id).\(clock.start)"
        guard !isPlanned(key) else { return }
        guard random.chance(behaviour.applicant.rectifies) else { return neglect(key) }
        plan(key, after: hours.minutes(from: player.now, to: clock.due) / 2) { story in
            story.player.play(.supply(Supply(materials: [id: .sample(id)])), by: .party(.applicant))
        }
    }

    private mutating func planAnswer(to gaps: [Gap], key: String) {
        guard !isPlanned(key) else { return }
        guard random.chance(behaviour.applicant.mends) else { return neglect(key) }
        let minutes = behaviour.applicant.pace.draw(definition.limits.correction, &random)
        plan(key, after: minutes) { $0.mend(gaps) }
    }

    private mutating func mend(_ gaps: [Gap]) {
        var supply = Supply(fields: Sealed([:]), situations: [:], parties: [:])
        var fields: [FieldID: DataValue] = [:]
        for gap in gaps {
            switch gap.subject {
            case .material(let id):
                if gap.remedies.contains(.promise), random.chance(behaviour.applicant.promises) {
                    supply.promises.append(id)
                } else {
                    supply.materials[id] = .sample(id)
                }
            case .field(let id):
                let field = definition.form.first { $0.id == id }
                fields[id] = .sample(field?.kind ?? .text, options: field?.options ?? [])
            case .situation(let id):
                let option = definition.situations.first { $0.id == id }?.options.first
                supply.situations?[id] = option.map { .text($0.id) } ?? .boolean(false)
            case .party(let id): supply.parties?[id] = .rehearsing(id)
            case .list(let id): supply.lists = (supply.lists ?? [:]).merging([id: ["one"]]) { first, _ in first }
            case .act(let id):
                player.play(.performAct(PerformAct(party: .applicant, act: id)), by: .party(.applicant))
            }
        }
        supply.fields = Sealed(fields)
        if player.play(.supply(supply), by: .party(.applicant)) != nil, !supply.promises.isEmpty {
            // An offer is taken before acceptance only; what cannot be promised any more is brought.
            for id in supply.promises { supply.materials[id] = .sample(id) }
            supply.promises = []
            player.play(.supply(supply), by: .party(.applicant))
        }
    }

    /// A promise that is kept is kept somewhere between the beginning and the last day.
    private mutating func planKeeping(_ tolerance: Tolerance) {
        let key = "tolerance.\(tolerance.material)"
        guard random.chance(behaviour.applicant.keeps) else { return neglect(key) }
        let left = hours.minutes(from: player.now, to: tolerance.clock.due)
        plan(key, after: left * (10 + random.number(below: 81)) / 100) { story in
            let supply = Supply(materials: [tolerance.material: .sample(tolerance.material)])
            story.player.play(.supply(supply), by: .party(.applicant))
        }
    }
}

extension WorkflowDefinition {
    fileprivate func isTolerable(_ id: MaterialID) -> Bool {
        items.flatMap(\.materials).contains { $0.material == id && $0.tolerance != nil }
    }

    /// What a signed statement may stand for: a proof, or the examination of a licence.
    fileprivate var committable: [MaterialID] {
        materials.filter { $0.commitment != nil }.map(\.id)
            + items.filter { $0.commitment != nil }.map(\.id.licenceCommitment)
    }
}
