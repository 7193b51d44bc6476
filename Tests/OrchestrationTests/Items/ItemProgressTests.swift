import Orchestration
import Testing

@Suite("What people read of items that are conducted out of the ordinary") struct ItemProgressTests {
    private func document(_ story: CaseStory, _ audience: ProgressAudience = .party(.applicant)) throws
        -> ProgressDocument
    {
        ProgressDocument(
            state: story.state,
            definition: story.definition,
            calendar: try ChinaCalendar.make(),
            now: story.now,
            audience: audience
        )
    }

    private func item(_ id: ItemID, _ document: ProgressDocument) throws -> ItemProgress {
        try #require(document.items.first { $0.id == id })
    }

    @Test("Every element has its items, by names that tell them apart, also in the explanation")
    func lists() throws {
        let story = try ListStories.submitted()
        let items = try document(story).items
        #expect(items.map(\.id).prefix(2) == ["certificate#first", "certificate#second"])
        #expect(items[1].title.zh == "certificate(second)")
        let explained = ExplainDocument(
            state: story.state,
            definition: story.definition,
            calendar: try ChinaCalendar.make(),
            now: story.now
        )
        #expect(explained.items.map(\.id) == items.map(\.id))
    }

    @Test("A sum is shown in yuan, with its day and who must pay")
    func payment() throws {
        var story = try CaseStory(TaskStories.payment(.fixed(fen: 8_005)))
        story.submit()
        let shown = try document(story)
        let action = try #require(shown.actions.first { $0.kind == .pay })
        #expect(action.subject == "pay")
        #expect(action.text.zh.contains("80.05元"))
        #expect(action.text.en?.contains("80.05 yuan") == true)
        #expect(action.by == story.clock(.task, .item("pay"))?.due)
        #expect(try item("pay", shown).holder?.party == .applicant)
        #expect(try item("pay", shown).amountFen == 8_005)
        #expect(
            try item("transfer", shown).waitsFor.first?.holder?.party == .applicant,
            "who waits for it waits for them"
        )
    }

    @Test("The party that has to sign sees that, and nobody else is asked")
    func signature() throws {
        var story = try CaseStory(TaskStories.signature())
        story.submit()
        #expect(try document(story, .party("seller")).actions.map(\.kind) == [.sign])
        #expect(try document(story, .party("seller")).items.map(\.id) == ["sign"])
        #expect(try document(story).actions.map(\.kind) == [.nothing])
        #expect(try item("sign", document(story)).holder?.party == "seller")
    }

    @Test("Whoever has to appear reads where")
    func appearance() throws {
        var story = try CaseStory(TaskStories.appearance)
        story.submit()
        let action = try #require(try document(story).actions.first)
        #expect(action.kind == .appear)
        #expect(action.text.zh.contains("街道"))
    }

    @Test("What is offered is said, and what a loop still allows")
    func offers() throws {
        var story = try CaseStory(OfferedItemStories.theme())
        story.submit()
        #expect(try document(story).actions.map(\.kind) == [.add])
        #expect(try item("extra", document(story)).status == .offered)
        story.add("extra")
        #expect(try document(story).actions.map(\.kind) == [.nothing])
        var loop = try CaseStory(RecurringStories.loop)
        loop.submit()
        #expect(try document(loop).actions.map(\.subject) == ["extension"])
        loop.add("extension")
        #expect(try document(loop).actions.map(\.kind) == [.nothing], "one run after the other")
    }

    @Test("An item that was added asks for its materials by a notice of its own")
    func notice() throws {
        var story = try CaseStory(OfferedItemStories.theme(uses: [.primary("report")]))
        story.submit { $0.supply = Supply() }
        story.add("extra")
        let shown = try document(story)
        #expect(shown.notices.map(\.item) == ["extra"])
        #expect(shown.actions.map(\.subject) == ["report"])
        #expect(try item("extra", shown).due == story.clock(.objection, .item("extra"))?.due)
    }

    @Test("An approval that waits for a preferred alternative says for which")
    func alternatives() throws {
        var story = try CaseStory(AlternativeStories.theme())
        story.submit()
        try story.approve("relocate")
        #expect(try item("relocate", document(story)).waitsFor.map(\.subject) == ["build"])
        #expect(try item("permit", document(story)).waitsFor.count == 1)
        try story.approve("build")
        #expect(try item("relocate", document(story)).status == .terminated)
    }

    @Test("A result that a rejection of the case may overtake says whose decision it waits for")
    func heldBack() throws {
        var story = try CaseStory(HeldBackStories.theme(reversal: nil))
        story.submit()
        try story.approve("b")
        #expect(try item("b", document(story)).waitsFor.map(\.subject) == ["a"])
    }

    @Test("Outside the system: until when for all, with whom for those who may read it")
    func diversion() throws {
        var story = try HandoverStories.submitted()
        story.divert("a", within: .workingDays(3))
        let forApplicant = try item("a", document(story))
        #expect(forApplicant.diversion?.until == story.clock(.diversion, .item("a"))?.due)
        #expect(forApplicant.diversion?.holder == "archive")
        #expect(forApplicant.holder?.department == "hr")
        #expect(forApplicant.waitsFor.map(\.kind) == [.diversion])
        #expect(try item("a", document(story, .auditor)).diversion?.holder == nil)
    }

    @Test("After a reassignment the new department has it")
    func reassigned() throws {
        var story = try HandoverStories.submitted()
        story.reassign("a", to: "land")
        #expect(try item("a", document(story)).holder?.department == "land")
    }

    @Test("The lead reads the opinion; the applicant learns that it was given")
    func opinion() throws {
        var story = try CaseStory(ConsultationStories.theme())
        story.submit()
        #expect(try item("opinion", document(story)).due == story.clock(.consultation, .item("opinion"))?.due)
        try story.opine("opinion", inFavour: false)
        #expect(try item("opinion", document(story, .staff("hr"))).opinion?.words == "no concerns")
        #expect(try item("opinion", document(story, .staff("hr"))).opinion?.isInFavour == false)
        #expect(try item("opinion", document(story)).opinion == nil)
        #expect(try item("opinion", document(story)).status == .released)
        #expect(try item("opinion", document(story, .staff("land"))).opinion == nil)
    }
}
