import Orchestration

/// Commands as they come in life and in mischief: mostly sensible for where the case stands, often enough not.
struct RandomCommands {
    private var random: SeededGenerator
    private var serial = 0

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func next(for state: CaseState, of definition: WorkflowDefinition) -> (Command, Actor) {
        if state.phase == .unregistered, !chance(10) { return makeSubmission(definition) }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<3: return makeSubmission(definition)
        case 3..<22: return (.supply(makeSupply(state, definition)), stranger(or: .applicant))
        case 22..<30: return makeAct()
        case 30..<32: return (.withdraw(Withdrawal(reason: Sealed("why"))), stranger(or: .applicant))
        case 32..<42:
            return (
                .examine(makeExamination(definition)),
                stranger(or: chance(20) ? .supervisor(of: "hr") : .examiner(of: "hr"))
            )
        case 42..<85: return makeAnswer(state, definition)
        case 85..<91: return makeResolution(state)
        case 91..<94: return (makeUse(state, definition), stranger(or: .applicant))
        default: return (.wake, .system)
        }
    }

    /// How long until the next command, in seconds: seconds, hours or days.
    mutating func pause() -> Int64 {
        let unit: Int64 = pick([1, 1, 60, 60, 3_600, 3_600, 3_600, 86_400])
        return unit * Int64.random(in: 0...12, using: &random)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func stranger(or actor: Actor) -> Actor {
        chance(95) ? actor : pick([.department("land"), .examiner(of: "housing"), .counterClerk(), .system])
    }

    private mutating func makeSubmission(_ definition: WorkflowDefinition) -> (Command, Actor) {
        var submission = Submission.complete(for: definition)
        submission.supply = makeSupply(.unregistered, definition)
        if chance(30) { submission.situations = [:] }
        if chance(15) { submission.form = Sealed([:]) }
        if chance(15) { submission.parties = [:] }
        if chance(15) { submission.acts = [] }
        if chance(30) { submission.authorisations = nil }
        return (.submit(submission), stranger(or: .applicant))
    }

    private mutating func makeSupply(_ state: CaseState, _ definition: WorkflowDefinition) -> Supply {
        var supply = Supply(isComplete: chance(15))
        let awaited = definition.materials.map(\.id).filter { state.awaits($0) }
        if !awaited.isEmpty, chance(80) {
            for material in awaited where chance(70) { supply.materials[material] = .scan }
            return supply
        }
        for material in definition.materials {
            switch Int.random(in: 0..<8, using: &random) {
            case 0..<3: supply.materials[material.id] = .scan
            case 3..<5: supply.promises.append(material.id)
            case 5: supply.commitments[material.id] = .residence
            default: break
            }
        }
        if chance(15) { supply.fields = Sealed(["name": .text("filled in"), "note": .boolean(true)]) }
        if chance(15) { supply.situations = ["q": .boolean(chance(50))] }
        if chance(10) { supply.parties = ["employer": .named("employer")] }
        return supply
    }

    private mutating func makeAct() -> (Command, Actor) {
        if chance(50) { return (.performAct(PerformAct(party: .applicant, act: "sign")), stranger(or: .applicant)) }
        let employer = Actor(role: .applicant, account: "employer", person: "employer")
        return (.performAct(PerformAct(party: "employer", act: "confirm")), stranger(or: employer))
    }

    private mutating func makeExamination(_ definition: WorkflowDefinition) -> Examination {
        let material = pick(definition.materials).id
        return Examination(finding: pick([.accept, .accept, .object([.to(material)]), .refuse(.sample)]))
    }

    private mutating func makeAnswer(_ state: CaseState, _ definition: WorkflowDefinition) -> (Command, Actor) {
        let orders = state.orders.values.sorted { $0.order.id < $1.order.id }
        let preferred = chance(90) ? orders.filter(\.isOpen) : orders
        guard let order = preferred.isEmpty ? nil : pick(preferred).order else { return (.wake, .system) }
        serial += 1
        let material = pick(definition.materials).id
        let contents: [Answer.Content] = [
            .received(reference: "R"), .approved(.decision(["r": .boolean(chance(50))])), .rejected(.sample),
            .objected([.to(order.materials.first ?? material)]), .found(.record), .none, .confirmed, .false(.sample),
            .cancelled, .tooLate, .failed(isRetryable: chance(70), detail: "x"),
        ]
        let admitted = contents.filter { content in
            order.kind.admittedAnswers.contains(Answer(order: order.id, serial: "", content: content).kind)
        }
        let occurredAt = chance(10) ? state.changedAt.adding(Int64.random(in: -90_000...90_000, using: &random)) : nil
        let content = pick(chance(95) ? admitted : contents)
        let answer = Answer(order: order.id, serial: "\(serial)", content: content, occurredAt: occurredAt)
        return (.answer(answer), stranger(or: .department(order.department)))
    }

    /// Certificates are let be called, or no longer; what a source said is disputed.
    private mutating func makeUse(_ state: CaseState, _ definition: WorkflowDefinition) -> Command {
        let material = pick(definition.materials)
        let source = material.sources.compactMap(\.source).last ?? "archive"
        switch Int.random(in: 0..<4, using: &random) {
        case 0, 1: return .authoriseUse(UseAuthorisationGrant(authorisation: UseAuthorisation(source: source)))
        case 2: return .revokeUse(UseAuthorisationRevocation(source: source))
        default:
            return .disputeSource(SourceDispute(material: material.id, source: source, reason: Sealed("not so")))
        }
    }

    private mutating func makeResolution(_ state: CaseState) -> (Command, Actor) {
        let incidents = state.incidents.keys.sorted()
        let incident = incidents.isEmpty ? "none" : pick(incidents)
        let action: IncidentResolution.Action = pick([.retry, .terminateItem(.sample), .acknowledge(note: Sealed("n"))])
        return (
            .resolveIncident(IncidentResolution(incident: incident, action: action)),
            stranger(or: .supervisor(of: "hr"))
        )
    }
}

extension CaseState {
    /// A department or a promise waits for the material.
    fileprivate func awaits(_ id: MaterialID) -> Bool {
        materials[id]?.tolerance != nil
            || items.values.contains { $0.gaps.contains { $0.subject == .material(id) } }
    }
}
