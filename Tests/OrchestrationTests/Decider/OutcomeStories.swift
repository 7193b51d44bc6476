import Orchestration
import Testing

@Suite("Rejections, results together, and the outcome") struct OutcomeStories {
    static func theme(
        _ policy: ItemDefinition.RejectionPolicy,
        issue: IssuePolicy = .each,
        outcome: OutcomePolicy = .all
    ) -> WorkflowDefinition {
        .theme(
            [
                .item("a", onReject: policy), .item("b", by: "housing", after: ["a"]),
                .item("c", by: "land", isRequired: false),
            ],
            issue: issue,
            outcome: outcome
        )
    }

    @Test("Rejecting the case ends everything that is open, and departments at work are told to stop")
    func rejectCase() throws {
        var story = try CaseStory(Self.theme(.rejectCase))
        story.submit()
        try story.reject("a")
        #expect(
            story.happened
                == ["itemRejected", "itemTerminated", "itemTerminated", "workOrderIssued", "caseConcluded"]
        )
        #expect(story.state.outcome == .rejected)
        #expect(story.state.items["c"]?.terminationReason == .caseRejected)
        #expect(story.state.phase == .concluded, "the cancellation is not answered yet")
        try story.answer(.cancel, item: "c", .cancelled)
        #expect(story.happened == ["cancellationConfirmed", "caseClosed"])
    }

    @Test("Stopping dependants leaves the others")
    func stopDependants() throws {
        var story = try CaseStory(Self.theme(.stopDependants))
        story.submit()
        try story.reject("a")
        #expect(story.happened == ["itemRejected", "itemTerminated"])
        #expect(story.state.items["b"]?.terminationReason == .dependencyFailed)
        try story.approve("c")
        #expect(story.state.outcome == .partlyCompleted)
        #expect(story.state.phase == .closed)
    }

    @Test("Going on lets dependants begin")
    func goOn() throws {
        var story = try CaseStory(Self.theme(.continue))
        story.submit()
        try story.reject("a")
        #expect(story.status("b") == .dispatched)
    }

    @Test("Results that go out together wait for the outcome; what comes after them does not")
    func together() throws {
        var story = try CaseStory(Self.theme(.stopDependants, issue: .together))
        story.submit()
        try story.approve("c")
        try story.approve("a")
        #expect(story.status("a") == .held)
        #expect(story.status("b") == .dispatched)
        try story.approve("b")
        #expect(
            story.happened
                == ["itemApproved", "itemReleased", "itemReleased", "itemReleased", "caseConcluded", "caseClosed"]
        )
        #expect(story.state.outcome == .completed)
    }

    @Test("With results together, a rejection of the case takes back what was decided")
    func togetherRejected() throws {
        var story = try CaseStory(Self.theme(.rejectCase, issue: .together))
        story.submit()
        try story.approve("c")
        try story.reject("a")
        #expect(story.status("c") == .terminated)
        #expect(!story.history.contains("itemReleased"))
        #expect(story.state.outcome == .rejected)
    }

    @Test(
        "The policy says which items decide the outcome",
        arguments: [
            (.all, "c", .partlyCompleted), (.required, "c", .completed), (.required, "a", .partlyCompleted),
            (.lead("a"), "c", .completed), (.lead("c"), "c", .partlyCompleted),
        ] as [(OutcomePolicy, ItemID, CaseOutcome)]
    )
    func policies(policy: OutcomePolicy, rejected: ItemID, outcome: CaseOutcome) throws {
        var story = try CaseStory(Self.theme(.continue, outcome: policy))
        story.submit()
        for item: ItemID in ["a", "b", "c"] {
            if item == rejected { try story.reject(item) } else { try story.approve(item) }
        }
        #expect(story.state.outcome == outcome)
    }

    @Test("A department that contradicts its decision opens one incident; the first decision stands")
    func contradiction() throws {
        var story = try CaseStory(Self.theme(.continue))
        story.submit()
        try story.approve("a")
        let order = try #require(story.order(.do, item: "a"))
        for _ in 1...2 { story.answer(order, .rejected(.sample)) }
        #expect(story.refusal == nil)
        #expect(story.incidents.map(\.kind) == [.contradiction])
        #expect(story.status("a") == .released)
        story.answer(order, .approved(.decision()))
        #expect(story.refusal == .workOrderClosed)
        try story.approve("b")
        try story.approve("c")
        #expect(story.state.phase == .concluded, "the incident is open")
        try story.resolve(.acknowledge(note: Sealed("a typing error")))
        #expect(story.state.phase == .closed)
    }

    @Test("A contradiction is heard after conclusion too, while the case is not closed")
    func contradictionAfterConclusion() throws {
        var story = try CaseStory(Self.theme(.rejectCase))
        story.submit()
        try story.reject("a")
        #expect(story.state.phase == .concluded)
        story.answer(try #require(story.order(.do, item: "a")), .approved(.decision()))
        #expect(story.happened == ["incidentOpened"])
        #expect(story.status("a") == .rejected)
    }

    @Test("Concluded becomes closed only when nothing is open")
    func quiet() throws {
        var story = try CaseStory(CommitmentStories.theme)
        story.submit { $0.supply = Supply(commitments: ["residence": .residence]) }
        try story.approve("permit")
        #expect(story.happened.last == "caseConcluded")
        try story.wake("2026-04-30T10:00")
        #expect(story.elapsed.contains("cardRaised"), "the check is overdue")
        #expect(story.state.phase == .concluded)
        try story.answer(.verify, material: "residence", .confirmed)
        #expect(story.state.phase == .closed)
        #expect(story.state.nextWake == nil)
        try story.answer(.verify, material: "residence", .confirmed)
        #expect(story.refusal == .caseClosed)
        try story.wake("2026-05-30T10:00")
        #expect(story.refusal == nil)
        #expect(story.elapsed + story.happened == [])
    }
}
