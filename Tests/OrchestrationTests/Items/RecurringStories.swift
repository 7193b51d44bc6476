import Orchestration
import Testing

@Suite("Items that are done again and again in one case") struct RecurringStories {
    static let loop = WorkflowDefinition.theme([
        .item("treatment", by: "housing"),
        .item("extension", after: ["treatment"]).with {
            $0.repetition = .recurring(Recurrence(maximum: 2, startedBy: .applicant))
        },
        .item("report", by: "land"),
    ])

    static let period = WorkflowDefinition.theme([
        .item("pension"),
        .item("settlement", by: "housing").with {
            $0.repetition = .recurring(Recurrence(maximum: 3, period: .calendarDays(30)))
        },
    ])

    @Test("The applicant starts each run, one after the other, until there are no more")
    func runs() throws {
        var story = try CaseStory(Self.loop)
        story.submit()
        try story.approve("treatment")
        story.add("extension")
        #expect(story.status("extension#1") == .dispatched)
        story.add("extension")
        #expect(story.refusal == .itemNotOffered)
        #expect(story.refused?.isRetryable == true)
        try story.reject("extension#1")
        story.add("extension#3")
        #expect(story.refusal == .itemNotOffered)
        story.add("extension#2", by: .supervisor(of: "hr"))
        #expect(story.refusal == .notAuthorised)
        story.add("extension#2")
        #expect(story.status("extension#2") == .dispatched, "who was refused may ask again")
        try story.approve("extension#2")
        story.add("extension")
        #expect(story.refusal == .noMoreRuns)
        try story.approve("report")
        #expect(story.state.outcome == .completed, "an extension that was refused does not spoil the case")
    }

    @Test("An application that was not accepted has no runs")
    func notAccepted() throws {
        var theme = Self.loop
        theme.acceptance = AcceptancePolicy(mode: .reviewed)
        theme.notices = NoticeStories.policy
        var story = try CaseStory(theme)
        story.submit()
        story.examine(.refuse(.sample))
        #expect(story.state.phase == .concluded, "its notice is on its way")
        story.add("extension")
        #expect(story.refusal == .caseConcluded)
    }

    @Test("A run waits for what the item waits for")
    func waits() throws {
        var story = try CaseStory(Self.loop)
        story.submit()
        story.add("extension")
        #expect(story.status("extension#1") == .waiting)
        try story.approve("treatment")
        #expect(story.status("extension#1") == .dispatched)
    }

    @Test("A run whose materials are being fetched goes on after the outcome that did not wait for it")
    func fetchedBeyondOutcome() throws {
        var theme = Self.loop
        theme.materials = [.material("report", from: [.share("register"), .upload])]
        theme.items[1].materials = [.primary("report")]
        var story = try CaseStory(theme)
        story.submit()
        try story.approve("treatment")
        story.add("extension")
        try story.approve("report")
        #expect(story.state.outcome == .completed)
        #expect(story.status("extension#1") == .incomplete)
        #expect(story.order(.fetch, material: "report").map { story.state.orders[$0.id]?.isOpen } == true)
        var silent = story
        try story.answer(.fetch, material: "report", .found(.record))
        #expect(story.status("extension#1") == .dispatched)
        silent.wait(seconds: 7_200)
        #expect(silent.elapsed.contains("correctionRequested"), "a source that is silent has its time, no more")
        silent.supply("report")
        #expect(silent.status("extension#1") == .dispatched)
    }

    @Test("A period begins with the case and comes again by itself, until its maximum")
    func periods() throws {
        var story = try CaseStory(Self.period)
        story.submit()
        #expect(story.status("settlement#1") == .dispatched)
        try story.approve("pension")
        #expect(story.state.outcome == nil, "the first settlement is part of the case")
        try story.approve("settlement#1")
        #expect(story.state.outcome == .completed, "the later ones do not hold the outcome")
        #expect(story.state.phase == .concluded)
        #expect(story.clock(.period, .item("settlement#1")) != nil)
        try story.wake("2026-04-02T10:00")
        #expect(story.elapsed == ["itemAdded", "workOrderIssued"])
        #expect(story.status("settlement#2") == .dispatched)
        try story.approve("settlement#2")
        try story.wake("2026-05-08T10:00")
        try story.approve("settlement#3")
        #expect(story.happened == ["itemApproved", "itemReleased", "caseClosed"])
        #expect(story.count("caseConcluded") == 1)
    }

    @Test("While a later period is at work the outcome is given without it")
    func outcomeDoesNotWait() throws {
        var story = try CaseStory(Self.period)
        story.submit()
        try story.approve("settlement#1")
        try story.wake("2026-04-02T10:00")
        #expect(story.status("settlement#2") == .dispatched)
        try story.approve("pension")
        #expect(story.state.outcome == .completed)
        try story.reject("settlement#2")
        #expect(story.state.outcome == .completed)
        #expect(story.state.phase == .closed, "a period that is refused is the last")
    }

    @Test("Whoever takes the series back ends it, between two periods and within one")
    func ended() throws {
        var story = try CaseStory(Self.period)
        story.submit()
        try story.approve("pension")
        try story.approve("settlement#1")
        story.takeBack("settlement")
        #expect(story.happened == ["withdrawalRequested", "caseClosed"])
        var other = try CaseStory(Self.period)
        other.submit()
        try other.approve("pension")
        other.takeBack("settlement")
        try other.approve("settlement#1")
        #expect(other.status("settlement#1") == .released, "the department was faster")
        #expect(other.state.phase == .closed, "but there is no next period")
    }

    @Test("Taken back after its last period there is nothing to take back")
    func nothingToEnd() throws {
        var story = try CaseStory(Self.period)
        story.submit()
        try story.approve("settlement#1")
        story.takeBack("settlement")
        story.takeBack("settlement")
        #expect(story.refusal == .itemNotOpen)
    }

    @Test("A rejected case has no further periods")
    func rejected() throws {
        var theme = Self.period
        theme.items[0].onReject = .rejectCase
        theme.items[1].reversal = LocalizedText(zh: "追回已结算的费用")
        var story = try CaseStory(theme)
        story.submit()
        try story.approve("settlement#1")
        try story.reject("pension")
        #expect(story.state.outcome == .rejected)
        #expect(story.clock(.period, .item("settlement#1")) == nil)
    }

    @Test("A withdrawn case has no further periods")
    func withdrawn() throws {
        var story = try CaseStory(Self.period)
        story.submit()
        try story.approve("settlement#1")
        story.withdraw()
        try story.answer(.cancel, item: "pension", .cancelled)
        #expect(story.state.phase == .closed)
    }
}
