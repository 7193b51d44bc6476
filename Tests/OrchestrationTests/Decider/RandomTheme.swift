import Orchestration

/// Small themes that combine every feature at random; each is one that the linter would let through.
struct RandomTheme {
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// - Parameter endsNothing: Leave out what lets one answer end other items at work, for the join law.
    mutating func make(endsNothing: Bool = false) -> WorkflowDefinition {
        let materials = makeMaterials()
        var items: [ItemDefinition] = []
        for index in 0..<Int.random(in: 1...5, using: &random) {
            items.append(makeItem(index, before: items, materials: materials, endsNothing: endsNothing))
        }
        return .theme(
            items,
            materials: materials,
            acceptance: endsNothing || chance(50) ? .automatic : .reviewed,
            isPerItem: !endsNothing && chance(40),
            isDeemed: !endsNothing && chance(40),
            issue: chance(50) ? .each : .together,
            outcome: pick([.all, .required, .lead(items[0].id)]),
            promisedLimit: chance(50) ? .workingDays(8) : nil,
            parties: makeParties(items),
            situations: [.yesOrNo("q")],
            form: [.field("name"), .field("note", isRequired: false)],
            closedSources: chance(50) ? ["police"] : [],
            limits: endsNothing ? .patient : ClockLimits(maximumAttempts: 3)
        )
    }

    private mutating func makeMaterials() -> [MaterialDefinition] {
        let origins: [[MaterialOrigin]] = [
            [.upload], [.upload, .counter], [.share("register"), .upload], [.form],
            [.share("police"), .certificate("archive"), .upload], [.certificate("archive"), .form],
        ]
        return (0..<4).map { index in
            .material(
                MaterialID("m\(index)"),
                from: pick(origins),
                commitment: chance(40) ? .residence : nil
            )
        }
    }

    private mutating func makeItem(
        _ index: Int,
        before: [ItemDefinition],
        materials: [MaterialDefinition],
        endsNothing: Bool
    ) -> ItemDefinition {
        let earlier = before.map(\.id)
        var policies: [ItemDefinition.RejectionPolicy] = [.continue, .stopDependants]
        if !endsNothing { policies.append(.rejectCase) }
        let anyOf = earlier.filter { _ in chance(40) }
        let waitsForAny = chance(25) && !anyOf.isEmpty
        return .item(
            ItemID("i\(index)"),
            by: pick(["hr", "housing", "land", "street"]),
            kind: chance(20) ? .instant : .approval,
            when: makeCondition(over: earlier),
            after: earlier.filter { _ in chance(20) },
            afterDecision: earlier.filter { _ in chance(15) },
            needsData: earlier.filter { _ in chance(10) }.map { ResultReference(item: $0, field: "r") },
            uses: materials.filter { _ in chance(45) }.map { makeUse(of: $0.id) },
            resultData: [ResultField(id: "r", kind: .boolean)],
            promised: chance(60) ? .workingDays(Int.random(in: 1...6, using: &random)) : nil,
            statutory: chance(30) ? .workingDays(9) : nil,
            onReject: pick(policies),
            isRequired: chance(70)
        ).with { if waitsForAny { $0.afterAny = [anyOf] } }
    }

    private mutating func makeCondition(over earlier: [ItemID]) -> Condition {
        var operands: [Condition.Operand] = [.situation("q"), .field("note")]
        for _ in 1...3 { operands += earlier.map { .result(ResultReference(item: $0, field: "r")) } }
        func leaf(_ operand: Condition.Operand) -> Condition { .equals(operand, .boolean(true)) }
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<4: return .always
        case 4, 5: return leaf(pick(operands))
        case 6: return .not(leaf(pick(operands)))
        case 7, 8: return .any([leaf(pick(operands)), leaf(pick(operands))])
        default: return .all([leaf(pick(operands)), .not(leaf(pick(operands)))])
        }
    }

    private mutating func makeUse(of material: MaterialID) -> MaterialUse {
        guard chance(60) else { return .primary(material) }
        guard chance(80) else { return .secondary(material) }
        let policy = TolerancePolicy(
            within: .workingDays(Int.random(in: 1...5, using: &random)),
            release: chance(70) ? .afterSupply : .beforeSupply,
            onExpiry: chance(80) ? .terminateItem : .terminateCase,
            remind: [.workingDays(1)]
        )
        return .secondary(material, policy)
    }

    private mutating func makeParties(_ items: [ItemDefinition]) -> [PartyDefinition] {
        var parties: [PartyDefinition] = chance(50) ? [.party(.applicant, owes: [.act("sign")])] : []
        if chance(40) {
            let gated = items.map(\.id).filter { _ in chance(50) }
            let limit: TimeLimit? = chance(60) ? .workingDays(2) : nil
            parties.append(.party("employer", owes: [.act("confirm", for: gated, within: limit)]))
        }
        return parties
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }
}
