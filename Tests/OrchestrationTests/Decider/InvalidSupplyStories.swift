import Orchestration
import Testing

@Suite("What was brought for a promise does not do: told at once, again only within the original deadline")
struct InvalidSupplyStories {
    /// Promised until 2026-03-09, brought on 2026-03-04; the result went out in the same decision.
    static func brought() throws -> CaseStory {
        var story = try ToleranceStories.promised()
        try story.receive("allowance")
        try story.approve("treatment")
        try story.later("2026-03-04T10:00")
        story.supply("residence")
        try #require(story.status("treatment") == .released)
        return story
    }

    @Test("A department that is still at work goes on; its result will be held again")
    func underWay() throws {
        var story = try Self.brought()
        try story.object("allowance", to: "residence")
        #expect(story.happened == ["toleranceReopened"])
        #expect(story.standing("residence") == .defective)
        #expect(story.due(.tolerance, .material("residence")) == (try date("2026-03-09")), "the time it had")
        #expect(story.status("allowance") == .received, "review goes on")
        try story.approve("allowance")
        #expect(story.status("allowance") == .held)
        story.supply("residence")
        #expect(story.status("allowance") == .released)
    }

    @Test("It does not count as the department's one objection, and the news of a material admits it too")
    func repeatedly() throws {
        var story = try Self.brought()
        try story.answer(.material, item: "allowance", .objected([.to("residence")]))
        #expect(story.happened == ["toleranceReopened"])
        story.supply("residence")
        try story.object("allowance", to: "residence")
        #expect(story.happened == ["toleranceReopened"])
        story.supply("residence")
        #expect(story.refusal == nil)
        #expect(story.state.items["allowance"]?.hasObjected == false)
    }

    @Test("After the original deadline the lapse rules hold; a result that is out is the lead's to judge")
    func tooLate() throws {
        var story = try Self.brought()
        try story.later("2026-03-11T10:00")
        try story.answer(.material, item: "treatment", .objected([.to("residence")]))
        #expect(story.happened.prefix(2) == ["toleranceReopened", "toleranceLapsed"])
        #expect(story.status("allowance") == .terminated)
        #expect(story.status("treatment") == .released)
        #expect(story.incidents.map(\.kind) == [.brokenPromise])
        #expect(story.hasBreach)
    }

    @Test("Not mended by the original deadline, it lapses like any promise")
    func lapses() throws {
        var story = try Self.brought()
        try story.object("allowance", to: "residence")
        try story.wake("2026-03-10T10:00")
        #expect(story.elapsed.contains("toleranceLapsed"))
        #expect(story.status("allowance") == .terminated)
    }

    @Test("Only what the order is about, and only what was promised, can be objected to in this way")
    func refused() throws {
        var story = try Self.brought()
        try story.answer(.material, item: "allowance", .objected([.to("diagnosis")]))
        #expect(story.refusal == .unlistedMaterial)
        try story.answer(.material, item: "allowance", .objected([]))
        #expect(story.refusal == .answerNotAdmitted)
        var mended = try ObjectionStories.begun()
        try mended.object("permit", to: "plan")
        mended.supply("plan")
        try mended.answer(.material, item: "permit", .objected([.to("plan")]))
        #expect(mended.refusal == .toldOnceAlready)
    }

    @Test("What lay there before the department began is an ordinary objection, with the time for corrections")
    func ordinary() throws {
        let policy = TolerancePolicy(within: .workingDays(5))
        var story = try CaseStory(
            .theme(
                [
                    .item("first", by: "land"),
                    .item("permit", after: ["first"], uses: [.secondary("residence", policy)]),
                ],
                materials: [.material("residence")]
            )
        )
        story.submit { $0.supply = Supply(promises: ["residence"]) }
        story.supply("residence")
        try story.approve("first")
        story.pass(seconds: 60)
        try story.object("permit", to: "residence")
        #expect(story.happened == ["itemObjected"])
        #expect(story.status("permit") == .correcting)
    }
}
