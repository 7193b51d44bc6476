import Orchestration
import Testing

@Suite("Single items are taken back") struct ItemWithdrawalStories {
    static let theme = WorkflowDefinition.theme([
        .item("a"), .item("b", by: "housing"), .item("c", after: ["b"]), .item("d", by: "land", after: ["a"]),
    ])

    static func submitted(_ theme: WorkflowDefinition = theme) throws -> CaseStory {
        var story = try CaseStory(theme)
        story.submit()
        return story
    }

    @Test("What no department has begun ends at once")
    func atOnce() throws {
        var story = try Self.submitted()
        story.takeBack("c")
        #expect(story.happened == ["withdrawalRequested", "itemCancelled"])
        #expect(!story.state.isWithdrawing)
        for item: ItemID in ["a", "b", "d"] { try story.approve(item) }
        #expect(story.state.outcome == .completed, "what the applicant does not want does not count")
    }

    @Test("What a department has begun waits for its word; what rests on it ends with it")
    func confirmed() throws {
        var story = try Self.submitted()
        story.takeBack("b")
        #expect(story.happened == ["withdrawalRequested", "workOrderIssued"])
        #expect(story.status("b") == .dispatched)
        story.takeBack("b")
        #expect(story.refusal == .alreadyWithdrawing)
        try story.answer(.cancel, item: "b", .cancelled)
        #expect(story.status("b") == .cancelled)
        #expect(story.reason("c") == .dependencyFailed)
        #expect(story.status("a") == .dispatched)
    }

    @Test("Where the department has gone too far its decision stands", arguments: [true, false])
    func tooLate(saysSo: Bool) throws {
        var story = try Self.submitted()
        story.takeBack("b")
        if saysSo { try story.answer(.cancel, item: "b", .tooLate) }
        try story.approve("b")
        #expect(story.status("b") == .released)
        #expect(story.status("c") == .dispatched)
    }

    @Test("A decision that is held is taken back with its item")
    func held() throws {
        var story = try Self.submitted(Self.theme.with { $0.issue = .together })
        try story.approve("a")
        #expect(story.status("a") == .held)
        story.takeBack("a")
        #expect(story.status("a") == .cancelled)
        #expect(story.order(.cancel, item: "a") != nil)
    }

    @Test("When all of it is taken back, the case is withdrawn")
    func all() throws {
        var story = try Self.submitted()
        story.takeBack("a", "b", "c", "d")
        try story.answer(.cancel, item: "a", .cancelled)
        try story.answer(.cancel, item: "b", .cancelled)
        #expect(story.state.outcome == .withdrawn)
        #expect(story.state.phase == .closed)
    }

    @Test("All or nothing: what is unknown or over is refused, and by whom it is none of their business")
    func refused() throws {
        var story = try Self.submitted()
        try story.approve("a")
        let before = story.state
        story.takeBack("b", "none")
        #expect(story.refusal == .unknownItem)
        story.takeBack("b", "a")
        #expect(story.refusal == .itemNotOpen)
        story.takeBack()
        #expect(story.refusal == .limitExceeded)
        story.takeBack("b", by: .examiner(of: "hr"))
        #expect(story.refusal == .notAuthorised)
        #expect(story.state == before)
        story.withdraw()
        story.takeBack("b")
        #expect(story.refusal == .alreadyWithdrawing)
    }

    @Test("A supervisor takes an item back too")
    func bySupervisor() throws {
        var story = try Self.submitted()
        story.takeBack("c", by: .supervisor(of: "hr"))
        #expect(story.status("c") == .cancelled)
    }

    @Test("Twice named is taken back once")
    func twice() throws {
        var story = try Self.submitted()
        story.takeBack("b", "b")
        #expect(story.openOrders.count { $0.kind == .cancel } == 1)
    }
}

@Suite("The point of no return (不可撤回)") struct PointOfNoReturnStories {
    static let theme = WorkflowDefinition.theme([
        .item("check"), .item("book", by: "land", after: ["check"]).with { $0.isPointOfNoReturn = true },
        .item("water", by: "housing"), .item("after", by: "street", after: ["book"]),
    ])

    @Test("Until it is ordered the application can be taken back")
    func before() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        story.withdraw()
        #expect(story.refusal == nil)
    }

    @Test("Then neither the application, nor it, nor what it rests on; the rest still can")
    func passed() throws {
        var story = try CaseStory(Self.theme.with { $0.issue = .together })
        story.submit()
        try story.approve("check")
        #expect(story.status("check") == .held && story.status("book") == .dispatched)
        story.withdraw()
        #expect(story.refusal == .pointOfNoReturnPassed)
        story.takeBack("book")
        #expect(story.refusal == .pointOfNoReturnPassed)
        story.takeBack("check")
        #expect(story.refusal == .pointOfNoReturnPassed)
        story.takeBack("water")
        #expect(story.refusal == nil)
        story.takeBack("after")
        #expect(story.refusal == nil)
    }

    @Test("When it was refused nothing is past return any more")
    func refusedPoint() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        try story.approve("check")
        try story.reject("book")
        story.withdraw()
        #expect(story.refusal == nil)
    }
}
