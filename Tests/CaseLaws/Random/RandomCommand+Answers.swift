import Orchestration

/// What departments, examiners and supervisors say.
extension RandomCommand {
    mutating func makeAnswer(_ state: CaseState, _ definition: WorkflowDefinition) -> (Command, Actor) {
        let orders = state.orders.values.sorted { $0.order.id < $1.order.id }
        let open = orders.filter(\.isOpen)
        let preferred = dice.chance(85) && !open.isEmpty ? open : orders
        guard !preferred.isEmpty else { return (.wake, .system) }
        let order = dice.pick(preferred).order
        let contents = contents(for: order, definition)
        let admitted = contents.filter { content in
            order.kind.admittedAnswers.contains(Answer(order: order.id, serial: "", content: content).kind)
        }
        serial += 1
        let answer = Answer(
            order: dice.chance(98) ? order.id : name(of: []),
            serial: dice.chance(95) ? "\(serial)" : text(),
            content: dice.pick(dice.chance(93) && !admitted.isEmpty ? admitted : contents),
            occurredAt: instant(near: state.changedAt)
        )
        let clerk = Actor.clerk(of: order.department, order.organ)
        return (.answer(answer), dice.chance(70) ? .department(order.department) : clerk)
    }

    private mutating func contents(for order: WorkOrder, _ definition: WorkflowDefinition) -> [Answer.Content] {
        let material = order.materials.first ?? name(of: definition.materials.map(\.id))
        let options = dice.pick([[], ["yes", "no"]])
        let question = Question(
            text: sealed(),
            options: options,
            within: limit(),
            ifSilent: dice.pick([nil, options.first, "maybe"])
        )
        let suspension = Suspension(
            procedure: name(of: ["hearing"]),
            basis: text(),
            expected: dice.pick([nil, .calendarDays(5), limit()])
        )
        return [
            .received(reference: dice.pick([nil, "R", text()])), .approved(approval()), .approved(approval()),
            .approved(approval()), .rejected(grounds()), .objected([objection(to: material)]),
            .found(FoundMaterial(data: Sealed(["x": value()]), recordVersion: text())), .none, .confirmed,
            .false(grounds()), .cancelled, .tooLate, .failed(isRetryable: dice.chance(70), detail: text()),
            .declined(grounds()), .asked(question), .suspended(suspension), .resumed(documentNumber: text()),
            .extended(AnswerExtension(by: limit(), reason: sealed(), approver: text())),
            .opinion(Opinion(isInFavour: dice.chance(60), text: sealed())), .issued(reference: text()),
            .delivered(proof: text()), .rectified(note: sealed()), .compensated(reference: text()),
            .cannotCompensate(grounds()),
        ]
    }

    mutating func approval() -> Approval {
        var data: [FieldID: DataValue] = [
            "r": .boolean(dice.chance(50)), "fee": .number(Int64(dice.number(0...9_999))),
        ]
        if dice.chance(5) { data[name(of: ["fee", "r"])] = value() }
        var approval = Approval(documentNumber: dice.chance(95) ? "〔2026〕1号" : text(), data: Sealed(data))
        if dice.chance(10) { approval.exception = sealed() }
        return approval
    }

    private mutating func objection(to material: MaterialID) -> Objection {
        Objection(
            material: dice.chance(93) ? material : name(of: []),
            reason: sealed(),
            remedy: sealed()
        )
    }

    mutating func makeExamination(_ definition: WorkflowDefinition) -> (Command, Actor) {
        let material = name(of: definition.materials.map(\.id))
        let finding: Examination.Finding = dice.pick([
            .accept, .accept, .accept, .object([objection(to: material)]), .object([]), .refuse(grounds()),
        ])
        let examination = Examination(finding: finding, occurredAt: dice.chance(90) ? nil : .epoch)
        return (.examine(examination), dice.chance(80) ? .clerk(of: "hr") : .supervisor(of: "hr"))
    }

    mutating func makeResolution(_ state: CaseState) -> (Command, Actor) {
        let incidents = state.incidents.keys.sorted()
        let action: IncidentResolution.Action = dice.pick([
            .retry, .retry, .terminateItem(grounds()), .acknowledge(note: sealed()),
        ])
        let resolution = IncidentResolution(incident: name(of: incidents), action: action)
        return (.resolveIncident(resolution), dice.chance(80) ? .supervisor(of: "hr") : .operator)
    }
}
