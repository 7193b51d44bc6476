import Orchestration
import Testing

@Suite("Complete items begin while the others await corrections (分项受理)") struct ItemAdmissionStories {
    static func theme(_ mode: AcceptancePolicy.Mode = .automatic, isDeemed: Bool = false) -> WorkflowDefinition {
        .theme(
            [
                .item("register", by: "land", uses: [.primary("plan")]),
                .item("permit", by: "housing", uses: [.primary("photo"), .secondary("residence", tolerance)]),
                .item("card", by: "street", after: ["permit"]),
            ],
            materials: [
                .material("plan"), .material("photo", from: [.upload, .counter]),
                .material("residence", commitment: .residence),
            ],
            acceptance: mode,
            isPerItem: true,
            isDeemed: isDeemed,
            promisedLimit: .workingDays(10)
        )
    }

    static let tolerance = TolerancePolicy(within: .workingDays(5))

    /// Only the plan is there.
    static func submitted(_ mode: AcceptancePolicy.Mode = .automatic, isDeemed: Bool = false) throws -> CaseStory {
        var story = try CaseStory(theme(mode, isDeemed: isDeemed))
        story.submit { $0.supply = Supply(materials: ["plan": .scan]) }
        return story
    }

    @Test("The one notice goes, and what is complete begins in the same decision")
    func begins() throws {
        let story = try Self.submitted()
        #expect(
            story.happened
                == ["caseRegistered", "materialSupplied", "correctionRequested", "caseAccepted", "workOrderIssued"]
        )
        #expect(story.state.phase == .inProgress)
        #expect(story.status("register") == .dispatched)
        #expect(story.status("permit") == .incomplete)
        #expect(story.status("card") == .waiting, "it lacks nothing; it waits for the permit")
        #expect(story.notice.map(\.subject) == [.material("photo"), .material("residence")])
        #expect(story.due(.correction) == (try date("2026-03-16")))
        #expect(story.clock(.correctionNotice) == nil)
        #expect(story.basis == .automatic)
    }

    @Test("What comes by parts is kept; the item joins with the promise that the answer gave")
    func joins() throws {
        var story = try Self.submitted()
        try story.later("2026-03-03T10:00")
        story.supply("photo")
        #expect(story.happened == ["materialSupplied"])
        #expect(story.status("permit") == .incomplete)
        story.supply(promises: ["residence"])
        #expect(story.happened == ["materialPromised", "itemsAdmitted", "correctionAnswered", "workOrderIssued"])
        #expect(story.status("permit") == .dispatched)
        #expect(story.due(.tolerance, .material("residence")) == (try date("2026-03-10")))
        #expect(story.clock(.correction) == nil)
        #expect(story.clock(.correctionNotice) == nil, "nobody waits for the authority's word any more")
        try story.approve("permit")
        #expect(story.status("permit") == .held)
    }

    @Test("A commitment in answer lets the item in as well, and is checked")
    func commitsInAnswer() throws {
        var story = try Self.submitted()
        story.supply("photo", commitments: ["residence": .residence])
        #expect(story.happened.contains("itemsAdmitted"))
        #expect(story.admitted?.commitments == ["residence"])
        #expect(story.order(.verify, material: "residence")?.department == "housing")
    }

    @Test("An offer in answer is refused to somebody with an open breach, until it is repaired")
    func openBreach() throws {
        var story = try Self.submitted()
        story.facts.credit["person"] = CreditStanding(hasOpenBreach: true, version: "9")
        story.supply(promises: ["residence"])
        #expect(story.refusal == .openBreach)
        story.supply(commitments: ["residence": .residence])
        #expect(story.refusal == .openBreach)
        story.facts.credit["person"] = CreditStanding(hasOpenBreach: false, version: "10")
        story.supply("photo", commitments: ["residence": .residence])
        #expect(story.happened.contains("itemsAdmitted"))
    }

    @Test("When the applicant's time runs out what is still incomplete ends with its dependants; the others go on")
    func lapses() throws {
        var story = try Self.submitted()
        story.supply("photo")
        try story.wake("2026-03-17T10:00")
        #expect(story.elapsed.contains("correctionLapsed"))
        #expect(story.status("permit") == .terminated)
        #expect(story.state.items["permit"]?.terminationReason == .correctionLapsed)
        #expect(story.state.items["card"]?.terminationReason == .dependencyFailed)
        #expect(story.status("register") == .dispatched)
        #expect(story.state.outcome == nil)
        try story.approve("register")
        #expect(story.state.outcome == .partlyCompleted)
        #expect(story.state.phase == .closed)
    }

    @Test("“No more” ends the incomplete items at once")
    func noMore() throws {
        var story = try Self.submitted()
        story.supply("photo", noMore: true)
        #expect(story.happened == ["materialSupplied", "correctionAnswered", "itemTerminated", "itemTerminated"])
        #expect(story.status("permit") == .terminated)
        #expect(story.clock(.correctionNotice) == nil)
        #expect(story.count("correctionRequested") == 1)
    }

    @Test("If nothing is complete the ordinary course holds, until an item is")
    func nothingComplete() throws {
        var story = try CaseStory(Self.theme())
        story.submit { $0.supply = Supply(materials: ["residence": .scan]) }
        #expect(story.happened.last == "correctionRequested")
        #expect(story.state.phase == .correcting)
        story.supply("plan")
        #expect(story.happened == ["materialSupplied", "caseAccepted", "workOrderIssued"])
        #expect(story.status("permit") == .incomplete)
        #expect(story.clock(.correction) != nil, "the notice goes on for the rest")
    }

    @Test("What came may be exchanged while the notice runs, until a department works with it")
    func exchanged() throws {
        var theme = Self.theme()
        theme.items[0].materials = [.primary("photo")]
        var story = try CaseStory(theme)
        story.submit { $0.supply = Supply() }
        story.supply("residence")
        story.supply("residence")
        #expect(story.happened == ["materialSupplied"], "nobody has seen the first")
        story.supply("photo")
        #expect(story.status("register") == .dispatched)
        #expect(story.status("permit") == .dispatched)
        var other = try CaseStory(theme)
        other.submit { $0.supply = Supply() }
        other.supply("photo")
        #expect(other.status("register") == .dispatched)
        #expect(other.status("permit") == .incomplete)
        other.supply("photo")
        #expect(other.refusal == .materialNotAwaited, "or every copy would be news to the department")
        #expect(other.order(.material) == nil)
        other.supply("residence")
        #expect(other.status("permit") == .dispatched)
    }

    @Test("Nothing complete, and nothing comes: the whole application is returned")
    func returned() throws {
        var story = try CaseStory(Self.theme())
        story.submit { $0.supply = Supply() }
        try story.wake("2026-03-20T08:00")
        #expect(story.state.outcome == .returned)
    }

    @Test("After acceptance only what is asked for is taken, also of the form")
    func onlyWhatIsAsked() throws {
        var theme = Self.theme()
        theme.form = [.field("address"), .field("colour")]
        theme.items[0].fields = ["colour"]
        theme.items[1].fields = ["address"]
        var story = try CaseStory(theme)
        story.submit { submission in
            submission.supply = Supply(materials: ["plan": .scan, "photo": .scan, "residence": .scan])
            submission.form = Sealed(["colour": .text("red")])
        }
        #expect(story.status("register") == .dispatched)
        #expect(story.status("permit") == .incomplete)
        story.supply("plan")
        #expect(story.refusal == .materialNotAwaited)
        story.supply(promises: ["residence"])
        #expect(story.refusal == .materialNotAwaited)
        story.supply(fields: ["colour": .text("blue")])
        #expect(story.refusal == .unknownField)
        story.supply(fields: ["address": .text("1 Main Street")])
        #expect(story.happened == ["fieldsCorrected", "itemsAdmitted", "correctionAnswered", "workOrderIssued"])
    }

    @Test("A question or a field on which the choice of items hangs concerns all of them")
    func commonGap() throws {
        var theme = Self.theme()
        theme.situations = [.yesOrNo("hospitalised")]
        var story = try CaseStory(theme)
        story.submit { submission in
            submission.supply = Supply(materials: ["plan": .scan])
            submission.situations = [:]
        }
        #expect(story.state.phase == .correcting)
        #expect(story.state.items.isEmpty)
    }

    @Test("Taking the application back ends the incomplete items at once")
    func withdrawn() throws {
        var story = try Self.submitted()
        story.withdraw()
        #expect(story.status("permit") == .cancelled)
        try story.answer(.cancel, item: "register", .cancelled)
        #expect(story.state.phase == .closed)
        #expect(story.state.correction == nil)
    }
}

extension CaseStory {
    /// On what the acceptance rests that happened last.
    var basis: AcceptanceBasis? {
        for case .caseAccepted(let fact) in journal.map(\.fact).reversed() { return fact.basis }
        return nil
    }

    var admitted: ItemsAdmitted? {
        for case .itemsAdmitted(let fact) in journal.map(\.fact).reversed() { return fact }
        return nil
    }
}
