import Orchestration
import Testing

@Suite("Failures, retries and incidents of work orders") struct WorkOrderStories {
    static func begun(limits: ClockLimits = .patient) throws -> CaseStory {
        var story = try CaseStory(.theme([.item("a", by: "housing"), .item("b", by: "land")], limits: limits))
        story.submit()
        return story
    }

    @Test("Pauses double from ten seconds; after the last attempt a person takes over, and others go on")
    func retries() throws {
        var story = try Self.begun()
        let order = try #require(story.order(.do, item: "a"))
        for (round, pause) in [10, 20, 40, 80, 160].enumerated() {
            story.answer(order, .failed(isRetryable: true, detail: "HTTP 503"))
            #expect(story.happened == ["workOrderFailed"])
            story.wait(seconds: Int64(pause) - 1)
            #expect(story.elapsed == [])
            story.wait(seconds: 1)
            #expect(story.elapsed == ["workOrderRepeated"])
            #expect(story.state.orders[order.id]?.revision == round + 2)
        }
        story.answer(order, .failed(isRetryable: true, detail: "HTTP 503"))
        #expect(story.happened == ["workOrderFailed", "incidentOpened"])
        #expect(story.incidents.map(\.kind) == [.orderFailed])
        #expect(story.incidents.map(\.holder) == ["housing"])
        try story.approve("b")
        #expect(story.status("b") == .released)
        story.answer(order, .failed(isRetryable: true, detail: "HTTP 503"))
        #expect(story.incidents.count == 1, "one incident for one order")
        try story.resolve(.acknowledge(note: Sealed("seen")))
        #expect(story.refusal == .incidentStillOpen)
        try story.resolve(.retry)
        #expect(story.happened == ["workOrderRepeated", "incidentResolved"])
        #expect(story.count("workOrderIssued") == 2, "the order keeps its id")
        try story.approve("a")
        #expect(story.state.phase == .closed)
    }

    @Test("What follows from an act entered late is sent when it is entered, and is the act's by law")
    func enteredLate() throws {
        var theme = WorkflowDefinition.theme(
            [.item("a", by: "street"), .item("b", by: "land", after: ["a"], promised: .workingDays(3))],
            limits: ClockLimits()
        )
        theme.notices = NoticeStories.policy
        theme.notices?.channelLimit = .workingDays(5)
        var story = try CaseStory(theme)
        story.submit()
        try story.later("2026-03-05T10:00")
        let decided = try instant("2026-03-02T15:00:00+08:00")
        story.answer(
            try #require(story.order(.do, item: "a")),
            .approved(.decision()),
            occurredAt: decided,
            by: .examiner(of: "street")
        )
        let order = try #require(story.order(.do, item: "b"))
        #expect(story.clock(.receipt, .order(order.id))?.start == story.now)
        #expect(story.clock(.itemPromised, .item("b"))?.start == decided)
        #expect(story.due(.itemPromised, .item("b")) == (try date("2026-03-05")))
        let notice = try #require(story.journal.last { $0.fact.name == "noticeIssued" })
        #expect(notice.at == decided)
        #expect(story.state.clocks.values.filter { $0.kind == .notice }.map(\.start).max() == story.now)
        story.wait(seconds: 599)
        #expect(!story.elapsed.contains("workOrderRepeated"))
        #expect(!story.elapsed.contains("noticeReported"))
        #expect(story.incidents == [])
        story.answer(order, .failed(isRetryable: true, detail: "HTTP 503"), occurredAt: decided)
        #expect(story.clock(.retry, .order(order.id))?.start == story.now, "the pause is meant for the system")
    }

    @Test("A failure that cannot be retried goes to a person at once")
    func notRetryable() throws {
        var story = try Self.begun()
        try story.answer(.do, item: "a", .failed(isRetryable: false, detail: String(repeating: "x", count: 1_000)))
        #expect(story.happened == ["workOrderFailed", "incidentOpened"])
        #expect(story.incidents.first?.detail.count == Limits.serialScalars)
        try story.resolve(.terminateItem(.sample))
        #expect(story.state.items["a"]?.terminationReason == .bySupervisor)
        #expect(story.state.incidents.isEmpty)
    }

    @Test("An answer is valid for any attempt while its order is open")
    func answeredWhileFailed() throws {
        var story = try Self.begun()
        try story.answer(.do, item: "a", .failed(isRetryable: true, detail: "timeout"))
        try story.approve("a")
        #expect(story.status("a") == .released)
        #expect(story.state.nextWake == story.clock(.receipt, .order(story.order(.do, item: "b")?.id ?? ""))?.due)
    }

    @Test("A department that takes the order after all settles the incident, whatever it says first")
    func answeredAfterIncident() throws {
        let contents: [Answer.Content] = [
            .received(reference: "7"), .approved(Approval(documentNumber: "9")), .rejected(.sample),
        ]
        for content in contents {
            var story = try Self.begun()
            try story.answer(.do, item: "a", .failed(isRetryable: false, detail: "refused the connection"))
            #expect(story.incidents.map(\.kind) == [.orderFailed])
            try story.answer(.do, item: "a", content)
            #expect(story.incidents.isEmpty)
        }
    }

    @Test("An order that nobody acknowledges is repeated under its id, and in the end a person is called")
    func notAcknowledged() throws {
        var story = try Self.begun(limits: ClockLimits(maximumAttempts: 3))
        try story.answer(.do, item: "b", .received(reference: nil))
        let order = try #require(story.order(.do, item: "a"))
        for revision in 2...3 {
            story.wait(seconds: 600)
            #expect(story.elapsed == ["workOrderRepeated"])
            #expect(story.state.orders[order.id]?.revision == revision)
        }
        story.wait(seconds: 600)
        #expect(story.elapsed == ["workOrderFailed", "incidentOpened"])
        #expect(story.state.nextWake == nil)
        try story.receive("a")
        #expect(story.status("a") == .received)
        #expect(story.incidents.isEmpty, "it came by itself")
    }

    @Test("Woken late, the case looks as if somebody had watched all the time")
    func wokenLate() throws {
        var watched = try Self.begun(limits: ClockLimits())
        var unwatched = watched
        for _ in 1...90 { watched.wait(seconds: 60) }
        unwatched.wait(seconds: 5_400)
        #expect(unwatched.journal == watched.journal)
        #expect(unwatched.count("incidentOpened") == 2)
    }

    @Test("Nothing has to acknowledge an order at the workbench")
    func workbench() throws {
        var story = try CaseStory(.theme([.item("a", by: "street")], limits: ClockLimits()))
        story.submit()
        #expect(story.state.nextWake == nil)
        #expect(story.order(.do)?.handling == .manual)
    }

    @Test("A supervisor who ends an item gives up an order that could not be delivered, and the case can close")
    func givesUpUndeliverable() throws {
        var story = try Self.begun()
        try story.approve("b")
        story.withdraw()
        try story.answer(.cancel, item: "a", .failed(isRetryable: false, detail: "HTTP 500"))
        try story.resolve(.terminateItem(.sample))
        #expect(story.refusal == nil)
        #expect(story.state.phase == .closed)
    }
}
