import Testing

@testable import Orchestration

@Suite("Silence accepts (视为受理; 行政许可法 art. 32)") struct SilenceStories {
    static let theme = WorkflowDefinition.theme(
        [.item("permit", uses: [.primary("plan")], promised: .workingDays(10))],
        materials: [.material("plan")],
        acceptance: .reviewed,
        isDeemed: true,
        promisedLimit: .workingDays(20)
    )

    @Test(
        "Past the limit the application counts as accepted from the day it was received, and the authority has a card"
    )
    func deemed() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        try story.later("2026-03-09T23:59")
        story.handle(.wake, by: .system)
        #expect(story.state.phase == .examining)
        try story.wake("2026-03-10T08:00")
        #expect(story.elapsed.suffix(3) == ["cardRaised", "caseAccepted", "workOrderIssued"])
        #expect(story.basis == .silence)
        #expect(story.state.cards.map(\.department) == ["hr"])
        #expect(story.state.acceptedAt == story.state.receivedAt)
        #expect(story.due(.casePromised) == (try date("2026-03-30")), "counted from Monday 2 March")
        #expect(story.journal.last?.at == (try date("2026-03-09")).end(in: .china))
        story.examine(.accept)
        #expect(story.refusal == .notInThisPhase)
    }

    @Test("Where the theme does not say so, silence only raises the card")
    func notDeemed() throws {
        var theme = Self.theme
        theme.acceptance.isDeemedBySilence = false
        var story = try CaseStory(theme)
        story.submit()
        try story.wake("2026-03-20T08:00")
        #expect(story.state.phase == .examining)
        #expect(story.state.cards.count == 1)
    }

    @Test("A notice that went out in time ends the silence; after the answer it counts from that day")
    func afterCorrection() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        story.examine(.object([.to("plan")]))
        try story.wake("2026-03-11T10:00")
        #expect(story.state.phase == .correcting)
        story.supply("plan")
        let answered = story.now
        try story.wake("2026-03-19T08:00")
        #expect(story.basis == .silence)
        #expect(story.state.acceptedAt == answered)
    }

    @Test("An examiner who spoke in time is recorded as the ground")
    func examined() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        story.examine(.accept)
        #expect(story.basis == .examined)
    }

    @Test("A primary material is never made up: its item waits, the lead answers for it, the others begin")
    func primaryMissing() throws {
        var story = try ItemAdmissionStories.submitted(.reviewed, isDeemed: true)
        try story.wake("2026-03-10T08:00")
        #expect(story.basis == .silence)
        #expect(story.status("register") == .dispatched)
        #expect(story.status("permit") == .incomplete)
        #expect(story.incidents.map(\.kind) == [.deemedIncomplete])
        #expect(story.incidents.map(\.item) == ["permit"])
        #expect(story.incidents.map(\.holder) == ["hr"])
        #expect(story.incidents.first?.detail == "photo")
        try story.resolve(.acknowledge(note: Sealed("seen")))
        #expect(story.refusal == .incidentStillOpen)
        story.supply("photo", promises: ["residence"])
        #expect(story.happened.contains("itemsAdmitted"))
        #expect(story.happened.contains("incidentResolved"))
        #expect(story.status("permit") == .dispatched)
    }

    @Test("The person who answers for it may end the item, with grounds")
    func primaryNeverComes() throws {
        var story = try ItemAdmissionStories.submitted(.reviewed, isDeemed: true)
        try story.wake("2026-03-10T08:00")
        try story.resolve(.terminateItem(.sample))
        #expect(story.state.items["permit"]?.terminationReason == .bySupervisor)
        try story.approve("register")
        #expect(story.state.phase == .closed)
    }

    @Test("Silence about what came late lets those items in as well")
    func silenceAfterAdmission() throws {
        var story = try ItemAdmissionStories.submitted(.reviewed, isDeemed: true)
        story.examine(.accept)
        story.supply("photo", "residence")
        try story.wake("2026-03-10T08:00")
        #expect(story.admitted?.basis == .silence)
        #expect(story.status("permit") == .dispatched)
    }

    @Test("However long the sources may take, the notice goes before the silence limit")
    func noticeBeforeSilence() throws {
        let patient = ClockLimits(receipt: .calendarDays(400), fetchBudget: .workingDays(30))
        var theme = SourceStories.theme([.share("register"), .upload], limits: patient)
        theme.acceptance.isDeemedBySilence = true
        var story = try CaseStory(theme)
        story.submit()
        try story.wake("2026-03-10T08:00")
        #expect(story.elapsed.contains("correctionRequested"))
        #expect(!story.history.contains("caseAccepted"))
        let limit = try date("2026-03-09").end(in: .china)
        let told = story.journal.first { $0.fact.name == "correctionRequested" }
        #expect(try #require(told).at < limit)
        #expect(story.state.phase == .correcting)
        #expect(story.state.cards.isEmpty)
    }

    @Test("An application that was taken back in time is not accepted by silence")
    func withdrawn() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        story.withdraw()
        try story.wake("2026-03-20T08:00")
        #expect(story.state.outcome == .withdrawn)
        #expect(!story.history.contains("caseAccepted"))
    }

    @Test("Counted anew by a changed calendar, the limit still ends in a card and in what silence means")
    func recounted() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        let clock = try #require(story.clock(.correctionNotice))
        let maker = ClockMaker(calendar: try ChinaCalendar.make(), cards: CardPolicy())
        #expect(maker.recounted(clock, at: story.now).clock.marks == clock.marks)
        #expect(clock.marks.map(\.kind) == [.reminder, .yellow, .expire])
    }
}
