import Orchestration
import Testing

@Suite("Another decision takes the place of the first (更正决定)") struct DecisionCorrectionStories {
    static func theme(outcome: OutcomePolicy = .all) -> WorkflowDefinition {
        .theme(
            [
                .item("permit", by: "housing", resultData: [ResultField(id: "area", kind: .number)]),
                .item("card", by: "street", after: ["permit"]),
                .item("subsidy", by: "land", after: ["card"]),
                .item("register", by: "land"),
            ],
            outcome: outcome
        )
    }

    static func begun() throws -> CaseStory {
        var story = try CaseStory(theme())
        story.submit()
        return story
    }

    static func area(_ number: Int64) -> [FieldID: DataValue] { ["area": .number(number)] }

    @Test("A released result that falls is revoked, and so are its dependants; nothing is silent")
    func approvedToRejected() throws {
        var story = try Self.begun()
        try story.approve("permit", data: Self.area(10))
        try story.approve("card")
        story.correct("permit", to: .rejected(.sample))
        #expect(story.happened.prefix(3) == ["resultRevoked", "decisionCorrected", "resultRevoked"])
        #expect(story.status("permit") == .rejected)
        #expect(story.state.items["permit"]?.revocation?.reason == .decisionCorrected)
        #expect(story.state.items["card"]?.revocation?.reason == .predecessorRevoked)
        #expect(story.status("subsidy") == .terminated)
        #expect(story.openOrders.filter { $0.kind == .revoke }.map(\.department) == ["street"])
    }

    @Test("A rejected item that is approved after all goes on, and what had ended only because of it begins again")
    func rejectedToApproved() throws {
        var story = try Self.begun()
        try story.reject("permit")
        #expect(story.status("card") == .terminated)
        story.correct("permit", to: .approved(.decision(Self.area(10))))
        #expect(story.happened.first == "decisionCorrected")
        #expect(story.status("permit") == .released)
        #expect(story.status("card") == .dispatched)
        #expect(story.status("subsidy") == .waiting)
        for item in ["card", "subsidy", "register"] as [ItemID] { try story.approve(item) }
        #expect(story.state.outcome == .completed)
    }

    @Test("What failed for another reason as well stays ended")
    func anotherReason() throws {
        var theme = Self.theme()
        theme.items[1].after = ["permit", "other"]
        theme.items.insert(.item("other"), at: 0)
        var story = try CaseStory(theme)
        story.submit()
        try story.reject("permit")
        try story.reject("other")
        story.correct("permit", to: .approved(.decision(Self.area(10))))
        #expect(story.status("permit") == .released)
        #expect(story.status("card") == .terminated)
    }

    @Test("A changed approval replaces the data that others rely on")
    func changedApproval() throws {
        var story = try Self.begun()
        try story.approve("permit", data: Self.area(10))
        story.correct("permit", to: .approved(.decision(Self.area(12))))
        #expect(story.happened == ["decisionCorrected"])
        #expect(story.status("permit") == .released)
        #expect(story.state.items["permit"]?.approval?.data.value == Self.area(12))
    }

    @Test("After the conclusion the outcome is given anew; nothing that had ended begins again")
    func afterConclusion() throws {
        var story = try Self.begun()
        try story.reject("permit")
        try story.approve("register")
        #expect(story.state.outcome == .partlyCompleted)
        story.correct("permit", to: .approved(.decision(Self.area(10))))
        #expect(story.happened.prefix(2) == ["caseReopened", "decisionCorrected"])
        #expect(story.status("permit") == .released)
        #expect(story.status("card") == .terminated)
        #expect(story.state.phase.isBeforeAcceptance == false)
        #expect(story.count("caseConcluded") == 2)
        #expect(story.state.phase == .closed || story.state.phase == .concluded)
    }

    @Test("A closed case is opened again until everything that follows is settled")
    func closed() throws {
        var story = try Self.begun()
        try story.approve("permit", data: Self.area(10))
        for item in ["card", "subsidy", "register"] as [ItemID] { try story.approve(item) }
        try #require(story.state.phase == .closed)
        story.correct("card", to: .rejected(.sample))
        #expect(story.happened.prefix(3) == ["caseReopened", "resultRevoked", "decisionCorrected"])
        #expect(story.state.phase == .concluded)
        #expect(story.state.outcome == .partlyCompleted)
        #expect(story.status("permit") == .released)
        #expect(story.status("subsidy") == .revoked)
        try story.answer(.revoke, item: "subsidy", .compensated(reference: "C"))
        #expect(story.state.phase == .closed)
    }

    @Test("The contradiction that a person had to settle is settled by the correction")
    func contradiction() throws {
        var story = try Self.begun()
        let order = try #require(story.order(.do, item: "permit"))
        try story.reject("permit")
        story.answer(order, .approved(.decision(Self.area(10))))
        #expect(story.incidents.map(\.kind) == [.contradiction])
        #expect(story.status("permit") == .rejected, "the first decision stands until it is corrected")
        story.correct("permit", to: .approved(.decision(Self.area(10))))
        #expect(story.incidents == [])
        #expect(story.status("permit") == .released)
    }

    @Test("A result that was revoked for an untrue statement may be granted after all")
    func revokedToApproved() throws {
        var story = try FalseCommitmentStories.committed()
        try story.approve("permit")
        try FalseCommitmentStories.refuted(&story)
        story.correct("permit", to: .rejected(.sample))
        #expect(story.status("permit") == .rejected)
        #expect(story.refusal == nil)
    }

    @Test("A held decision is corrected without a revocation: it never went out")
    func held() throws {
        var story = try ToleranceStories.promised()
        try story.approve("treatment")
        story.correct("treatment", to: .rejected(.sample))
        #expect(story.happened.first == "decisionCorrected")
        #expect(!story.history.contains("resultRevoked"))
        #expect(story.status("treatment") == .rejected)
        #expect(story.status("card") == .terminated)
        story.correct("treatment", to: .approved(.decision()))
        #expect(story.status("treatment") == .held, "the promise holds it again")
        story.supply("residence")
        #expect(story.status("treatment") == .released)
    }

    @Test("Who may correct, what, and with which data")
    func refusals() throws {
        var story = try Self.begun()
        story.correct("permit", to: .rejected(.sample))
        #expect(story.refusal == .notDecided)
        try story.approve("permit", data: Self.area(10))
        for actor in [Actor.applicant, .examiner(of: "land"), .department("land"), .system] {
            story.correct("permit", to: .rejected(.sample), by: actor)
            #expect(story.refusal == .notAuthorised, "\(actor.role)")
        }
        story.correct("permit", to: .approved(.decision()))
        #expect(story.refusal == .missingResultData)
        story.correct("permit", to: .approved(.decision(["colour": .text("red")])))
        #expect(story.refusal == .missingResultData)
        story.correct("permit", to: .rejected(.sample), by: .department("housing"))
        #expect(story.refusal == nil)
        story.correct("card", to: .rejected(.sample))
        #expect(story.refusal == .notDecided, "it ended without a decision")
    }
}
