import Orchestration
import Testing

@Suite("Reminders and cards come at their instants") struct ClockStories {
    static let theme = WorkflowDefinition.theme(
        [.item("permit", by: "housing", promised: .workingDays(5), statutory: .workingDays(10))],
        promisedLimit: .workingDays(7)
    )

    private func marks(_ events: [Event]) -> [String] {
        events.map { event in
            let name =
                switch event.fact {
                case .reminderDue(let fact): "reminder of \(fact.clock)"
                case .cardRaised(let fact): "\(fact.colour) of \(fact.clock) to \(fact.department)"
                default: event.fact.name
                }
            return "\(event.at.adding(-1).date(in: .china)) \(name)"
        }
    }

    @Test("Woken late, each mark is recorded as of the instant it was due, in order")
    func lateMarks() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        try story.wake("2026-03-20T10:00")
        // The day that lies one working day ahead is Friday; 70 % of the time are used up on Saturday.
        #expect(
            marks(story.passed) == [
                "2026-03-06 reminder of itemPromised/permit",
                "2026-03-09 reminder of casePromised/case",
                "2026-03-09 yellow of itemPromised/permit to housing",
                "2026-03-11 yellow of casePromised/case to hr",
                "2026-03-16 red of itemPromised/permit to housing",
            ]
        )
        #expect(story.state.cards.count == 3)
        #expect(story.clock(.casePromised)?.nextMark == nil)
    }

    @Test("A decision stops the item's clock")
    func decided() throws {
        var story = try CaseStory(.theme([.item("a", promised: .workingDays(1)), .item("b")]))
        story.submit()
        try story.approve("a")
        try story.wake("2026-03-20T10:00")
        #expect(story.elapsed == [])
    }

    @Test("An instant item is due the same working day")
    func instantItem() throws {
        var story = try CaseStory(.theme([.item("a", kind: .instant)]))
        story.submit()
        #expect(story.due(.itemPromised, .item("a")) == (try date("2026-03-02")))
        #expect(story.order(.do)?.due == story.clock(.itemPromised, .item("a"))?.due)
    }

    @Test("The authority's limit for the notice raises a card against the lead and keeps the case waiting")
    func slowExaminer() throws {
        var story = try CaseStory(CorrectionStories.theme(.reviewed))
        story.submit()
        try story.wake("2026-03-20T10:00")
        #expect(marks(story.passed).last == "2026-03-09 yellow of correctionNotice/case to hr")
        #expect(story.state.phase == .examining)
    }

    @Test("Effective time never runs backwards, even when a clock of a machine does")
    func monotonous() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        try story.wake("2026-03-05T10:00")
        try story.receive("permit")
        try story.later("2026-03-04T10:00")
        try story.approve("permit")
        #expect(story.refusal == nil)
        #expect(zip(story.journal, story.journal.dropFirst()).allSatisfy { $0.at <= $1.at })
    }

    @Test("Clocks fire even when the command that comes with them is refused")
    func refusedCommand() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        try story.later("2026-03-20T10:00")
        story.supply("poem")
        #expect(story.refusal == .unknownMaterial)
        #expect(story.state.cards.count == 3)
    }
}
