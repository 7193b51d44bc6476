import Orchestration
import Testing

@Suite("The applicant takes the application back") struct WithdrawalStories {
    static let policy = TolerancePolicy(within: .workingDays(5))
    static let theme = WorkflowDefinition.theme(
        [.item("a"), .item("b", by: "housing"), .item("c", after: ["b"])]
    )

    @Test("Before acceptance the case is withdrawn at once, and fetches are given up")
    func beforeAcceptance() throws {
        var story = try CaseStory(SourceStories.theme([.share("register"), .upload]))
        story.submit()
        story.withdraw()
        #expect(story.happened == ["withdrawalRequested", "caseConcluded", "caseClosed"])
        #expect(story.state.outcome == .withdrawn)
        #expect(story.openOrders.isEmpty)
        #expect(story.state.nextWake == nil)
    }

    @Test("What no department has begun ends at once; the rest waits for the departments to stop")
    func during() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        story.withdraw()
        #expect(story.happened == ["withdrawalRequested", "workOrderIssued", "workOrderIssued", "itemCancelled"])
        story.withdraw()
        #expect(story.refusal == .alreadyWithdrawing)
        try story.answer(.cancel, item: "a", .cancelled)
        #expect(story.status("a") == .cancelled)
        #expect(story.state.phase == .inProgress)
        try story.answer(.cancel, item: "b", .cancelled)
        #expect(story.happened == ["cancellationConfirmed", "itemCancelled", "caseConcluded", "caseClosed"])
        #expect(story.state.outcome == .withdrawn)
    }

    @Test("Where a department has gone too far, its decision stands")
    func tooLate() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        story.withdraw()
        try story.answer(.cancel, item: "b", .tooLate)
        #expect(story.happened == ["cancellationCameTooLate"])
        try story.answer(.cancel, item: "a", .cancelled)
        #expect(story.state.phase == .inProgress)
        try story.approve("b")
        #expect(story.happened == ["itemApproved", "itemReleased", "caseConcluded", "caseClosed"])
        #expect(story.state.outcome == .withdrawn)
    }

    @Test("A decision that crosses with the cancellation stands; the cancellation is pointless then")
    func crossing() throws {
        var story = try CaseStory(.theme([.item("a")]))
        story.submit()
        story.withdraw()
        let cancellation = try #require(story.order(.cancel, item: "a"))
        try story.approve("a")
        #expect(story.status("a") == .released)
        #expect(story.state.outcome == .completed, "the withdrawal ended nothing")
        story.answer(cancellation, .cancelled)
        #expect(story.refusal == .caseClosed)
    }

    @Test("A result that is held when the applicant withdraws is not issued")
    func held() throws {
        var story = try CaseStory(
            .theme([.item("a", uses: [.secondary("residence", Self.policy)])], materials: [.material("residence")])
        )
        story.submit { $0.supply = Supply(promises: ["residence"]) }
        try story.approve("a")
        story.withdraw()
        #expect(story.happened == ["withdrawalRequested", "itemCancelled", "workOrderIssued", "caseConcluded"])
        #expect(story.clock(.tolerance, .material("residence")) == nil)
        try story.answer(.cancel, item: "a", .tooLate)
        #expect(story.state.phase == .closed)
        #expect(!story.history.contains("itemReleased"))
    }

    @Test("A decision that crosses with the cancellation is not issued while a promised material is missing")
    func crossingHeld() throws {
        var story = try CaseStory(
            .theme([.item("a", uses: [.secondary("residence", Self.policy)])], materials: [.material("residence")])
        )
        story.submit { $0.supply = Supply(promises: ["residence"]) }
        story.withdraw()
        try story.approve("a")
        #expect(!story.history.contains("itemReleased"))
        #expect(story.status("a") == .cancelled)
        #expect(story.state.outcome == .withdrawn)
        try story.answer(.cancel, item: "a", .cancelled)
        #expect(story.state.phase == .closed)
    }

    @Test("After conclusion nothing is left to take back")
    func concluded() throws {
        var story = try CaseStory(CommitmentStories.theme)
        story.submit { $0.supply = Supply(commitments: ["residence": .residence]) }
        try story.approve("permit")
        story.withdraw()
        #expect(story.refusal == .caseConcluded)
    }
}
