import Orchestration
import Testing

@Suite("The timeline")
struct TimelineTests {
    var story: Story

    init() throws {
        story = try Story()
        try story.applyInFull(at: morning(of: "2026-02-10"))
        try story.accept(at: morning(of: "2026-02-10"))
        try story.answer("property", .failed(isRetryable: true, detail: "timeout"), at: morning(of: "2026-02-10"))
        try story.answer("property", .received(reference: "ZRZY-9"), at: morning(of: "2026-02-11"))
    }

    private func timeline(for audience: ProgressAudience) -> Timeline {
        Timeline(events: story.events, definition: story.definition, audience: audience)
    }

    @Test("The lead reads one line for every fact, in both languages")
    func complete() {
        let lines = timeline(for: .staff("human-resources")).lines
        #expect(lines.map(\.fact) == story.events.map(\.fact.name))
        #expect(lines.allSatisfy { !$0.text.zh.isEmpty && $0.text.en?.isEmpty == false })
        #expect(lines.map(\.at) == story.events.map(\.at))
    }

    @Test("A citizen reads the story without the machinery")
    func citizens() throws {
        let lines = timeline(for: .applicant).lines
        #expect(!lines.contains { ["workOrderFailed", "workOrderRepeated"].contains($0.fact) })
        let accepted = try #require(lines.first { $0.fact == "caseAccepted" })
        #expect(accepted.text.zh == "受理；容缺：户籍证明；告知承诺：居住证明；承诺2026-03-16前办结")
        #expect(accepted.who.department == "human-resources")
        let received = try #require(lines.first { $0.fact == "workOrderReceived" })
        #expect(received.text.en == "Took in “Property check” as ZRZY-9")
    }

    @Test("A department reads its own part and the milestones")
    func departments() {
        let facts = timeline(for: .staff("housing")).lines.map(\.fact)
        #expect(Set(facts) == ["caseRegistered", "examinationOpened", "caseAccepted"])
    }

    @Test("Whoever did a task is named, not the applicant")
    func otherParty() throws {
        var story = try CaseStory(TaskStories.signature())
        story.submit()
        story.complete("sign", by: TaskStories.seller)
        let lines = Timeline(events: story.journal, definition: story.definition, audience: .applicant).lines
        let signed = try #require(lines.first { $0.fact == "taskCompleted" })
        #expect(signed.who.party == "seller")
    }

    @Test("A long history keeps its latest lines and says how many it left out")
    func bounded() {
        let many = (0..<2_000).map { _ in Event(at: story.now, .fieldsCorrected(FieldsCorrected(fields: Sealed([:])))) }
        let timeline = Timeline(events: many, definition: story.definition, audience: .auditor)
        #expect(timeline.lines.count == Timeline.mostLines)
        #expect(timeline.omittedLines == 1_500)
        #expect(timeline.text(in: .english).hasPrefix("(1500 earlier lines left out)"))
    }
}
