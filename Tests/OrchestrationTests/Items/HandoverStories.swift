import Orchestration
import Testing

@Suite("Items that change hands: reassigned, or outside the system") struct HandoverStories {
    static let theme = WorkflowDefinition.theme([
        .item("a", promised: .workingDays(5)).with { $0.divertLimit = .workingDays(10) },
        .item("b", by: "housing", after: ["a"]),
    ])

    static func submitted() throws -> CaseStory {
        var story = try CaseStory(theme)
        story.submit()
        return story
    }

    @Test("The new organ gets a new order, the old one is stale, and the promise runs on")
    func reassigned() throws {
        var story = try Self.submitted()
        let old = try #require(story.openOrder("a"))
        let due = story.clock(.itemPromised, .item("a"))?.due
        try story.wake("2026-03-04T10:00")
        story.reassign("a", to: "land")
        #expect(story.happened == ["itemReassigned", "workOrderIssued", "workOrderIssued"])
        let new = try #require(story.openOrder("a"))
        #expect(new.id != old.id)
        #expect(new.department == "land")
        #expect(new.due == due)
        #expect(story.clock(.itemPromised, .item("a"))?.due == due)
        story.answer(old, .approved(.decision()))
        #expect(story.refusal == .workOrderClosed)
        story.answer(new, .approved(.decision()))
        #expect(story.status("a") == .released)
        #expect(story.status("b") == .dispatched)
    }

    @Test("The old department is told to stop; whatever it says does not touch the item", arguments: [true, false])
    func calledOff(isTooLate: Bool) throws {
        var story = try Self.submitted()
        story.reassign("a", to: "land")
        let stop = try #require(story.openOrders.first { $0.kind == .cancel })
        #expect(stop.department == "hr")
        story.answer(stop, isTooLate ? .tooLate : .cancelled)
        #expect(story.status("a") == .dispatched)
        try story.approve("a")
        #expect(story.status("a") == .released)
    }

    @Test("A contradiction under a stale order is nobody's contradiction")
    func staleContradiction() throws {
        var story = try Self.submitted()
        let old = try #require(story.openOrder("a"))
        story.reassign("a", to: "land")
        try story.approve("a")
        story.answer(old, .rejected(.sample))
        #expect(story.refusal == .workOrderClosed)
        #expect(story.incidents == [])
    }

    @Test("An item that has not begun goes to the new organ when it begins")
    func reassignedBefore() throws {
        var story = try Self.submitted()
        story.reassign("b", to: "land")
        #expect(story.happened == ["itemReassigned"])
        try story.approve("a")
        #expect(story.openOrder("b")?.department == "land")
    }

    @Test("To an organ of the directory, of the same department or another")
    func organ() throws {
        var theme = Self.theme
        theme.organs = [
            OrganAssignment(department: "hr", organ: "branch", title: LocalizedText(zh: "分局"), areas: ["south"])
        ]
        var story = try CaseStory(theme)
        story.submit()
        story.reassign("a", organ: "nowhere")
        #expect(story.refusal == .unknownOrgan)
        story.reassign("a", organ: .organ(of: "hr"))
        #expect(story.refusal == .nothingToAmend)
        story.reassign("a", organ: "branch")
        #expect(story.openOrder("a")?.organ == "branch")
        story.reassign("a", to: "nobody")
        #expect(story.refusal == .unknownOrgan)
        story.reassign("none", to: "land")
        #expect(story.refusal == .unknownItem)
        story.reassign("a", to: "land", by: .examiner(of: "hr"))
        #expect(story.refusal == .notAuthorised)
    }

    @Test("What is decided, or waits for the applicant, is not given away")
    func notOpen() throws {
        var story = try Self.submitted()
        story.takeBack("a")
        story.reassign("a", to: "land")
        #expect(story.refusal == .itemNotOpen, "its department was asked to stop")
        try story.approve("a")
        story.reassign("a", to: "land")
        #expect(story.refusal == .itemNotOpen)
    }

    @Test("Outside the system it keeps its order and has a holder and a day; it returns with the paper")
    func diverted() throws {
        var story = try Self.submitted()
        story.divert("a", within: .workingDays(3))
        #expect(story.happened == ["itemDiverted"])
        #expect(story.due(.diversion, .item("a"))?.description == "2026-03-05")
        #expect(story.openOrder("a") != nil)
        try story.approve("a")
        #expect(story.refusal == .missingResultData)
        var approval = Approval.decision()
        approval.files = SuppliedMaterial.scan.files
        try story.answer(.do, item: "a", .approved(approval))
        #expect(story.status("a") == .released)
        #expect(story.state.items["a"]?.diversion == nil)
        #expect(story.clock(.diversion, .item("a")) == nil)
    }

    @Test("When it does not come back, somebody is asked; when it does, that is settled")
    func overdue() throws {
        var story = try Self.submitted()
        story.divert("a", within: .workingDays(3))
        try story.wake("2026-03-06T10:00")
        #expect(story.incidents.map(\.kind) == [.diversionOverdue])
        #expect(story.incidents.map(\.holder) == ["hr"])
        try story.reject("a")
        #expect(story.incidents == [])
    }

    @Test("Not longer than the workflow lets it, not twice, not elsewhere, and only by its department")
    func refused() throws {
        var story = try Self.submitted()
        story.divert("a", within: .workingDays(11))
        #expect(story.refusal == .limitTooLong)
        story.divert("a", within: .calendarDays(60))
        #expect(story.refusal == .limitTooLong)
        story.divert("a", within: .workingDays(3), by: .examiner(of: "land"))
        #expect(story.refusal == .notAuthorised)
        story.divert("a", within: .workingDays(10))
        #expect(story.refusal == nil)
        story.divert("a", within: .workingDays(3))
        #expect(story.refusal == .notDivertible)
        try story.reject("a")
        var other = try CaseStory(.theme([.item("a")]))
        other.submit()
        other.divert("a", within: .workingDays(1))
        #expect(other.refusal == .notDivertible)
    }
}
