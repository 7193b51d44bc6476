import Orchestration
import Testing

@Suite("A department objects once, to what the guide lists") struct ObjectionStories {
    static func begun() throws -> CaseStory {
        var story = try CaseStory(
            .theme(
                [
                    .item(
                        "permit",
                        by: "housing",
                        uses: [.primary("plan"), .primary("photo"), .primary("mandate", when: .not(.always))],
                        promised: .workingDays(5)
                    ),
                    .item("card", after: ["permit"]),
                    .item("register", by: "land", uses: [.primary("plan")]),
                ],
                materials: [.material("plan"), .material("photo"), .material("mandate")]
            )
        )
        story.submit()
        return story
    }

    @Test("The clock stands still while the applicant mends, and runs on with the right due day")
    func pausesAndResumes() throws {
        var story = try Self.begun()
        #expect(story.due(.itemPromised, .item("permit")) == (try date("2026-03-09")))
        try story.later("2026-03-04T10:00")
        try story.object("permit", to: "plan", "photo")
        #expect(story.happened == ["itemObjected"])
        #expect(story.status("permit") == .correcting)
        #expect(story.clock(.itemPromised, .item("permit"))?.isPaused == true)
        #expect(story.due(.objection, .item("permit")) == (try date("2026-03-18")))
        try story.later("2026-03-11T10:00")
        story.supply("plan")
        #expect(story.passed.allSatisfy { $0.fact.name != "cardRaised" }, "a clock that stands still raises no card")
        #expect(story.happened == ["materialSupplied", "workOrderIssued", "workOrderIssued"])
        #expect(story.status("permit") == .correcting)
        story.supply("photo")
        #expect(story.happened == ["materialSupplied", "workOrderIssued", "itemResumed"])
        #expect(story.status("permit") == .received)
        // Tuesday counted; the six working days from Wednesday 4 to Wednesday 11 did not; four more follow.
        #expect(story.due(.itemPromised, .item("permit")) == (try date("2026-03-17")))
        #expect(story.clock(.objection, .item("permit")) == nil)
    }

    @Test("Objecting again is refused; deciding is not")
    func once() throws {
        var story = try Self.begun()
        try story.object("permit", to: "plan")
        try story.object("permit", to: "photo")
        #expect(story.refusal == .toldOnceAlready)
        story.supply("plan")
        try story.object("permit", to: "photo")
        #expect(story.refusal == .toldOnceAlready)
        try story.approve("permit")
        #expect(story.status("permit") == .released)
    }

    @Test("Nothing beyond the guide may be asked for", arguments: ["poem", "mandate"] as [MaterialID])
    func beyondTheGuide(material: MaterialID) throws {
        var story = try Self.begun()
        try story.object("permit", to: material)
        #expect(story.refusal == .unlistedMaterial)
        try story.answer(.do, item: "permit", .objected([]))
        #expect(story.refusal == .answerNotAdmitted)
        #expect(story.status("permit") == .dispatched)
    }

    @Test("Naming a material twice is one gap")
    func namedTwice() throws {
        var story = try Self.begun()
        try story.object("permit", to: "plan", "plan")
        #expect(story.state.items["permit"]?.gaps.count == 1)
    }

    @Test("What is not mended in time ends the item and what depends on it")
    func lapses() throws {
        var story = try Self.begun()
        try story.object("permit", to: "plan")
        try story.wake("2026-03-20T10:00")
        #expect(story.elapsed == ["itemTerminated", "workOrderIssued", "itemTerminated"])
        #expect(story.state.items["permit"]?.terminationReason == .correctionLapsed)
        #expect(story.state.items["card"]?.terminationReason == .dependencyFailed)
        #expect(story.status("register") == .dispatched)
    }

    @Test("A material that was not objected to is not awaited")
    func notAwaited() throws {
        var story = try Self.begun()
        try story.object("permit", to: "plan")
        story.supply("photo")
        #expect(story.refusal == .materialNotAwaited)
    }
}
