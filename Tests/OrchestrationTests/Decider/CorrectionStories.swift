import Orchestration
import Testing

@Suite("The notice of correction, and acceptance") struct CorrectionStories {
    static func theme(_ mode: AcceptancePolicy.Mode = .automatic) -> WorkflowDefinition {
        .theme(
            [.item("permit", uses: [.primary("plan"), .primary("photo")])],
            materials: [.material("plan"), .material("photo")],
            acceptance: mode,
            promisedLimit: .workingDays(10),
            form: [.field("address")]
        )
    }

    static func incomplete(_ submission: inout Submission) { submission.supply = Supply() }

    @Test("Answers by parts are kept; the notice is met when all is in")
    func byParts() throws {
        var story = try CaseStory(Self.theme())
        story.submit(Self.incomplete)
        story.supply("plan")
        #expect(story.happened == ["materialSupplied"])
        #expect(story.state.phase == .correcting)
        try story.later("2026-03-04T10:00")
        story.supply("photo")
        #expect(story.happened == ["materialSupplied", "correctionAnswered", "caseAccepted", "workOrderIssued"])
        #expect(story.due(.casePromised) == (try date("2026-03-18")))
        #expect(story.clock(.correction) == nil)
        #expect(story.clock(.correctionNotice) == nil)
    }

    @Test("A corrected field meets the notice too")
    func correctedField() throws {
        var story = try CaseStory(Self.theme())
        story.submit { $0.form = Sealed([:]) }
        #expect(story.notice.map(\.subject) == [.field("address")])
        story.supply(fields: ["colour": .text("red")])
        #expect(story.refusal == .unknownField)
        story.supply(fields: ["address": .text("1 Main Street")])
        #expect(story.happened == ["fieldsCorrected", "correctionAnswered", "caseAccepted", "workOrderIssued"])
    }

    @Test("Fields are changed only while a notice asks for corrections")
    func fieldsOnlyInCorrection() throws {
        var story = try CaseStory(Self.theme(.reviewed))
        story.submit()
        story.supply(fields: ["address": .text("2 Main Street")])
        #expect(story.refusal == .notInThisPhase)
        story.examine(.accept)
        story.supply(fields: ["address": .text("2 Main Street")])
        #expect(story.refusal == .notInThisPhase)
    }

    @Test("No more to bring while something is missing: not accepted, concluded and closed; no second notice")
    func noMore() throws {
        var story = try CaseStory(Self.theme())
        story.submit(Self.incomplete)
        story.supply("plan", noMore: true)
        #expect(
            story.happened
                == ["materialSupplied", "correctionAnswered", "caseNotAccepted", "caseConcluded", "caseClosed"]
        )
        #expect(story.state.outcome == .notAccepted)
        #expect(story.count("correctionRequested") == 1)
    }

    @Test("A correction that is not answered lapses at its due instant: the application is returned")
    func lapses() throws {
        var story = try CaseStory(Self.theme())
        story.submit(Self.incomplete)
        try story.wake("2026-03-20T08:00")
        #expect(story.elapsed == ["reminderDue", "correctionLapsed", "caseConcluded", "caseClosed"])
        #expect(story.journal.last?.at == (try date("2026-03-16")).end(in: .china))
        #expect(story.state.outcome == .returned)
        story.supply("plan")
        #expect(story.refusal == .caseClosed)
    }

    @Test("Where acceptance is reviewed an examiner of the lead looks, and accepts")
    func reviewed() throws {
        var story = try CaseStory(Self.theme(.reviewed))
        story.submit()
        #expect(story.happened.last == "examinationOpened")
        #expect(story.state.phase == .examining)
        story.examine(.accept)
        #expect(story.happened == ["caseAccepted", "workOrderIssued"])
    }

    @Test("The examiner refuses what is not a matter for this organ: concluded and closed")
    func refused() throws {
        var story = try CaseStory(Self.theme(.reviewed))
        story.submit()
        story.examine(.refuse(.sample))
        #expect(story.happened == ["caseNotAccepted", "caseConcluded", "caseClosed"])
        #expect(story.state.outcome == .notAccepted)
    }

    @Test("What lay before the examiner the first time may not be raised later, unless a supervisor decides so")
    func toldOnce() throws {
        var story = try CaseStory(Self.theme(.reviewed))
        story.submit()
        story.examine(.object([.to("plan")]))
        #expect(story.notice.map(\.subject) == [.material("plan")])
        #expect(story.standing("plan") == .defective)
        story.wait(seconds: 3_600)
        story.supply("plan")
        #expect(story.happened == ["materialSupplied", "correctionAnswered", "examinationOpened"])
        story.examine(.object([.to("photo")]))
        #expect(story.refusal == .toldOnceAlready)
        story.examine(.object([.to("plan")]))
        #expect(story.refusal == nil, "the new plan was not seen before")
        story.wait(seconds: 3_600)
        story.supply("plan")
        story.examine(.object([.to("photo")]), by: .supervisor(of: "hr"))
        #expect(story.refusal == .toldOnceAlready, "a supervisor says why")
        story.examine(.object([.to("photo")]), reason: "forged", by: .examiner(of: "hr"))
        #expect(story.refusal == .toldOnceAlready, "a reason does not make a supervisor")
        story.examine(.object([.to("photo")]), reason: "forged", by: .supervisor(of: "hr"))
        #expect(story.refusal == nil)
        #expect(story.supplementaryReason == "forged")
    }

    @Test("A notice that the machine sent does not bind the examiner, before whom nothing lay yet")
    func machineNoticeFirst() throws {
        var story = try CaseStory(Self.theme(.reviewed))
        story.submit { $0.supply.materials["photo"] = nil }
        story.wait(seconds: 3_600)
        story.supply("photo")
        #expect(story.state.phase == .examining)
        story.examine(.object([.to("plan")]))
        #expect(story.refusal == nil)
    }

    @Test("The examiner names something, and only what the guide lists")
    func beyondTheGuide() throws {
        var story = try CaseStory(Self.theme(.reviewed))
        story.submit()
        story.examine(.object([.to("poem")]))
        #expect(story.refusal == .unlistedMaterial)
        story.examine(.object([]))
        #expect(story.refusal == .unreadableApplication)
        #expect(story.state.phase == .examining)
    }

    @Test("An objection that is not mended ends in refusal when the applicant has no more")
    func objectionUnmended() throws {
        var story = try CaseStory(Self.theme(.reviewed))
        story.submit()
        story.examine(.object([.to("plan")]))
        story.supply(noMore: true)
        #expect(story.state.outcome == .notAccepted)
    }

    @Test("A correction that makes another material necessary is told of it, and not refused for it")
    func newNeedAfterCorrection() throws {
        let isAgent = Condition.equals(.field("capacity"), .text("agent"))
        var story = try CaseStory(
            .theme(
                [.item("permit", uses: [.primary("mandate", when: isAgent)])],
                materials: [.material("mandate")],
                form: [.field("capacity"), .field("address")]
            )
        )
        story.submit { submission in
            submission.supply = Supply()
            submission.form = Sealed(["capacity": .text("self")])
        }
        #expect(story.notice.map(\.subject) == [.field("address")])
        story.supply(fields: ["address": .text("1 Main Street"), "capacity": .text("agent")], noMore: true)
        #expect(story.notice.map(\.subject) == [.material("mandate")])
        story.supply(noMore: true)
        #expect(story.state.outcome == .notAccepted)
    }

    @Test("The examiner's date is taken when the decision was possible then, and refused otherwise")
    func examinedOn() throws {
        var story = try CaseStory(Self.theme(.reviewed))
        story.submit()
        let opened = story.now
        try story.later("2026-03-05T10:00")
        story.examine(.accept, occurredAt: story.now.adding(1))
        #expect(story.refusal == .occurredOutsideBounds)
        story.examine(.accept, occurredAt: opened.adding(-1))
        #expect(story.refusal == .occurredOutsideBounds)
        story.examine(.accept, occurredAt: opened.adding(60))
        #expect(story.state.acceptedAt == opened.adding(60))
    }
}
