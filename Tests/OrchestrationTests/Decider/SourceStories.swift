import Orchestration
import Testing

@Suite("Materials are collected from their sources in order") struct SourceStories {
    static func theme(
        _ sources: [MaterialOrigin],
        closed: [SourceID] = [],
        limits: ClockLimits = .patient
    ) -> WorkflowDefinition {
        .theme(
            [.item("permit", uses: [.primary("household")])],
            materials: [.material("household", from: sources)],
            closedSources: closed,
            limits: limits
        )
    }

    @Test("What a source gives is taken with its record's version, and the case goes on")
    func found() throws {
        var story = try CaseStory(Self.theme([.share("register"), .upload]))
        story.submit()
        #expect(story.happened == ["caseRegistered", "workOrderIssued"])
        #expect(story.clock(.fetchBudget, .material("household")) != nil)
        try story.answer(.fetch, material: "household", .found(.record))
        #expect(story.happened == ["materialSupplied", "caseAccepted", "workOrderIssued"])
        let supplied = story.state.materials["household"]?.supplied
        #expect(supplied?.origin == .share("register"))
        #expect(supplied?.recordVersion == "v7")
        #expect(story.clock(.fetchBudget, .material("household")) == nil)
    }

    @Test("A closed source is skipped at once, on the record")
    func closed() throws {
        var story = try CaseStory(Self.theme([.share("police"), .certificate("archive"), .upload], closed: ["police"]))
        story.submit()
        #expect(story.happened == ["caseRegistered", "useAuthorised", "sourcePassedOver", "workOrderIssued"])
        #expect(story.state.materials["household"]?.passedOver == ["police": .closed])
        #expect(story.order(.fetch)?.source == "archive")
    }

    @Test("When no source has it, the applicant is asked, once, after all of them spoke")
    func none() throws {
        var story = try CaseStory(Self.theme([.share("register"), .certificate("archive"), .upload]))
        story.submit()
        try story.answer(.fetch, material: "household", .none)
        #expect(story.happened == ["sourcePassedOver", "workOrderIssued"])
        try story.answer(.fetch, material: "household", .none)
        #expect(story.happened == ["sourcePassedOver", "correctionRequested"])
        #expect(story.notice.map(\.subject) == [.material("household")])
        #expect(story.clock(.fetchBudget, .material("household")) == nil, "nothing is waited for any more")
    }

    @Test("A source that cannot be reached is tried again until its attempts are used up, then the next one")
    func unavailable() throws {
        var limits = ClockLimits.patient
        limits.maximumAttempts = 3
        var story = try CaseStory(Self.theme([.share("register"), .certificate("archive")], limits: limits))
        story.submit()
        for pause: Int64 in [10, 20] {
            try story.answer(.fetch, material: "household", .failed(isRetryable: true, detail: "HTTP 503"))
            #expect(story.happened == ["workOrderFailed"])
            story.wait(seconds: pause)
            #expect(story.elapsed == ["workOrderRepeated"])
        }
        try story.answer(.fetch, material: "household", .failed(isRetryable: true, detail: "HTTP 503"))
        #expect(story.happened == ["workOrderFailed", "sourcePassedOver", "workOrderIssued"])
        #expect(story.state.materials["household"]?.passedOver == ["register": .unavailable])
        #expect(story.incidents.isEmpty)
    }

    @Test("When the fetch budget is spent the applicant is asked; a late answer is refused")
    func budgetSpent() throws {
        var story = try CaseStory(Self.theme([.share("register"), .certificate("archive"), .upload]))
        story.submit()
        let order = try #require(story.order(.fetch))
        try story.wake("2026-03-02T11:29")
        #expect(story.elapsed == [])
        try story.wake("2026-03-02T11:45")
        #expect(story.elapsed == ["fetchBudgetSpent", "correctionRequested"])
        #expect(story.journal.last?.at == (try instant("2026-03-02T11:30:00+08:00")), "as of the instant it was due")
        story.answer(order, .found(.record))
        #expect(story.refusal == .workOrderClosed)
    }

    @Test("All sources of all materials settle before the one notice goes")
    func oneNoticeAfterAll() throws {
        let materials = ["a", "b"].map {
            MaterialDefinition.material(MaterialID($0), from: [.share("register"), .upload])
        }
        var story = try CaseStory(
            .theme([.item("permit", uses: [.primary("a"), .primary("b")])], materials: materials)
        )
        story.submit()
        try story.answer(.fetch, material: "a", .none)
        #expect(story.happened == ["sourcePassedOver"])
        try story.answer(.fetch, material: "b", .none)
        #expect(story.notice.map(\.subject) == [.material("a"), .material("b")])
    }

    @Test("What the applicant hands in meanwhile ends the fetching")
    func suppliedMeanwhile() throws {
        var story = try CaseStory(Self.theme([.share("register"), .upload]))
        story.submit()
        story.supply("household")
        #expect(story.happened == ["materialSupplied", "caseAccepted", "workOrderIssued"])
        #expect(story.openOrders.map(\.kind) == [.do])
    }

    @Test("The check before submitting tells what will be fetched, and what the system makes itself")
    func precheck() throws {
        let theme = WorkflowDefinition.theme(
            [.item("permit", uses: [.primary("household"), .primary("application"), .primary("photo")])],
            materials: [
                .material("household", from: [.share("police"), .share("register"), .upload]),
                .material("application", from: [.form]),
                .material("photo", from: [.share("police"), .upload]),
            ],
            closedSources: ["police"]
        )
        let precheck = try CaseStory(theme).precheck(.complete(for: theme))
        #expect(precheck.fetched == ["household"])
        #expect(precheck.gaps.map(\.subject) == [.material("photo")])
        var story = try CaseStory(theme)
        story.submit()
        #expect(story.state.materials["application"]?.supplied?.origin == .form)
    }

    @Test("A form stands in its place in the order of sources: a register that comes first is asked first")
    func formAfterRegister() throws {
        var story = try CaseStory(Self.theme([.share("register"), .form]))
        story.submit()
        #expect(story.happened == ["caseRegistered", "workOrderIssued"])
        try story.answer(.fetch, material: "household", .none)
        #expect(story.happened == ["sourcePassedOver", "materialSupplied", "caseAccepted", "workOrderIssued"])
        #expect(story.state.materials["household"]?.supplied?.origin == .form)
    }
}
