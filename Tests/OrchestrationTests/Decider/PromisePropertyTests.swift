import Orchestration
import Testing

@Suite("What holds however promises are extended, decisions corrected and statements refuted")
struct PromisePropertyTests {
    @Test("Random acts of mending and revoking never break the core's promises")
    func randomMending() throws {
        var seen: Set<String> = []
        for number in 0..<300 as Range<UInt64> {
            let caseSeed = 1_000 + number
            var chance = SeededGenerator(seed: caseSeed)
            var themes = RandomTheme(seed: caseSeed)
            var commands = RandomCommands(seed: caseSeed &* 17)
            var story = try CaseStory(themes.make().mendable(using: &chance))
            for _ in 0..<70 {
                story.pass(seconds: commands.pause())
                if Int.random(in: 0..<100, using: &chance) < 35, story.state.phase != .unregistered {
                    story.mend(using: &chance)
                } else {
                    let (command, actor) = commands.next(for: story.state, of: story.definition)
                    story.handle(command, by: actor)
                }
                try check(story, caseSeed)
            }
            try checkJournal(story, caseSeed)
            seen.formUnion(story.history)
        }
        let expected: Set<String> = [
            "toleranceExtended", "toleranceReinstated", "toleranceReopened", "caseReopened", "decisionCorrected",
            "resultRevoked", "revocationAnswered", "commitmentRefuted", "rectificationRequested", "commitmentRectified",
            "commitmentWithdrawn", "commitmentSampled", "breachRepaired",
        ]
        let missed = expected.subtracting(seen)
        #expect(missed == [], "every fact of mending and revoking is reached")
    }

    private func checkJournal(_ story: CaseStory, _ seed: UInt64) throws {
        try #require(Invariants.ordersIssuedTwice(story.journal) == [], "P4, seed \(seed)")
        try #require(Invariants.releasedWhileHeld(story.journal) == [], "P5, seed \(seed)")
        try #require(Invariants.outcomesGivenTwice(story.journal) == 0, "seed \(seed)")
        let isOrdered = zip(story.journal, story.journal.dropFirst()).allSatisfy { $0.at <= $1.at }
        try #require(isOrdered, "seed \(seed): effective time ran backwards")
    }

    private func check(_ story: CaseStory, _ seed: UInt64) throws {
        let invariants = Invariants(state: story.state, definition: story.definition)
        let phase = story.state.phase
        try #require(
            phase == .unregistered || phase == .closed || !invariants.whatMovesIt.isEmpty,
            "P11, seed \(seed): nothing moves \(phase)"
        )
        try #require(invariants.stuckOrders == [], "P11, seed \(seed)")
        try #require(invariants.orphanedClocks == [], "seed \(seed)")
        let results = story.definition.items.filter { story.status($0.id) == .released }
        try #require(
            results.allSatisfy { item in
                item.after.allSatisfy { story.status($0) != .revoked }
                    && !item.materials.contains { use in
                        let known = story.state.materials[use.material]
                        return known?.refutation != nil && known?.standing == .defective && use.condition == .always
                    }
            },
            "seed \(seed): a result in force rests on what was revoked"
        )
    }
}

extension WorkflowDefinition {
    /// Promises may be extended, and some untrue statements mended; some are only checked by chance.
    fileprivate func mendable(using chance: inout SeededGenerator) -> WorkflowDefinition {
        var theme = self
        for item in theme.items.indices {
            for use in theme.items[item].materials.indices {
                theme.items[item].materials[use].tolerance?.extensionLimit = .workingDays(10)
            }
        }
        for material in theme.materials.indices {
            if Bool.random(using: &chance) {
                theme.materials[material].commitment?.onFalse = .rectify(within: .workingDays(3))
            }
            if Int.random(in: 0..<4, using: &chance) == 0 {
                theme.materials[material].commitment?.verification?.samplePercent = 60
            }
        }
        return theme
    }
}

extension CaseStory {
    fileprivate mutating func mend(using chance: inout SeededGenerator) {
        let materials = definition.materials.map(\.id)
        let material = materials[Int.random(in: 0..<materials.count, using: &chance)]
        let lapsed = state.materials.filter { $0.value.lapse != nil }.map(\.key).sorted().first
        let decided = state.items.filter { $0.value.approval != nil || $0.value.status == .rejected }.map(\.key)
            .sorted()
        switch Int.random(in: 0..<10, using: &chance) {
        case 0, 1:
            let days = Int.random(in: 1...10, using: &chance)
            extend(lapsed ?? material, by: .workingDays(days))
        case 2:
            var supply = Supply(materials: [lapsed ?? material: .scan])
            supply.occurredAt = state.materials[lapsed ?? material]?.lapse?.tolerance.clock.due ?? state.receivedAt
            handle(.supply(supply), by: .counterClerk())
        case 3, 4:
            guard !decided.isEmpty else { return }
            let item = decided[Int.random(in: 0..<decided.count, using: &chance)]
            let data: [FieldID: DataValue] = ["r": .boolean(Bool.random(using: &chance))]
            let declared = definition.items.first { $0.id == item }?.resultData.isEmpty == false
            correct(
                item,
                to: Bool.random(using: &chance) ? .approved(.decision(declared ? data : [:])) : .rejected(.sample)
            )
        case 5:
            let news = openOrders.filter { $0.kind == .material || $0.kind == .do }
            guard !news.isEmpty else { return repairBreach() }
            let order = news[Int.random(in: 0..<news.count, using: &chance)]
            answer(order, .objected([.to(order.materials.first ?? material)]))
        default:
            let open = openOrders.filter { $0.kind == .revoke || $0.kind == .verify }
            guard let order = open.first else { return repairBreach() }
            answer(
                order,
                order.kind == .verify
                    ? (Bool.random(using: &chance) ? .false(.sample) : .rectified(note: Sealed("n")))
                    : (Bool.random(using: &chance) ? .compensated(reference: "C") : .cannotCompensate(.sample))
            )
        }
    }
}
