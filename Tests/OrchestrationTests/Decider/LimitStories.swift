import Orchestration
import Testing

@Suite("Clocks stand still, are extended and counted anew as the law says") struct LimitStories {
    static let hearing = SpecialProcedure(
        id: "hearing",
        title: LocalizedText(zh: "听证", en: "Hearing"),
        basis: "行政许可法 art. 45",
        maximum: .workingDays(20)
    )

    static var theme: WorkflowDefinition {
        var permit = ItemDefinition.item(
            "permit",
            by: "housing",
            promised: .workingDays(5),
            statutory: .workingDays(20)
        )
        permit.specialProcedures = [hearing]
        permit.extensionPolicy = ExtensionPolicy(
            maximum: .workingDays(10),
            approver: LocalizedText(zh: "机关负责人"),
            basis: "行政许可法 art. 42"
        )
        return .theme([permit], promisedLimit: .workingDays(7))
    }

    private static func suspension(_ procedure: ProcedureID, _ expected: TimeLimit? = nil) -> Answer.Content {
        .suspended(Suspension(procedure: procedure, basis: "听证通知书", expected: expected))
    }

    @Test("Between the recorded start and end of a special procedure neither the item's nor the case's limit runs")
    func specialProcedure() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        #expect(story.due(.itemPromised, .item("permit")) == (try date("2026-03-09")))
        try story.later("2026-03-04T10:00")
        try story.answer(.do, item: "permit", Self.suspension("hearing", .workingDays(5)))
        #expect(story.happened == ["itemSuspended", "caseLimitPaused"])
        #expect(story.status("permit") == .suspended)
        try story.wake("2026-03-11T10:00")
        #expect(story.elapsed == ["reminderDue"], "only the procedure's own estimate runs")
        try story.answer(.do, item: "permit", .resumed(documentNumber: "听1"))
        #expect(story.happened == ["itemContinued", "caseLimitResumed"])
        // 4 to 11 March stood still, both days included: six working days that are not counted.
        #expect(story.due(.itemPromised, .item("permit")) == (try date("2026-03-17")))
        #expect(story.due(.casePromised) == (try date("2026-03-19")))
        #expect(story.clock(.procedure, .item("permit")) == nil)
    }

    @Test("A procedure that runs over its estimate is marked, and its end is still awaited")
    func overrun() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        try story.answer(.do, item: "permit", Self.suspension("hearing", .workingDays(2)))
        try story.wake("2026-03-10T10:00")
        #expect(story.elapsed.contains("cardRaised"))
        #expect(story.status("permit") == .suspended)
    }

    @Test("Only a procedure that the guide declares, for no longer than it says, and one at a time, stops a clock")
    func suspensionRefusals() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        try story.answer(.do, item: "permit", Self.suspension("site-visit"))
        #expect(story.refusal == .unknownProcedure)
        try story.answer(.do, item: "permit", Self.suspension("hearing", .workingDays(21)))
        #expect(story.refusal == .limitTooLong)
        try story.answer(.do, item: "permit", .resumed(documentNumber: "1"))
        #expect(story.refusal == .notSuspended)
        try story.answer(.do, item: "permit", Self.suspension("hearing"))
        #expect(story.refusal == nil)
        try story.answer(.do, item: "permit", Self.suspension("hearing"))
        #expect(story.refusal == .alreadySuspended)
        try story.answer(.do, item: "permit", .asked(Question(text: Sealed("?"), within: .workingDays(1))))
        #expect(story.refusal == .itemNotOpen)
    }

    @Test("The case's own limit runs while another department is at work")
    func otherWork() throws {
        var theme = Self.theme
        theme.items.append(.item("other"))
        var story = try CaseStory(theme)
        story.submit()
        try story.answer(.do, item: "permit", Self.suspension("hearing"))
        #expect(story.clock(.casePromised)?.isPaused == false)
        try story.approve("other")
        #expect(story.clock(.casePromised)?.isPaused == true)
    }

    @Test("Items whose time is not counted stop the case's limit while nothing else runs")
    func excludedItems() throws {
        var theme = WorkflowDefinition.theme(
            [.item("permit"), .item("card", after: ["permit"])],
            promisedLimit: .workingDays(7)
        )
        theme.excludedItems = ["card"]
        var story = try CaseStory(theme)
        story.submit()
        #expect(story.clock(.casePromised)?.isPaused == false)
        try story.approve("permit")
        #expect(story.clock(.casePromised)?.isPaused == true)
        #expect(story.clock(.casePromised)?.pausedFor == [PauseReason(.excludedItems)])
    }
}

@Suite("A department asks, and the applicant answers") struct QuestionStories {
    private static let question = Question(
        text: Sealed("按哪一图纸?"),
        options: ["A", "B"],
        within: .workingDays(3),
        ifSilent: "B"
    )

    private func asked(_ question: Question = Self.question) throws -> CaseStory {
        var story = try CaseStory(LimitStories.theme)
        story.submit()
        try story.later("2026-03-03T10:00")
        try story.answer(.do, item: "permit", .asked(question))
        return story
    }

    private func reply(_ option: String?, _ text: String? = nil) -> Command {
        .answerQuestion(QuestionAnswer(item: "permit", option: option, text: text.map { Sealed($0) }))
    }

    @Test("The department's clock stands still until the answer, which the department gets")
    func answered() throws {
        var story = try asked()
        #expect(story.status("permit") == .asked)
        #expect(story.due(.question, .item("permit")) == (try date("2026-03-06")))
        #expect(story.clock(.itemPromised, .item("permit"))?.isPaused == true)
        try story.later("2026-03-05T10:00")
        story.handle(reply("A"), by: .applicant)
        #expect(story.happened == ["questionAnswered", "workOrderIssued", "caseLimitResumed"])
        #expect(story.order(.material, item: "permit")?.reply?.option == "A")
        #expect(story.due(.itemPromised, .item("permit")) == (try date("2026-03-12")))
    }

    @Test("Silence counts as the question said, and is recorded as silence")
    func silence() throws {
        var story = try asked()
        try story.wake("2026-03-09T10:00")
        let answers = story.journal.compactMap { event in
            if case .questionAnswered(let fact) = event.fact { fact } else { nil }
        }
        #expect(answers.map(\.isBySilence) == [true])
        #expect(answers.map(\.answer?.option) == ["B"])
        #expect(story.status("permit") == .received)
    }

    @Test("Without a rule for silence a person must act, and a late answer still counts")
    func unanswered() throws {
        var question = Self.question
        question.ifSilent = nil
        var story = try asked(question)
        try story.wake("2026-03-09T10:00")
        #expect(story.incidents.map(\.kind) == [.unanswered])
        try story.resolve(.acknowledge(note: Sealed("seen")))
        #expect(story.refusal == .incidentStillOpen)
        story.handle(reply("A"), by: .applicant)
        #expect(story.incidents.isEmpty)
        #expect(story.status("permit") == .received)
    }

    @Test("What is no answer is refused, and so is a question that would stop the clock for long")
    func refusals() throws {
        var story = try asked()
        story.handle(reply("C"), by: .applicant)
        #expect(story.refusal == .unknownOption)
        story.handle(reply(nil, "A"), by: .applicant)
        #expect(story.refusal == .unknownOption)
        story.handle(reply("A"), by: .department("housing"))
        #expect(story.refusal == .notAuthorised)
        story.handle(reply("A"), by: .applicant)
        story.handle(reply("A"), by: .applicant)
        #expect(story.refusal == .nothingAsked)
        try story.answer(.do, item: "permit", .asked(Question(text: Sealed("?"), within: .workingDays(11))))
        #expect(story.refusal == .limitTooLong)
        let unlisted = Question(text: Sealed("?"), options: ["A"], within: .workingDays(1), ifSilent: "Z")
        try story.answer(.do, item: "permit", .asked(unlisted))
        #expect(story.refusal == .unknownOption)
    }
}

@Suite("Extensions, cards and calendars") struct SupervisionStories {
    private static func extended(_ count: Int) -> Answer.Content {
        .extended(AnswerExtension(by: .workingDays(count), reason: Sealed("案情复杂"), approver: "局长"))
    }

    @Test("A limit is extended before it runs out, as far as the rule allows; the statutory limit moves with it")
    func extensions() throws {
        var story = try CaseStory(LimitStories.theme)
        story.submit()
        try story.answer(.do, item: "permit", Self.extended(6))
        #expect(story.due(.itemPromised, .item("permit")) == (try date("2026-03-17")))
        try story.answer(.do, item: "permit", Self.extended(5))
        #expect(story.refusal == .limitTooLong)
        let given = LimitExtension(item: "permit", by: .workingDays(4), reason: Sealed("r"), approver: "局长")
        story.handle(.extendLimit(given), by: .examiner(of: "housing"))
        #expect(story.refusal == .notAuthorised)
        story.handle(.extendLimit(given), by: .supervisor(of: "housing"))
        #expect(story.due(.itemPromised, .item("permit")) == (try date("2026-03-23")))
        try story.later("2026-03-30T10:00")
        try story.answer(.do, item: "permit", Self.extended(1))
        #expect(story.refusal != nil)
    }

    @Test("The theme's own promise is extended only where it says so")
    func caseExtension() throws {
        let given = Command.extendLimit(LimitExtension(by: .workingDays(3), reason: Sealed("r"), approver: "市长"))
        var story = try CaseStory(LimitStories.theme)
        story.submit()
        story.handle(given, by: .supervisor(of: "hr"))
        #expect(story.refusal == .notExtendable)
        var theme = LimitStories.theme
        theme.extensionPolicy = ExtensionPolicy(
            maximum: .workingDays(15),
            approver: LocalizedText(zh: "本级人民政府负责人"),
            basis: "行政许可法 art. 42"
        )
        story = try CaseStory(theme)
        story.submit()
        story.handle(given, by: .supervisor(of: "hr"))
        #expect(story.due(.casePromised) == (try date("2026-03-16")))
    }

    @Test("A card may be appealed once by its holder and ruled on once by the lead")
    func cards() throws {
        var story = try CaseStory(ClockStories.theme)
        story.submit()
        try story.wake("2026-03-10T10:00")
        let card = try #require(story.state.cards.first { $0.department == "housing" }).id
        let appeal = Command.appealCard(CardAppeal(card: card, reason: Sealed("系统故障")))
        story.handle(appeal, by: .examiner(of: "land"))
        #expect(story.refusal == .notAuthorised)
        story.handle(appeal, by: .examiner(of: "housing"))
        #expect(story.happened == ["cardAppealed"])
        story.handle(appeal, by: .examiner(of: "housing"))
        #expect(story.refusal == .alreadyAppealed)
        let ruling = Command.ruleOnCard(CardRuling(card: card, isLifted: true, reason: Sealed("属实")))
        story.handle(ruling, by: .supervisor(of: "housing"))
        #expect(story.refusal == .notAuthorised)
        story.handle(ruling, by: .supervisor(of: "hr"))
        #expect(story.state.cardRulings[card]?.isLifted == true)
        story.handle(ruling, by: .supervisor(of: "hr"))
        #expect(story.refusal == .cardAlreadyRuled)
        story.handle(
            .ruleOnCard(CardRuling(card: "none", isLifted: true, reason: Sealed("r"))),
            by: .supervisor(of: "hr")
        )
        #expect(story.refusal == .cardNotFound)
    }

    @Test("A calendar that is published late moves open limits, and lifts cards that came too early")
    func lateCalendar() throws {
        var story = try CaseStory(ClockStories.theme, on: "2026-12-28")
        story.submit()
        #expect(story.clock(.itemPromised, .item("permit"))?.isProvisional == true)
        #expect(story.due(.itemPromised, .item("permit")) == (try date("2027-01-04")))
        try story.wake("2027-01-05T00:30")
        let card = try #require(story.state.cards.first { $0.item == "permit" }).id
        story.calendar = try story.calendar.published(closing: ["2027-01-01", "2027-01-04"])
        story.handle(.changeCalendar(CalendarChange(reason: "国办通知")), by: .applicant)
        #expect(story.refusal == .notAuthorised)
        story.handle(.changeCalendar(CalendarChange(reason: "国办通知")), by: .system)
        #expect(story.happened.first == "clocksRecounted")
        #expect(story.due(.itemPromised, .item("permit")) == (try date("2027-01-06")))
        #expect(story.clock(.itemPromised, .item("permit"))?.isProvisional == false)
        #expect(story.state.cardRulings[card]?.isLifted == true)
        story.handle(.changeCalendar(CalendarChange(reason: "again")), by: .system)
        #expect(story.happened.isEmpty)
        try story.wake("2027-01-08T10:00")
        #expect(story.state.cards.count { $0.item == "permit" && $0.colour == .yellow } == 2)
    }

    @Test("An expiry that came too early by the new calendar is for a person to reinstate")
    func reinstatement() throws {
        var story = try CaseStory(PartyActStories.theme, on: "2026-12-29")
        story.submit()
        try story.wake("2027-03-01T10:00")
        try #require(story.count("actLapsed") > 0)
        let days = (1...31).map { "2027-01-\($0 < 10 ? "0" : "")\($0)" }
        story.calendar = try story.calendar.published(
            closing: days + (1...28).map { "2027-02-\($0 < 10 ? "0" : "")\($0)" }
        )
        story.handle(.changeCalendar(CalendarChange(reason: "国办通知")), by: .system)
        #expect(story.incidents.contains { $0.kind == .reinstatement })
    }
}

@Suite("Delivery and the organ that acts") struct DeliveryStories {
    @Test("A result is due to be delivered, and the case is not closed before")
    func delivery() throws {
        var permit = ItemDefinition.item("permit", by: "housing")
        permit.deliveryLimit = .workingDays(10)
        var story = try CaseStory(.theme([permit]))
        story.submit()
        try story.answer(.do, item: "permit", .delivered(proof: "EMS 1"))
        #expect(story.refusal == .notDecided)
        try story.approve("permit")
        #expect(story.state.phase == .concluded)
        #expect(story.due(.delivery, .item("permit")) == (try date("2026-03-16")))
        try story.answer(.do, item: "permit", .issued(reference: "证1"))
        try story.wake("2026-03-20T10:00")
        #expect(story.state.cards.map(\.department) == ["housing"])
        #expect(story.state.phase == .concluded)
        try story.answer(.do, item: "permit", .delivered(proof: "EMS 1"))
        #expect(story.happened == ["itemDelivered", "caseClosed"])
    }

    @Test("A department that does not take an item on ends it with its grounds")
    func declined() throws {
        var story = try CaseStory(LimitStories.theme)
        story.submit()
        try story.answer(.do, item: "permit", .declined(.sample))
        #expect(story.state.items["permit"]?.terminationReason == .notTakenOn)
        #expect(story.state.items["permit"]?.grounds == .sample)
        #expect(story.state.outcome == .terminated)
    }

    @Test("The order goes to the town branch that is responsible today, by its own calendar")
    func branch() throws {
        var theme = WorkflowDefinition.theme(
            [.item("permit", by: "housing", promised: .workingDays(2))],
            form: [.field("town")]
        )
        theme.departments[1].areaField = "town"
        theme.organs = [
            OrganAssignment(department: "housing", organ: "bureau", title: LocalizedText(zh: "市局")),
            OrganAssignment(
                department: "housing",
                organ: "old-branch",
                title: LocalizedText(zh: "旧分局"),
                areas: ["小榄"],
                until: try date("2026-02-28")
            ),
            OrganAssignment(
                department: "housing",
                organ: "branch",
                title: LocalizedText(zh: "分局"),
                areas: ["小榄"],
                from: try date("2026-03-01"),
                calendar: "branch"
            ),
        ]
        for (town, organ, due) in [("小榄", "branch", "2026-03-05"), ("石岐", "bureau", "2026-03-04")] {
            var story = try CaseStory(theme)
            story.organCalendars["branch"] = try story.calendar.closed(on: "2026-03-03")
            story.submit { $0.form = Sealed(["town": .text(town)]) }
            #expect(story.order(.do)?.organ == OrganID(organ))
            #expect(story.due(.itemPromised, .item("permit")) == (try date(due)))
        }
    }
}

extension WorkingCalendar {
    /// The same calendar with another year behind it.
    func published(closing days: [String]) throws -> WorkingCalendar {
        try WorkingCalendar(
            id: id,
            version: version + "+1",
            offset: offset,
            closed: closed.union(try days.map(date)),
            working: working,
            firstDate: firstDate,
            lastDate: try date("2027-12-31")
        )
    }

    fileprivate func closed(on day: String) throws -> WorkingCalendar {
        try WorkingCalendar(
            id: "branch",
            version: version,
            offset: offset,
            closed: closed.union([try date(day)]),
            working: working,
            firstDate: firstDate,
            lastDate: lastDate
        )
    }
}
