import Orchestration

/// What applicants, agents and counters send.
extension RandomCommand {
    mutating func makeSubmission(_ played: PlayedCase) -> (Command, Actor) {
        let plain = played.definition
        let lists = makeLists(plain)
        let definition = plain.expanded(elements: lists)
        var submission = Submission(
            workflow: WorkflowReference(id: plain.id, version: dice.chance(97) ? plain.version : "9", hash: "00"),
            applicant: .named("person"),
            parties: dice.chance(85) ? ["employer": .named("employer")] : [:],
            situations: dice.chance(75) ? ["q": .boolean(dice.chance(50))] : [:],
            form: Sealed(dice.chance(85) ? form(of: definition) : [:]),
            supply: supply(.unregistered, definition),
            acts: dice.chance(85) ? definition.parties.filter { $0.id == .applicant }.flatMap(\.acts).map(\.id) : []
        )
        if !plain.lists.isEmpty, dice.chance(95) { submission.lists = lists }
        if dice.chance(15) { submission.authorities = [authority()] }
        if dice.chance(40) { submission.authorisations = ["register", "archive"].map { UseAuthorisation(source: $0) } }
        return (.submit(submission), dice.chance(95) ? .applicant : dice.pick([.counter, .agent]))
    }

    private mutating func makeLists(_ definition: WorkflowDefinition) -> [ListID: [ElementKey]] {
        guard !definition.lists.isEmpty else { return [:] }
        return [
            "children": dice.pick([["first"], ["first", "second"], [], ["first", "first"], ["A b"], ["a", "b", "c"]])
        ]
    }

    private mutating func form(of definition: WorkflowDefinition) -> [FieldID: DataValue] {
        var form: [FieldID: DataValue] = [:]
        for field in definition.form where dice.chance(90) {
            form[field.id] = dice.chance(4) ? value() : sensible(field)
        }
        if dice.chance(2) { form["nonsense"] = value() }
        return form
    }

    private mutating func sensible(_ field: FieldDefinition) -> DataValue {
        switch field.kind {
        case .boolean: .boolean(dice.chance(50))
        case .choice: .text(dice.pick(field.options.isEmpty ? ["x"] : field.options))
        default: .text("filled in")
        }
    }

    mutating func makeSupply(_ state: CaseState, _ definition: WorkflowDefinition) -> (Command, Actor) {
        var supply = supply(state, definition)
        supply.occurredAt = instant(near: state.changedAt)
        if dice.chance(5), !definition.lists.isEmpty {
            supply.lists = ["children": [dice.pick(["third", "first", ""])]]
        }
        return (.supply(supply), dice.chance(90) ? .applicant : dice.pick([.counter, .agent]))
    }

    private mutating func supply(_ state: CaseState, _ definition: WorkflowDefinition) -> Supply {
        var supply = Supply(isComplete: dice.chance(12))
        let awaited = definition.materials.map(\.id).filter { state.awaits($0) }
        if !awaited.isEmpty, dice.chance(75) {
            for material in dice.some(awaited, 70) { supply.materials[material] = .scan }
            return supply
        }
        for material in definition.materials {
            switch dice.number(0...7) {
            case 0..<3: supply.materials[material.id] = .scan
            case 3, 4: supply.promises.append(material.id)
            case 5: supply.commitments[material.id] = .sample
            default: break
            }
        }
        for item in definition.items where item.commitment != nil && dice.chance(50) {
            supply.commitments[MaterialID("licence:\(item.id)")] = .licence
        }
        if dice.chance(3) {
            supply.materials[name(of: [])] = SuppliedMaterial(
                files: dice.pick([[], [file()], Array(repeating: file(), count: 101)]),
                manner: dice.pick([.upload, .counter])
            )
        }
        if dice.chance(15) { supply.fields = Sealed(form(of: definition)) }
        if dice.chance(12) { supply.situations = ["q": .boolean(dice.chance(50))] }
        if dice.chance(10) { supply.parties = ["employer": .named("employer")] }
        return supply
    }

    mutating func makeAct(_ definition: WorkflowDefinition) -> (Command, Actor) {
        if dice.chance(40) {
            return (.performAct(PerformAct(party: .applicant, act: name(of: ["sign"]))), .applicant)
        }
        return (.performAct(PerformAct(party: name(of: ["employer"]), act: "confirm")), .employer)
    }

    mutating func makeWithdrawal() -> (Command, Actor) {
        (.withdraw(Withdrawal(reason: sealed())), dice.chance(90) ? .applicant : .agent)
    }

    mutating func authority() -> Authority {
        Authority(
            id: dice.pick(["a1", "a2", ""]),
            principal: name(of: [.applicant, "employer"]),
            agent: .named("agent"),
            kind: dice.pick(Authority.Kind.allCases),
            scopes: dice.some(Authority.Scope.allCases, 70),
            validUntil: dice.pick([nil, Timestamp(microseconds: 1_773_000_000_000_000), Timestamp(microseconds: 0)])
        )
    }
}

extension CaseState {
    /// A department or a promise waits for the material.
    fileprivate func awaits(_ id: MaterialID) -> Bool {
        materials[id]?.tolerance != nil
            || correction?.gaps.contains { $0.subject == .material(id) } == true
            || items.values.contains { $0.gaps.contains { $0.subject == .material(id) } }
    }
}
