import Orchestration
import Testing

@Suite("An explanation cites the law behind a limit, with how sure it is") struct LegalSourceTests {
    private func basis(_ id: String, _ article: String, _ certainty: LegalBasis.Certainty) -> LegalBasis {
        LegalBasis(
            id: id,
            law: LocalizedText(zh: "行政许可法", en: "Licensing Law"),
            article: LocalizedText(zh: article, en: "art."),
            certainty: certainty
        )
    }

    @Test("of an item's statutory limit")
    func item() throws {
        var theme = WorkflowDefinition.theme([
            .item("permit", promised: .workingDays(5), statutory: .workingDays(20)), .item("other"),
        ])
        theme.items[0].statutoryBasis = basis("licence-decision", "第四十二条", .known)
        var story = try CaseStory(theme)
        story.submit()
        let clocks = try explained(story, theme)
        let permit = try #require(clocks.first { $0.clock.subject.zh == theme.items[0].title.zh })
        #expect(permit.clock.explanation.zh.contains("法定时限20个工作日，依据：行政许可法第四十二条 [K]。"))
        #expect(
            permit.clock.explanation.en?.contains("The law's limit is 20 working days, by Licensing Law art. [K].")
                == true
        )
        #expect(clocks.filter { $0.clock.explanation.zh.contains("[K]") }.count == 1)
    }

    @Test("of the notice of correction")
    func notice() throws {
        var theme = CorrectionStories.theme(.reviewed)
        theme.limits.correctionNoticeBasis = basis("correction-notice", "第三十二条", .unsure)
        var story = try CaseStory(theme)
        story.submit()
        let notice = try #require(try explained(story, theme).first { $0.clock.kind == .correctionNotice })
        #expect(notice.clock.explanation.zh.contains("依据：行政许可法第三十二条 [?]。"))
    }

    private func explained(_ story: CaseStory, _ theme: WorkflowDefinition) throws -> [ClockExplanation] {
        let document = ExplainDocument(
            state: story.state,
            definition: theme,
            calendar: try ChinaCalendar.make(),
            now: story.state.changedAt
        )
        return document.clocks
    }
}
