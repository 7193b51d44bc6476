import Orchestration
import Testing

@Suite("Whoever is concerned is told of every act with legal effect (告知)") struct NoticeStories {
    static let policy = NoticePolicy(
        delivery: "street",
        channels: [.portal, .sms, .post],
        channelLimit: .workingDays(2),
        templates: [
            NoticeTemplate(
                kind: .acceptance,
                version: 3,
                title: LocalizedText(zh: "受理通知书"),
                text: LocalizedText(zh: "{{number}}")
            )
        ]
    )

    static func theme(_ items: [ItemDefinition] = [.item("permit"), .item("card")]) -> WorkflowDefinition {
        var theme = WorkflowDefinition.theme(items)
        theme.notices = policy
        return theme
    }

    private func tolerated() -> WorkflowDefinition {
        var theme = ToleranceStories.theme()
        theme.notices = Self.policy
        return theme
    }

    @Test("Acceptance is told, with the template, a number and the time of the first channel")
    func acceptance() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        let notice = try #require(story.issued.first)
        #expect(story.issued.map(\.kind) == [.acceptance])
        #expect(notice.template == "acceptance@3")
        #expect(notice.number == "2026-0001-01")
        #expect(notice.recipient == .applicant)
        #expect(notice.channel == .portal)
        #expect(story.due(.notice, .notice(notice.notice)) == (try date("2026-03-04")))
        let accepted = story.journal.compactMap { event in
            if case .caseAccepted(let fact) = event.fact { fact.notice } else { nil }
        }
        #expect(accepted == [notice.notice], "the notice is the one that the acceptance names")
    }

    @Test("Without a rule of the city nothing is announced, and the journal is as it was")
    func silentCity() throws {
        var theme = Self.theme()
        var loud = try CaseStory(theme)
        theme.notices = nil
        var silent = try CaseStory(theme)
        for item in ["permit", "card"] {
            if item == "permit" { silent.submit(); loud.submit() }
            try silent.approve(ItemID(item))
            try loud.approve(ItemID(item))
        }
        #expect(!silent.history.contains("noticeIssued"))
        #expect(silent.state.phase == .closed)
        #expect(loud.history.filter { $0 != "noticeIssued" } == silent.history.filter { $0 != "caseClosed" })
    }

    @Test("A promise has a document of its own beside acceptance, and its lapse another")
    func tolerance() throws {
        var theme = tolerated()
        theme.notices?.delivery = nil
        var story = try CaseStory(theme)
        story.submit { submission in
            submission.supply.materials["residence"] = nil
            submission.supply.promises = ["residence"]
        }
        #expect(story.issued.map(\.kind) == [.acceptance, .tolerance])
        try story.wake("2026-03-10T10:00")
        #expect(story.issued.map(\.kind).contains(.toleranceLapsed))
        #expect(story.issued.filter { $0.kind == .termination }.map(\.item) == ["treatment", "allowance", "card"])
    }

    @Test("What is missing, what a department objects to, a special procedure and an extension are told")
    func courseOfACase() throws {
        var theme = LimitStories.theme
        theme.notices = Self.policy
        theme.materials = [.material("plan")]
        theme.items[0].materials = [.primary("plan")]
        var story = try CaseStory(theme)
        story.submit { $0.supply.materials = [:] }
        #expect(story.issued.map(\.kind) == [.correction])
        story.supply("plan")
        try story.answer(
            .do,
            item: "permit",
            .extended(AnswerExtension(by: .workingDays(2), reason: Sealed("案情复杂"), approver: "局长"))
        )
        try story.answer(.do, item: "permit", .suspended(Suspension(procedure: "hearing", basis: "听证通知书")))
        try story.answer(.do, item: "permit", .resumed(documentNumber: "1"))
        try story.object("permit", to: "plan")
        #expect(
            story.issued.map(\.kind) == [.correction, .acceptance, .extensionOfLimit, .specialProcedure, .objection]
        )
        #expect(Set(story.issued.map(\.number)).count == 5)
        #expect(Set(story.issued.map(\.notice)).count == 5)
    }

    @Test("Each decision is told, and the conclusion")
    func decisions() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        try story.approve("permit")
        try story.reject("card")
        #expect(story.issued.map(\.kind) == [.acceptance, .approval, .rejection, .conclusion])
        #expect(story.issued.compactMap(\.item) == ["permit", "card"])
    }

    @Test("A refusal to accept is told, and then that the case is over")
    func notAccepted() throws {
        var theme = WorkflowDefinition.theme([.item("permit")], acceptance: .reviewed)
        theme.notices = Self.policy
        var story = try CaseStory(theme)
        story.submit()
        story.examine(.refuse(.sample))
        #expect(story.issued.map(\.kind) == [.notAccepted, .conclusion])
    }

    @Test("Whoever may receive for the applicant is told as well, as long as the authority lasts")
    func agent() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        let until = try instant("2026-03-05T00:00:00+08:00")
        var state = story.state
        for (id, scopes, end) in [("a", [Authority.Scope.supply], nil), ("b", [.receive], until)] {
            state.authorities[AuthorityID(id)] = Authority(
                id: AuthorityID(id),
                agent: .named("agent"),
                scopes: scopes,
                validUntil: end
            )
        }
        #expect(try agentsTold(of: state, in: story, at: "2026-03-04T10:00:00+08:00") == ["b"])
        #expect(try agentsTold(of: state, in: story, at: "2026-03-05T10:00:00+08:00") == [nil])
    }

    /// The agents named in the notices of an approval at that time.
    private func agentsTold(of state: CaseState, in story: CaseStory, at text: String) throws -> [AuthorityID?] {
        let order = try #require(story.order(.do, item: "permit"))
        let handling = Decider.handle(
            .answer(Answer(order: order.id, serial: "1", content: .approved(.decision()))),
            caseID: "case-1",
            state: state,
            context: Context(
                now: try instant(text),
                definition: story.definition,
                calendar: story.calendar,
                facts: story.facts,
                actor: .department(order.department)
            )
        )
        guard case .accepted(let events) = handling.decision else { return [] }
        return events.flatMap { event -> [AuthorityID?] in
            if case .noticeIssued(let fact) = event.fact { [fact.agent] } else { [] }
        }
    }
}

@Suite("A channel says what became of a notice, and the next has its turn (送达)") struct ChannelStories {
    private func started() throws -> (CaseStory, NoticeID) {
        var story = try CaseStory(NoticeStories.theme())
        story.submit()
        return (story, try #require(story.issued.first?.notice))
    }

    @Test("Sent is not delivered: the time of the channel goes on; delivered ends it at the time it happened")
    func delivered() throws {
        var (story, notice) = try started()
        story.deliver(notice, .portal, .sent)
        #expect(story.happened == ["noticeReported"])
        #expect(story.clock(.notice, .notice(notice)) != nil)
        story.deliver(notice, .portal, .sent)
        #expect(story.happened == [], "saying so twice changes nothing")
        try story.later("2026-03-03T12:00")
        let opened = try instant("2026-03-03T11:00:00+08:00")
        story.deliver(notice, .portal, .delivered, occurredAt: opened)
        #expect(story.state.notices[notice]?.deliveredAt == opened)
        #expect(story.clock(.notice, .notice(notice)) == nil)
        story.deliver(notice, .portal, .failed)
        #expect(story.happened == [] && story.refusal == nil, "what was delivered stays delivered")
    }

    @Test("A failure goes to the next channel at once, silence when the channel's time is over")
    func nextChannel() throws {
        var (story, notice) = try started()
        story.deliver(notice, .portal, .failed)
        #expect(story.state.notices[notice]?.channel == .sms)
        #expect(story.due(.notice, .notice(notice)) == (try date("2026-03-04")))
        try story.wake("2026-03-05T10:00")
        #expect(story.state.notices[notice]?.channel == .post)
        #expect(story.due(.notice, .notice(notice)) == (try date("2026-03-09")), "from the end of the 4th")
        #expect(story.incidents.isEmpty)
    }

    @Test("After the last channel a named person must reach the recipient, until it is delivered after all")
    func undelivered() throws {
        var (story, notice) = try started()
        for channel in [NoticeChannel.portal, .sms, .post] { story.deliver(notice, channel, .failed) }
        #expect(story.incidents.map(\.kind) == [.undelivered])
        #expect(story.incidents.map(\.holder) == ["hr"])
        #expect(story.incidents.map(\.detail) == [notice.text])
        #expect(story.state.notices[notice]?.isExhausted == true)
        story.deliver(notice, .post, .failed)
        #expect(story.happened == [])
        story.deliver(notice, .post, .delivered)
        #expect(story.happened == ["noticeReported", "incidentResolved"])
        #expect(story.incidents.isEmpty)
    }

    @Test("Only the department that delivers reports, on a notice that exists, for the channel that has it, in time")
    func refusals() throws {
        var (story, notice) = try started()
        story.deliver("nothing", .portal, .sent)
        #expect(story.refusal == .noticeNotFound)
        story.deliver(notice, .sms, .sent)
        #expect(story.refusal == .channelMismatch)
        story.deliver(notice, .portal, .sent, by: .department("hr"))
        #expect(story.refusal == .notAuthorised)
        story.deliver(notice, .portal, .delivered, occurredAt: try instant("2026-03-01T10:00:00+08:00"))
        #expect(story.refusal == .occurredOutsideBounds)
        story.deliver(notice, .portal, .delivered, occurredAt: try instant("2026-03-09T10:00:00+08:00"))
        #expect(story.refusal == .occurredOutsideBounds)
        #expect(story.state.notices[notice]?.outcome == nil)
    }

    @Test("A case is not closed while a notice is on its way")
    func closing() throws {
        var story = try CaseStory(NoticeStories.theme([.item("permit")]))
        story.submit()
        try story.approve("permit")
        #expect(story.state.phase == .concluded)
        #expect(story.issued.map(\.kind) == [.acceptance, .approval, .conclusion])
        for notice in story.issued.map(\.notice) {
            #expect(story.state.phase == .concluded)
            story.deliver(notice, .portal, .delivered)
        }
        #expect(story.state.phase == .closed)
    }

    @Test("Where only the portal shows notices nobody reports, and nothing is waited for")
    func portalAlone() throws {
        var theme = NoticeStories.theme([.item("permit")])
        theme.notices?.delivery = nil
        var story = try CaseStory(theme)
        story.submit()
        try story.approve("permit")
        #expect(story.issued.map(\.clock) == [nil, nil, nil])
        #expect(story.state.phase == .closed)
    }

    @Test("The applicant sees each document with its number and delivery, and what to open or fetch")
    func progress() throws {
        var (story, notice) = try started()
        var seen = story.progress(for: .party(.applicant))
        #expect(seen.notices.map(\.document?.number) == ["2026-0001-01"])
        #expect(seen.notices.map(\.document?.kind) == [.acceptance])
        #expect(seen.actions.map(\.kind) == [.receive])
        #expect(seen.text(in: .chinese).contains("请登录门户查看《受理通知书》（2026-0001-01）"))
        story.deliver(notice, .portal, .delivered)
        seen = story.progress(for: .party(.applicant))
        #expect(seen.notices.map(\.document?.deliveredAt) == [story.now])
        #expect(seen.actions.map(\.kind) == [.nothing])
        #expect(seen.text(in: .english).contains("delivered 2026-03-02 09:30 (portal)"))
        #expect(story.progress(for: .staff("land")).notices.isEmpty)
    }

    @Test("The timeline names the document, the channel and what became of it")
    func timeline() throws {
        var (story, notice) = try started()
        story.deliver(notice, .portal, .failed)
        let lines = Timeline(events: story.journal, definition: story.definition, audience: .party(.applicant)).lines
        let words = lines.map(\.text.zh).joined(separator: "\n")
        #expect(words.contains("发出《受理通知书》（2026-0001-01），渠道：政务服务门户"))
        #expect(words.contains("《受理通知书》政务服务门户未送达（P-1），改由短信送达"))
    }
}

@Suite("How it was (好差评)") struct RatingStories {
    @Test("Each decided item and the concluded case are rated once")
    func once() throws {
        var story = try CaseStory(.theme([.item("permit"), .item("card")]))
        story.submit()
        story.rate(5, "permit")
        #expect(story.refusal == .notDecided)
        try story.approve("permit")
        story.rate(5, "permit")
        #expect(story.happened == ["ratingGiven"])
        story.rate(1, "permit")
        #expect(story.refusal == .alreadyRated)
        story.rate(4)
        #expect(story.refusal == .notInThisPhase)
        try story.approve("card")
        #expect(story.state.phase == .closed)
        story.rate(2, "card")
        story.rate(1)
        #expect(story.state.ratings.map(\.grade) == [5, 2, 1])
        #expect(story.state.phase == .closed)
        story.rate(1)
        #expect(story.refusal == .alreadyRated)
    }

    @Test("Grades are from 1 to 5, of items of this case, by the applicant", arguments: [Int.min, 0, 6, Int.max])
    func refusals(grade: Int) throws {
        var story = try CaseStory(.theme([.item("permit")]))
        story.submit()
        try story.approve("permit")
        story.rate(grade)
        #expect(story.refusal == .gradeOutsideBounds)
        story.rate(3, "nothing")
        #expect(story.refusal == .unknownItem)
        story.handle(.rate(Rating(grade: 3)), by: .department("hr"))
        #expect(story.refusal == .notAuthorised)
        #expect(story.state.ratings.isEmpty)
    }
}

extension CaseStory {
    fileprivate var issued: [NoticeIssued] {
        journal.compactMap { event in
            if case .noticeIssued(let fact) = event.fact { fact } else { nil }
        }
    }

    fileprivate mutating func deliver(
        _ notice: NoticeID,
        _ channel: NoticeChannel,
        _ outcome: DeliveryReport.Outcome,
        occurredAt: Timestamp? = nil,
        by actor: Actor = .department("street")
    ) {
        let report = DeliveryReport(
            notice: notice,
            channel: channel,
            outcome: outcome,
            proof: "P-1",
            occurredAt: occurredAt
        )
        handle(.reportDelivery(report), by: actor)
    }

    fileprivate mutating func rate(_ grade: Int, _ item: ItemID? = nil) {
        handle(.rate(Rating(grade: grade, item: item)), by: .applicant)
    }

    fileprivate func progress(for audience: ProgressAudience) -> ProgressDocument {
        ProgressDocument(state: state, definition: definition, calendar: calendar, now: now, audience: audience)
    }
}
