import Orchestration
import Testing

@Suite("A statement that turns out untrue: what rests on it falls, by events and not silently")
struct FalseCommitmentStories {
    static func theme(
        _ onFalse: FalseCommitmentPolicy? = nil,
        outcome: OutcomePolicy = .all
    ) -> WorkflowDefinition {
        var policy = CommitmentPolicy.residence
        policy.onFalse = onFalse
        return .theme(
            [
                .item("permit", uses: [.secondary("residence")]),
                .item("card", by: "street", after: ["permit"]),
                .item("subsidy", by: "land", after: ["card"]),
                .item("register", by: "land"),
            ],
            materials: [.material("residence", commitment: policy)],
            outcome: outcome
        )
    }

    static func committed(_ theme: WorkflowDefinition = theme()) throws -> CaseStory {
        var story = try CaseStory(theme)
        story.submit { $0.supply = Supply(commitments: ["residence": .residence]) }
        try #require(story.state.phase == .inProgress)
        return story
    }

    static func refuted(_ story: inout CaseStory) throws {
        try story.answer(.verify, material: "residence", .false(.sample))
    }

    @Test("The decision is revoked, its dependants that decided are revoked in turn, those under way end")
    func chain() throws {
        var story = try Self.committed()
        try story.approve("permit")
        try story.approve("card")
        try Self.refuted(&story)
        #expect(story.happened.prefix(3) == ["commitmentRefuted", "resultRevoked", "workOrderIssued"])
        #expect(story.status("permit") == .revoked)
        #expect(story.state.items["permit"]?.revocation?.reason == .falseCommitment)
        #expect(story.state.items["card"]?.revocation?.reason == .predecessorRevoked)
        #expect(story.status("subsidy") == .terminated)
        #expect(story.state.items["subsidy"]?.terminationReason == .dependencyFailed)
        #expect(story.status("register") == .dispatched, "another item is not concerned")
        #expect(story.openOrders.filter { $0.kind == .revoke }.map(\.department) == ["hr", "street"])
        #expect(story.openOrders.contains { $0.kind == .cancel && $0.item == "subsidy" })
        #expect(story.hasBreach)
        #expect(story.incidents == [], "the rule has judged; no person needs to")
    }

    @Test("A department undoes what followed, or cannot: then a person has a duty under the law")
    func answers() throws {
        var story = try Self.committed()
        try story.approve("permit")
        try Self.refuted(&story)
        let revocation = try #require(story.order(.revoke, item: "permit"))
        story.answer(revocation, .approved(.decision()))
        #expect(story.refusal == .answerNotAdmitted)
        story.answer(revocation, .compensated(reference: "C-1"))
        #expect(story.happened == ["revocationAnswered"])
        #expect(story.state.items["permit"]?.reversal?.reference == "C-1")
        #expect(story.state.orders[revocation.id]?.isOpen == false)

        var stuck = try Self.committed()
        try stuck.approve("permit")
        try Self.refuted(&stuck)
        try stuck.answer(.revoke, item: "permit", .cannotCompensate(.sample))
        #expect(stuck.happened == ["revocationAnswered", "incidentOpened"])
        #expect(stuck.incidents.map(\.kind) == [.cannotCompensate])
        #expect(stuck.incidents.map(\.holder) == ["hr"])
    }

    @Test("After the conclusion the outcome is given anew, and the case closes when everything is undone")
    func afterConclusion() throws {
        var story = try Self.committed()
        for item in ["permit", "card", "subsidy", "register"] as [ItemID] { try story.approve(item) }
        #expect(story.state.outcome == .completed)
        #expect(story.state.phase == .concluded, "the check is open")
        try Self.refuted(&story)
        #expect(story.happened.last == "caseConcluded")
        #expect(story.state.outcome == .partlyCompleted, "the register stands")
        guard case .caseConcluded(let fact)? = story.news.last?.fact else { return }
        #expect(fact.replacing == .completed)
        for order in story.openOrders { story.answer(order, .compensated(reference: "C")) }
        #expect(story.state.phase == .closed)
        #expect(story.state.outcome == .partlyCompleted)
    }

    @Test("A decision that comes after the check falls as one that came before it (P12)")
    func anyOrder() throws {
        var before = try Self.committed()
        try before.approve("permit")
        try Self.refuted(&before)
        var after = try Self.committed()
        try Self.refuted(&after)
        #expect(after.openOrders.contains { $0.kind == .material && $0.item == "permit" }, "the department is told")
        try after.approve("permit")
        #expect(!after.history.contains("itemReleased"), "it never went out")
        #expect(after.state.items.mapValues(\.status) == before.state.items.mapValues(\.status))
        #expect(after.status("permit") == .revoked)
    }

    @Test("In whatever order the answers come, the outcome and the results in force are the same", arguments: 0..<24)
    func joinLaw(order: Int) throws {
        let acts = ["permit", "register", "false", "true"]
        var theme = Self.theme()
        theme.items[3].materials = [.secondary("photo")]
        theme.materials.append(.material("photo", commitment: .residence))
        var story = try CaseStory(theme)
        story.submit { $0.supply = Supply(commitments: ["residence": .residence, "photo": .residence]) }
        for act in acts.permutation(order) {
            switch act {
            case "false": try story.answer(.verify, material: "residence", .false(.sample))
            case "true": try story.answer(.verify, material: "photo", .confirmed)
            default: try story.approve(ItemID(act))
            }
        }
        for order in story.openOrders {
            story.answer(
                order,
                order.kind == .cancel
                    ? .cancelled
                    : order.kind == .revoke
                        ? .compensated(reference: "C") : .received(reference: nil)
            )
        }
        #expect(story.status("permit") == .revoked)
        #expect(story.status("card") == .terminated)
        #expect(story.status("register") == .released)
        #expect(story.state.outcome == .partlyCompleted)
        #expect(story.state.phase == .closed)
    }

    @Test("Rectification: a time to mend, then the check once more; mended, everything stands")
    func rectified() throws {
        var story = try Self.committed(Self.theme(.rectify(within: .workingDays(10))))
        try story.approve("permit")
        try Self.refuted(&story)
        #expect(story.happened == ["rectificationRequested"])
        #expect(story.due(.rectification, .material("residence")) == (try date("2026-03-16")))
        #expect(story.clock(.verification, .material("residence")) == nil)
        #expect(story.status("permit") == .released)
        #expect(!story.hasBreach)
        story.supply("residence")
        #expect(story.clock(.rectification, .material("residence")) == nil)
        #expect(story.order(.verify)?.materials == ["residence"])
        try story.answer(.verify, material: "residence", .confirmed)
        #expect(story.happened == ["commitmentRectified"])
        #expect(story.state.materials["residence"]?.isVerified == true)
        #expect(story.status("permit") == .released)
        story.supply("residence")
        #expect(story.refusal == .materialNotAwaited)
    }

    @Test("Rectification that does not come, or does not do, leads to revocation; there is no second one")
    func notRectified() throws {
        var story = try Self.committed(Self.theme(.rectify(within: .workingDays(10))))
        try story.approve("permit")
        try Self.refuted(&story)
        var again = story
        try story.wake("2026-03-17T10:00")
        #expect(story.elapsed.contains("commitmentRefuted"))
        #expect(story.status("permit") == .revoked)
        #expect(story.hasBreach)
        again.supply("residence")
        try again.answer(.verify, material: "residence", .false(.sample))
        #expect(again.happened.first == "commitmentRefuted")
        #expect(again.status("permit") == .revoked)
    }

    @Test("The checking department may find it mended already")
    func mendedAlready() throws {
        var story = try Self.committed()
        try story.answer(.verify, material: "residence", .rectified(note: Sealed("fire extinguishers were added")))
        #expect(story.happened == ["commitmentRectified"])
        #expect(!story.hasBreach)
    }

    @Test("A breach out of an untrue statement is repaired like any other, also after the case has closed")
    func repair() throws {
        var story = try Self.committed()
        try story.approve("permit")
        try Self.refuted(&story)
        try story.approve("register")
        while let order = story.openOrders.first {
            story.answer(order, order.kind == .cancel ? .cancelled : .compensated(reference: "C"))
            try #require(story.refusal == nil)
        }
        #expect(story.state.phase == .closed)
        story.repairBreach()
        #expect(story.happened == ["breachRepaired"])
        #expect(!story.hasBreach)
        #expect(story.state.phase == .closed)
    }
}

extension Array {
    /// One of the orders of the elements, by its number.
    fileprivate func permutation(_ number: Int) -> [Element] {
        var rest = self
        var number = number
        var result: [Element] = []
        while !rest.isEmpty {
            result.append(rest.remove(at: number % rest.count))
            number /= rest.count + 1
        }
        return result
    }
}
