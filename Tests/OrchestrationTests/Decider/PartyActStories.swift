import Orchestration
import Testing

@Suite("Acts that another party owes") struct PartyActStories {
    static let theme = WorkflowDefinition.theme(
        [.item("a"), .item("b", by: "housing"), .item("c", by: "land")],
        parties: [.party("employer", owes: [.act("confirm", for: ["b", "c"], within: .workingDays(3))])]
    )

    @Test("An act holds back the items that wait for it, and no others")
    func gate() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        #expect(story.status("a") == .dispatched)
        #expect(story.status("b") == .waiting)
        #expect(story.due(.act, .act("confirm")) == (try date("2026-03-05")))
        story.perform("confirm", of: "employer")
        #expect(story.happened == ["actPerformed", "workOrderIssued", "workOrderIssued"])
        #expect(story.clock(.act, .act("confirm")) == nil)
        story.perform("confirm", of: "employer")
        #expect(story.refusal == .actAlreadyPerformed)
        story.perform("dance", of: "employer")
        #expect(story.refusal == .unknownAct)
        story.perform("confirm", of: .applicant, by: "person")
        #expect(story.refusal == .unknownAct)
    }

    @Test("An act that lapses calls the lead; coming late it still counts, and nobody needs to step in")
    func lapsesAndComesLate() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        try story.wake("2026-03-09T10:00")
        #expect(story.elapsed == ["reminderDue", "actLapsed", "incidentOpened"])
        #expect(story.incidents.map(\.kind) == [.actLapsed])
        #expect(story.incidents.map(\.holder) == ["hr"])
        try story.resolve(.acknowledge(note: Sealed("seen")))
        #expect(story.refusal == .incidentStillOpen)
        story.perform("confirm", of: "employer")
        #expect(story.happened == ["actPerformed", "incidentResolved", "workOrderIssued", "workOrderIssued"])
        #expect(story.state.incidents.isEmpty)
    }

    @Test("A supervisor ends what waits for an act that will not come: all of it")
    func terminated() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        try story.approve("a")
        try story.wake("2026-03-09T10:00")
        try story.resolve(.terminateItem(.sample))
        #expect(
            story.happened
                == ["itemTerminated", "itemTerminated", "incidentResolved", "caseConcluded", "caseClosed"]
        )
        #expect(story.state.outcome == .partlyCompleted)
    }

    @Test("An act is owed only for items that are part of the case")
    func notOwed() throws {
        let theme = WorkflowDefinition.theme(
            [.item("a"), .item("b", when: .equals(.situation("employed"), .boolean(true)))],
            parties: [.party("employer", owes: [.act("confirm", for: ["b"], within: .workingDays(3))])],
            situations: [.yesOrNo("employed")]
        )
        var story = try CaseStory(theme)
        story.submit { submission in
            submission.situations = ["employed": .boolean(false)]
            submission.parties = [:]
        }
        #expect(story.happened.contains("caseAccepted"))
        #expect(story.clock(.act, .act("confirm")) == nil)
    }
}
