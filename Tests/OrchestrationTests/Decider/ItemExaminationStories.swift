import Orchestration
import Testing

@Suite("Items let in one by one by an examiner (分项受理)") struct ItemExaminationStories {
    static func submitted() throws -> CaseStory { try ItemAdmissionStories.submitted(.reviewed) }

    /// The examiner has let in what is complete.
    static func accepted() throws -> CaseStory {
        var story = try submitted()
        story.examine(.accept)
        return story
    }

    @Test("The examiner looks before anything is told: one notice names all of it, and the rest begins")
    func oneNotice() throws {
        var story = try Self.submitted()
        #expect(story.happened.last == "examinationOpened")
        story.examine(.object([.to("plan")]))
        #expect(
            story.notice.map(\.subject) == [.material("photo"), .material("residence"), .material("plan")],
            "what the machine found and what the examiner found"
        )
        #expect(story.state.phase == .correcting, "nothing is complete: the ordinary course")
    }

    @Test("Nobody reads that everything is in while something is still asked for")
    func words() throws {
        func milestone(_ story: CaseStory) -> LocalizedText? {
            let timeline = Timeline(events: story.journal, definition: story.definition, audience: .applicant)
            return timeline.lines.last { $0.fact == "examinationOpened" }?.text
        }
        var story = try Self.submitted()
        #expect(milestone(story)?.zh.hasPrefix("对已备齐的事项开始受理审查；待补材料的事项：") == true)
        story.examine(.object([.to("plan")]))
        story.supply("photo", "residence", "plan")
        #expect(story.happened.last == "examinationOpened")
        #expect(milestone(story)?.en == "Everything is in; the examination for acceptance begins")
    }

    @Test("Accepting lets in what is complete and sends the notice for the rest")
    func acceptsInPart() throws {
        let story = try Self.accepted()
        #expect(story.happened == ["correctionRequested", "caseAccepted", "workOrderIssued"])
        #expect(story.basis == .examined)
        #expect(story.status("register") == .dispatched)
        #expect(story.status("permit") == .incomplete)
    }

    @Test("An objection to one item's material does not hold the other back")
    func objectsInPart() throws {
        var story = try CaseStory(ItemAdmissionStories.theme(.reviewed))
        story.submit()
        story.examine(.object([.to("photo")]))
        #expect(story.happened == ["correctionRequested", "caseAccepted", "workOrderIssued"])
        #expect(story.status("register") == .dispatched)
        #expect(story.status("permit") == .incomplete)
    }

    @Test("What comes in is looked at by the examiner, who lets the item in")
    func looksAgain() throws {
        var story = try Self.accepted()
        story.examine(.accept)
        #expect(story.refusal == .notInThisPhase, "nothing has come yet")
        story.wait(seconds: 3_600)
        story.supply("photo", "residence")
        #expect(story.happened == ["materialSupplied", "materialSupplied", "correctionAnswered"])
        #expect(story.status("permit") == .incomplete)
        #expect(story.due(.correctionNotice) == (try date("2026-03-09")))
        story.examine(.accept)
        #expect(story.happened == ["itemsAdmitted", "workOrderIssued"])
        #expect(story.admitted?.basis == .examined)
        #expect(story.clock(.correctionNotice) == nil)
    }

    @Test("What came may be objected to once it is seen; what lay there before may not")
    func toldOnce() throws {
        var story = try Self.accepted()
        story.wait(seconds: 3_600)
        story.supply("photo", "residence")
        story.examine(.object([.to("plan")]))
        #expect(story.refusal == .unlistedMaterial, "the plan is no business of what is examined now")
        story.wait(seconds: 3_600)
        story.examine(.object([.to("photo")]))
        #expect(story.happened == ["correctionRequested"])
        story.wait(seconds: 3_600)
        story.supply("photo")
        story.examine(.object([.to("residence")]))
        #expect(story.refusal == .toldOnceAlready)
        story.examine(.object([.to("residence")]), reason: "new law", by: .supervisor(of: "hr"))
        #expect(story.supplementaryReason == "new law")
        try story.wake("2026-03-31T10:00")
        #expect(story.state.items["permit"]?.terminationReason == .correctionLapsed)
    }

    @Test("While a notice runs, nothing more is told")
    func oneNoticeAtATime() throws {
        var theme = ItemAdmissionStories.theme(.reviewed)
        theme.items[2].materials = [.primary("licence")]
        theme.materials.append(.material("licence"))
        var story = try CaseStory(theme)
        story.submit { $0.supply = Supply(materials: ["plan": .scan]) }
        story.examine(.accept)
        story.wait(seconds: 3_600)
        story.supply("licence")
        story.examine(.object([.to("licence")]))
        #expect(story.refusal == .notInThisPhase)
        #expect(story.refused?.isRetryable == true)
        story.examine(.accept)
        #expect(story.admitted?.items == ["card": .waiting])
        #expect(story.state.correction != nil)
    }

    @Test("The examiner may refuse the items that came late, with grounds; the others go on")
    func refused() throws {
        var story = try Self.accepted()
        story.supply("photo", "residence")
        story.examine(.refuse(.sample))
        #expect(story.state.items["permit"]?.terminationReason == .notTakenOn)
        #expect(story.state.items["permit"]?.grounds == .sample)
        #expect(story.status("register") == .dispatched)
    }

    @Test("Time runs out after a part has come: that part still gets its examination, with a limit of its own")
    func lapsesInPart() throws {
        var theme = ItemAdmissionStories.theme(.reviewed)
        theme.items[2] = .item("card", by: "street", uses: [.primary("licence")])
        theme.materials.append(.material("licence"))
        var story = try CaseStory(theme)
        story.submit { $0.supply = Supply(materials: ["plan": .scan]) }
        story.examine(.accept)
        story.supply("licence")
        try story.wake("2026-03-17T10:00")
        #expect(story.status("permit") == .terminated)
        #expect(story.status("card") == .incomplete)
        #expect(story.clock(.correctionNotice) != nil)
        story.examine(.accept)
        #expect(story.status("card") == .dispatched)
    }

    @Test("Part of it came before anything was complete to begin with: when time runs out, that part is examined")
    func lapsesBeforeAcceptance() throws {
        var story = try CaseStory(ItemAdmissionStories.theme(.reviewed))
        story.submit { $0.supply = Supply() }
        #expect(story.state.phase == .correcting, "nothing is complete, so there is nothing to look at")
        story.supply("plan")
        try story.wake("2026-03-17T10:00")
        #expect(story.state.phase == .examining)
        story.examine(.accept)
        #expect(story.status("register") == .dispatched)
        #expect(story.status("permit") == .terminated, "it was told once, and did not come")
    }
}
