import Orchestration
import Testing

@Suite("What people read of the counter")
struct CounterProgressTests {
    private func progress(_ story: CaseStory, for audience: ProgressAudience = .applicant) throws -> ProgressDocument {
        ProgressDocument(
            state: story.state,
            definition: story.definition,
            calendar: try ChinaCalendar.make(),
            now: story.now,
            audience: audience
        )
    }

    private func explanation(_ story: CaseStory) throws -> ExplainDocument {
        ExplainDocument(
            state: story.state,
            definition: story.definition,
            calendar: try ChinaCalendar.make(),
            now: story.now
        )
    }

    @Test("An incomplete item names what it lacks, who brings it and until when; the notice ends that item alone")
    func incomplete() throws {
        let story = try ItemAdmissionStories.submitted()
        let document = try progress(story)
        let permit = try #require(document.items.first { $0.id == "permit" })
        #expect(permit.waitsFor.map(\.subject) == ["photo", "residence"])
        #expect(permit.holder?.party == .applicant)
        #expect(permit.due == story.clock(.correction)?.due)
        #expect(document.actions.map(\.subject) == ["photo", "residence"])
        #expect(document.actions.allSatisfy { $0.by == permit.due })
        #expect(document.notices.map(\.since) == [story.now])
        let explained = try explanation(story)
        let why = try #require(explained.items.first { $0.id == "permit" })
        #expect(why.why.zh.contains("其他事项已先行受理"))
        #expect(why.next?.zh.contains("仍未补齐的事项终止，其他事项继续办理") == true)
        #expect(why.next?.en?.contains("the others go on") == true)
    }

    @Test("What came in waits for the lead's examiner, who has the action")
    func toExamine() throws {
        var story = try ItemExaminationStories.accepted()
        #expect(try progress(story, for: .staff("hr")).actions.contains { $0.kind == .examine } == false)
        story.supply("photo", "residence")
        let action = try #require(try progress(story, for: .staff("hr")).actions.first { $0.kind == .examine })
        #expect(action.text.zh.contains("permit"))
        #expect(action.by == story.clock(.correctionNotice)?.due)
        let permit = try #require(try progress(story).items.first { $0.id == "permit" })
        #expect(permit.holder?.department == "hr")
        #expect(permit.waitsFor.map(\.kind) == [.acceptance])
    }

    @Test(
        "Acceptance by silence says on what it rests; what it did not make up is asked for, and somebody answers for it"
    )
    func deemed() throws {
        var story = try ItemAdmissionStories.submitted(.reviewed, isDeemed: true)
        #expect(
            try explanation(story).clocks.first { $0.clock.kind == .correctionNotice }?.ahead.last?.text.zh == "视为受理"
        )
        try story.wake("2026-03-10T08:00")
        let lines = Timeline(events: story.journal, definition: story.definition, audience: .applicant).lines
        let accepted = try #require(lines.first { $0.fact == "caseAccepted" })
        #expect(accepted.text.zh.hasPrefix("视为受理：期限内未作告知，自2026-03-02起计"))
        #expect(accepted.text.zh.contains("待补材料的事项：permit"))
        let action = try #require(try progress(story).actions.first { $0.subject == "photo" })
        #expect(action.text.zh == "「permit」还不能开始办理，请提供《photo》：上传，或到窗口核验。")
        #expect(action.by == nil, "no notice runs for it")
        let duty = try #require(try progress(story, for: .staff("hr")).actions.first { $0.kind == .resolve })
        #expect(duty.text.zh.contains("「permit」缺《photo》"))
        let permit = try #require(try explanation(story).items.first { $0.id == "permit" })
        #expect(permit.why.zh.contains("缺少主件"))
    }

    @Test("A certificate that nobody let be called is shown as such, with the way to mend it")
    func unauthorised() throws {
        let document = try progress(try UseAuthorisationStories.unauthorised())
        let household = try #require(document.materials.first { $0.id == "household" })
        #expect(household.passedOver.map(\.text.zh) == ["持证人未授权调用，授权后由系统调取"])
        #expect(document.actions.map(\.remedies) == [[.upload, .authorise]])
        #expect(document.actions.first?.text.zh.contains("授权系统调取电子证照") == true)
    }

    @Test("A dispute says who looks into it, and tells that department what to do")
    func disputed() throws {
        var story = try DisputeStories.foundNothing()
        #expect(try progress(story).materials.first?.dispute == nil)
        story.handle(DisputeStories.dispute(), by: .applicant)
        let document = try progress(story)
        #expect(document.materials.first?.dispute?.zh == "已对数据提出异议，由自然资源核实")
        #expect(document.text(in: .chinese).contains("已对数据提出异议"))
        let duty = try #require(try progress(story, for: .staff("land")).actions.first { $0.kind == .resolve })
        #expect(duty.text.zh.hasPrefix("请核实申请人对「register」中《household》的异议"))
        #expect(!"\(document)".contains("I am registered there"), "the applicant's words stay sealed")
    }
}
