import Orchestration
import Testing

@Suite("Items that the workflow offers (可加办)") struct OfferedItemStories {
    static func theme(
        _ initiator: Initiator = .applicant,
        uses: [MaterialUse] = [],
        sources: [MaterialOrigin] = [.upload]
    ) -> WorkflowDefinition {
        .theme(
            [.item("a"), .item("extra", by: "housing", uses: uses).with { $0.offeredBy = initiator }],
            materials: uses.isEmpty ? [] : [.material("report", from: sources)]
        )
    }

    @Test("What is offered is no part of the case until somebody adds it, and asks for nothing")
    func offered() throws {
        var story = try CaseStory(Self.theme(uses: [.primary("report")]))
        story.submit { $0.supply = Supply() }
        #expect(story.status("extra") == .offered)
        #expect(story.state.phase == .inProgress)
        try story.approve("a")
        #expect(story.state.outcome == .completed)
        #expect(story.state.phase == .closed)
    }

    @Test("The applicant adds it, and the outcome waits for it")
    func added() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        story.add("extra")
        #expect(story.happened == ["itemAdded", "workOrderIssued"])
        try story.approve("a")
        #expect(story.state.phase == .inProgress)
        try story.reject("extra")
        #expect(story.state.outcome == .partlyCompleted)
    }

    @Test("Only those to whom it is offered add it, once, and only what is offered")
    func refused() throws {
        var story = try CaseStory(Self.theme(.supervisor))
        story.submit()
        story.add("extra")
        #expect(story.refusal == .notAuthorised)
        story.add("a", by: .supervisor(of: "hr"))
        #expect(story.refusal == .itemNotOffered)
        story.add("none", by: .supervisor(of: "hr"))
        #expect(story.refusal == .unknownItem)
        story.add("extra", by: .supervisor(of: "hr"))
        #expect(story.refusal == nil)
        story.add("extra", by: .supervisor(of: "hr"))
        #expect(story.refusal == .itemNotOffered)
        story.add("extra", by: .supervisor(of: "land"))
        #expect(story.refusal == .notAuthorised)
    }

    @Test("Not while the application is withdrawn, and not after its outcome")
    func tooLate() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        story.withdraw()
        story.add("extra")
        #expect(story.refusal == .alreadyWithdrawing)
        let commitment = CommitmentStories.theme
        var concluded = try CaseStory(commitment.with { $0.items.append(Self.theme().items[1]) })
        concluded.submit { $0.supply = Supply(commitments: ["residence": .residence]) }
        try concluded.approve("permit")
        #expect(concluded.state.phase == .concluded)
        concluded.add("extra")
        #expect(concluded.refusal == .caseConcluded)
    }

    @Test("Its materials are asked for in one notice while the others go on")
    func incomplete() throws {
        var story = try CaseStory(Self.theme(uses: [.primary("report")]))
        story.submit { $0.supply = Supply() }
        story.add("extra")
        #expect(story.happened == ["itemAdded", "correctionRequested"])
        #expect(story.notice.map(\.subject) == [.material("report")])
        #expect(story.status("extra") == .incomplete)
        #expect(story.state.phase == .inProgress)
        try story.approve("a")
        story.supply("report")
        #expect(story.happened == ["materialSupplied", "itemsAdmitted", "workOrderIssued"])
        #expect(story.status("extra") == .dispatched)
        #expect(story.clock(.objection, .item("extra")) == nil)
    }

    @Test("Sources are asked first; only what they do not have is asked of the applicant")
    func fetched() throws {
        let theme = Self.theme(uses: [.primary("report")], sources: [.share("register"), .upload])
        var story = try CaseStory(theme)
        story.submit { $0.supply = Supply() }
        story.add("extra")
        #expect(story.happened == ["itemAdded", "workOrderIssued"])
        try story.answer(.fetch, material: "report", .found(.record))
        #expect(story.status("extra") == .dispatched)
        var other = try CaseStory(theme)
        other.submit { $0.supply = Supply() }
        other.add("extra")
        try other.answer(.fetch, material: "report", .none)
        #expect(other.notice.map(\.subject) == [.material("report")])
    }

    @Test("When they do not come in time, the item ends alone")
    func lapsed() throws {
        var story = try CaseStory(Self.theme(uses: [.primary("report")]))
        story.submit { $0.supply = Supply() }
        story.add("extra")
        try story.wake("2026-03-20T10:00")
        #expect(story.reason("extra") == .correctionLapsed)
        #expect(story.status("a") == .dispatched)
    }
}
