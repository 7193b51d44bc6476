import Orchestration
import Testing

@Suite("An opinion is asked of another department (征求意见)") struct ConsultationStories {
    static func theme(silenceIsConsent: Bool = false) -> WorkflowDefinition {
        .theme([
            .item("opinion", by: "housing", kind: .consultation).with {
                $0.opinion = OpinionPolicy(limit: .workingDays(5), silenceIsConsent: silenceIsConsent, basis: "细则")
            },
            .item("permit", after: ["opinion"]),
        ])
    }

    @Test("For or against, the item is done and the lead decides alone", arguments: [true, false])
    func given(inFavour: Bool) throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        #expect(story.due(.consultation, .item("opinion"))?.description == "2026-03-09")
        try story.opine("opinion", inFavour: inFavour)
        #expect(story.happened == ["opinionGiven", "workOrderIssued"])
        #expect(story.state.items["opinion"]?.opinion?.isInFavour == inFavour)
        #expect(story.status("permit") == .dispatched)
        try story.approve("permit")
        #expect(story.state.outcome == .completed)
        #expect(story.state.phase == .closed)
    }

    @Test("Who is asked for an opinion decides nothing, and nobody else gives one")
    func refused() throws {
        var story = try CaseStory(Self.theme().with { $0.items.append(.item("other", by: "land")) })
        story.submit()
        for content in [.approved(.decision()), .rejected(.sample), .objected([.to("m")])] as [Answer.Content] {
            try story.answer(.do, item: "opinion", content)
            #expect(story.refusal == .answerNotAdmitted)
        }
        try story.opine("other")
        #expect(story.refusal == .answerNotAdmitted)
        #expect(story.status("opinion") == .dispatched)
    }

    @Test("Silence is consent where the law says so")
    func consent() throws {
        var story = try CaseStory(Self.theme(silenceIsConsent: true))
        story.submit()
        let order = try #require(story.openOrder("opinion"))
        try story.wake("2026-03-10T10:00")
        #expect(story.elapsed.contains("opinionGiven"))
        #expect(story.state.items["opinion"]?.opinion == nil)
        #expect(story.status("permit") == .dispatched)
        story.answer(order, .opinion(Opinion(isInFavour: false, text: Sealed("too late"))))
        #expect(story.refusal == .workOrderClosed)
    }

    @Test("Elsewhere a person decides: to go on without, or to end the item; a late opinion is heard")
    func silence() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        try story.wake("2026-03-10T10:00")
        #expect(story.incidents.map(\.kind) == [.silentConsultation])
        #expect(story.status("permit") == .waiting)
        var late = story
        try late.opine("opinion")
        #expect(late.incidents == [])
        #expect(late.status("permit") == .dispatched)
        var ended = story
        try ended.resolve(.terminateItem(.sample))
        #expect(ended.reason("permit") == .dependencyFailed)
        try story.resolve(.acknowledge(note: Sealed("we decide alone")))
        #expect(story.status("permit") == .dispatched)
        #expect(story.incidents == [])
    }

    @Test("Before the hour the opinion counts, also when it is recorded later")
    func inTime() throws {
        var story = try CaseStory(Self.theme(silenceIsConsent: true))
        story.submit()
        try story.wake("2026-03-09T10:00")
        try story.opine("opinion", inFavour: false)
        try story.wake("2026-03-12T10:00")
        #expect(story.state.items["opinion"]?.opinion?.isInFavour == false)
        #expect(story.count("opinionGiven") == 1)
    }
}
