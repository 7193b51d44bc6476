import Orchestration
import Testing

@Suite("The join law (P12)") struct JoinLawTests {
    /// What must agree, whatever the order of the answers was.
    struct Ending: Hashable {
        var items: [ItemID: ItemStatus]
        var outcome: CaseOutcome?
        var phase: CasePhase
        var approvals: [ItemID: Approval?]
    }

    @Test("Answers that end nothing give the same case in any order", arguments: UInt64(1)...250)
    func anyOrder(seed: UInt64) throws {
        var themes = RandomTheme(seed: seed)
        let theme = themes.make(endsNothing: true)
        var endings: Set<Ending> = []
        for order in 0..<8 as Range<UInt64> {
            endings.insert(try play(theme, verdicts: seed, order: seed &* 100 + order))
        }
        #expect(endings.count == 1, "seed \(seed): \(endings.map { "\($0.items) \(String(describing: $0.outcome))" })")
    }

    /// The same answers to the same orders, and the same supply, as they happen to come in.
    private func play(_ theme: WorkflowDefinition, verdicts: UInt64, order: UInt64) throws -> Ending {
        var verdict = SeededGenerator(seed: verdicts)
        let answers = Dictionary(
            uniqueKeysWithValues: theme.items.map { item -> (ItemID, Answer.Content) in
                let isApproved = Int.random(in: 0..<100, using: &verdict) < 65
                let data = Bool.random(using: &verdict)
                return (item.id, isApproved ? .approved(.decision(["r": .boolean(data)])) : .rejected(.sample))
            }
        )
        var chance = SeededGenerator(seed: order)
        var story = try accepted(theme)
        var steps = 0
        while story.state.phase == .inProgress {
            steps += 1
            try #require(steps < 200, "seed \(order)")
            story.pass(seconds: Int64.random(in: 0...600, using: &chance))
            let open = story.openOrders.filter { $0.kind == .do || $0.kind == .material }
            let promised = story.state.materials.filter { $0.value.tolerance != nil }.map(\.key).sorted()
            let pick = Int.random(in: 0..<max(open.count + promised.count, 1), using: &chance)
            if pick < open.count {
                let next = open[pick]
                story.answer(
                    next,
                    next.item.flatMap { next.kind == .do ? answers[$0] : nil } ?? .received(reference: nil)
                )
            } else if pick - open.count < promised.count {
                story.supply(promised[pick - open.count])
            } else {
                story.perform("confirm", of: "employer")
            }
            try #require(story.refusal == nil, "seed \(order)")
        }
        return Ending(
            items: story.state.items.mapValues(\.status),
            outcome: story.state.outcome,
            phase: story.state.phase == .closed ? .concluded : story.state.phase,
            approvals: story.state.items.mapValues(\.approval)
        )
    }

    /// Everything that may be promised is promised; the rest is there.
    private func accepted(_ theme: WorkflowDefinition) throws -> CaseStory {
        var story = try CaseStory(theme)
        story.submit { submission in
            submission.form = Sealed(["name": .text("filled in")])
            submission.supply = Supply(promises: theme.materials.map(\.id))
        }
        while let fetch = story.openOrders.first(where: { $0.kind == .fetch }) { story.answer(fetch, .found(.record)) }
        for material in theme.materials.map(\.id) where story.state.phase == .correcting {
            if story.notice.contains(where: { $0.subject == .material(material) }) || story.standing(material) == .open
            {
                story.supply(material)
            }
        }
        try #require(!story.state.phase.isBeforeAcceptance, "accepted, not \(story.state.phase)")
        return story
    }
}
