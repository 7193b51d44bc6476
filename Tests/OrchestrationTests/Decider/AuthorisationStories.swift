import Orchestration
import Testing

@Suite("Who may do what") struct AuthorisationStories {
    static let stranger = Actor(role: .applicant, account: "stranger", person: "stranger")

    @Test(
        "Only the applicant, their portal or a clerk with them at the counter supplies and withdraws",
        arguments: [
            (.applicant, true), (Actor(role: .portal, account: "portal", person: "person"), true),
            (.counterClerk(), true), (.counterClerk(with: "stranger"), false), (stranger, false),
            (.examiner(of: "hr"), false), (.supervisor(of: "hr"), false), (.department("hr"), false), (.system, false),
            (Actor(role: .auditor, account: "auditor", person: "person"), false),
        ] as [(Actor, Bool)]
    )
    func supplyAndWithdraw(actor: Actor, isAllowed: Bool) throws {
        var story = try CaseStory(CorrectionStories.theme())
        story.submit(CorrectionStories.incomplete)
        story.supply("plan", by: actor)
        #expect(story.refusal == (isAllowed ? nil : .notAuthorised))
        story.withdraw(by: actor)
        #expect(story.refusal == (isAllowed ? nil : .notAuthorised))
    }

    @Test("Nobody submits for somebody else")
    func submitForAnother() throws {
        var story = try CaseStory(CorrectionStories.theme())
        for actor in [Self.stranger, .examiner(of: "hr"), .counterClerk(with: "stranger"), .department("hr")] {
            story.submit(by: actor)
            #expect(story.refusal == .notAuthorised)
        }
        #expect(story.state == .unregistered)
    }

    @Test(
        "Only the lead's own organ examines",
        arguments: [
            .examiner(of: "housing"), .applicant, .department("hr"),
            Actor(role: .examiner, account: "clerk", department: "hr", organ: "organ-of-another-city"),
            Actor(role: .auditor, account: "auditor", department: "hr", organ: .organ(of: "hr")),
        ] as [Actor]
    )
    func examine(actor: Actor) throws {
        var story = try CaseStory(CorrectionStories.theme(.reviewed))
        story.submit()
        story.examine(.accept, by: actor)
        #expect(story.refusal == .notAuthorised)
    }

    @Test(
        "A work order is answered by its department's system or its organ's clerks, and nobody else",
        arguments: [
            (.department("housing"), true), (.examiner(of: "housing"), true), (.supervisor(of: "housing"), true),
            (.department("hr"), false), (.examiner(of: "hr"), false), (.supervisor(of: "hr"), false),
            (.applicant, false),
            (Actor(role: .examiner, account: "clerk", department: "housing", organ: "organ-of-another-city"), false),
            (Actor(role: .examiner, account: "clerk", department: "housing"), false),
        ] as [(Actor, Bool)]
    )
    func answer(actor: Actor, isAllowed: Bool) throws {
        var story = try CaseStory(.theme([.item("permit", by: "housing")]))
        story.submit()
        try story.answer(.do, item: "permit", .approved(.decision()), by: actor)
        #expect(story.refusal == (isAllowed ? nil : .notAuthorised))
    }

    @Test("An unknown order is told to departments and clerks only")
    func unknownOrder() throws {
        var story = try CaseStory(.theme([.item("permit")]))
        story.submit()
        let answer = Command.answer(Answer(order: "case-1/do/99", serial: "1", content: .approved(.decision())))
        story.handle(answer, by: .department("hr"))
        #expect(story.refusal == .workOrderNotFound)
        story.handle(answer, by: .applicant)
        #expect(story.refusal == .notAuthorised)
    }

    @Test("A closed order admits nothing more")
    func closedOrder() throws {
        var story = try CaseStory(.theme([.item("a"), .item("b")]))
        story.submit()
        try story.approve("a")
        try story.receive("a")
        #expect(story.refusal == .workOrderClosed)
    }

    @Test("Each kind of order admits its own answers", arguments: WorkOrder.Kind.allCases.filter { $0 != .revoke })
    func admittedAnswers(kind: WorkOrder.Kind) throws {
        let contents: [Answer.Content] = [
            .received(reference: nil), .approved(.decision()), .rejected(.sample), .objected([.to("plan")]),
            .found(.record), .none, .confirmed, .false(.sample), .cancelled, .tooLate,
            .failed(isRetryable: false, detail: ""), .declined(.sample), .resumed(documentNumber: "1"),
            .asked(Question(text: Sealed("?"), within: .workingDays(1))),
            .suspended(Suspension(procedure: "hearing", basis: "b")),
            .extended(AnswerExtension(by: .workingDays(1), reason: Sealed("r"), approver: "a")),
            .opinion(Opinion(isInFavour: true, text: Sealed("o"))), .issued(reference: "1"), .delivered(proof: "1"),
            .rectified(note: Sealed("n")), .compensated(reference: "1"), .cannotCompensate(.sample),
        ]
        for content in contents {
            var story = try Self.story(withOpen: kind)
            try story.answer(kind, content)
            let answer = Answer(order: "", serial: "", content: content)
            // An opinion is admitted by orders to decide, but only where one was asked.
            let isAdmitted = kind.admittedAnswers.contains(answer.kind) && answer.kind != .opinion
            #expect((story.refusal == .answerNotAdmitted) == !isAdmitted, "\(answer.kind)")
        }
        #expect(Set(contents.map { Answer(order: "", serial: "", content: $0).kind }) == Set(Answer.Kind.allCases))
    }

    private static func story(withOpen kind: WorkOrder.Kind) throws -> CaseStory {
        if kind == .fetch {
            var story = try CaseStory(SourceStories.theme([.share("register"), .upload]))
            story.submit()
            return story
        }
        var story = try CaseStory(
            .theme(
                [
                    .item("a", uses: [.primary("plan"), .secondary("residence", WithdrawalStories.policy)]),
                    .item("b", uses: [.primary("plan"), .secondary("proof")]),
                ],
                materials: [.material("plan"), .material("residence"), .material("proof", commitment: .residence)]
            )
        )
        story.submit {
            $0.supply = Supply(
                materials: ["plan": .scan],
                promises: ["residence"],
                commitments: ["proof": .residence]
            )
        }
        if kind == .material { story.supply("residence") }
        if kind == .cancel { story.withdraw() }
        return story
    }

    @Test("What somebody writes into a case is bounded")
    func limits() throws {
        let long = String(repeating: "长", count: Limits.reasonScalars + 1)
        let grounds = Grounds(reason: Sealed(long), basis: "basis", remedy: "remedy")
        let files = (0...Limits.filesPerMaterial).flatMap { _ in SuppliedMaterial.scan.files }
        let contents: [Answer.Content] = [
            .rejected(grounds), .received(reference: long),
            .objected([Objection(material: "plan", reason: Sealed(""), remedy: Sealed(long))]),
            .approved(Approval(documentNumber: long)), .approved(Approval(documentNumber: "1", files: files)),
        ]
        var story = try Self.story(withOpen: .do)
        for content in contents {
            try story.answer(.do, item: "a", content)
            #expect(story.refusal == .limitExceeded)
        }
        story.handle(.withdraw(Withdrawal(reason: Sealed(long))), by: .applicant)
        #expect(story.refusal == .limitExceeded)
        #expect(story.history.last == "workOrderIssued", "nothing was recorded")
    }

    @Test("A ground that is empty or cannot be read is refused with its place")
    func legibility() throws {
        func grounds(_ reason: String = "r", _ basis: String = "b", _ remedy: String = "c") -> Grounds {
            Grounds(reason: Sealed(reason), basis: basis, remedy: remedy)
        }
        func objection(_ reason: String, _ remedy: String = "") -> Answer.Content {
            .objected([Objection(material: "plan", reason: Sealed(reason), remedy: Sealed(remedy))])
        }
        let contents: [(Answer.Content, String)] = [
            (.approved(Approval(documentNumber: "")), "documentNumber"),
            (.approved(Approval(documentNumber: "\n ")), "documentNumber"),
            (.approved(Approval(documentNumber: "1\0")), "documentNumber"),
            (.rejected(grounds("")), "grounds.reason"), (.rejected(grounds("r", " ")), "grounds.basis"),
            (.rejected(grounds("r", "b", "")), "grounds.remedy"),
            (.rejected(grounds("a\u{202E}b")), "grounds.reason"), (.rejected(grounds("\u{7F}r")), "grounds.reason"),
            (objection(""), "objections[0].reason"), (objection("r", "\u{2066}"), "objections[0].remedy"),
            (.received(reference: "1\u{1B}"), "reference"),
        ]
        var story = try Self.story(withOpen: .do)
        for (content, place) in contents {
            try story.answer(.do, item: "a", content)
            #expect(story.refusal == .unreadableText)
            #expect(story.refused?.place == place)
        }
        story.handle(.withdraw(Withdrawal(reason: Sealed("\u{8}"))), by: .applicant)
        #expect(story.refused?.place == "reason")
        #expect(story.history.last == "workOrderIssued", "nothing was recorded")
        let erased = Grounds(reason: Sealed(nil), basis: "b", remedy: "line\n\tline")
        try story.answer(.do, item: "a", .rejected(erased))
        #expect(story.happened.contains("itemRejected"))
    }

    @Test("A failure's detail is cleaned, so that a department can always say that it failed")
    func cleanedDetail() throws {
        var story = try Self.story(withOpen: .do)
        try story.answer(.do, item: "a", .failed(isRetryable: false, detail: "HTTP\0 5\u{202E}03"))
        #expect(story.incidents.first?.detail == "HTTP 503")
    }

    @Test("Only the system wakes a case, and only the person who owes an act performs it")
    func wakeAndAct() throws {
        var story = try CaseStory(PartyActStories.theme)
        story.submit()
        story.handle(.wake, by: .applicant)
        #expect(story.refusal == .notAuthorised)
        story.perform("confirm", of: "employer", by: "person")
        #expect(story.refusal == .notAuthorised)
    }

    @Test(
        "An incident is settled by a supervisor of its holder or of the lead, or by an operator",
        arguments: [
            (.supervisor(of: "housing"), true), (.supervisor(of: "hr"), true), (.supervisor(of: "land"), false),
            (Actor(role: .operator, account: "operator"), true), (.examiner(of: "housing"), false),
            (.applicant, false),
        ] as [(Actor, Bool)]
    )
    func resolve(actor: Actor, isAllowed: Bool) throws {
        var story = try CaseStory(.theme([.item("a", by: "housing")]))
        story.submit()
        try story.answer(.do, item: "a", .failed(isRetryable: false, detail: "HTTP 400"))
        try story.resolve(.retry, by: actor)
        #expect(story.refusal == (isAllowed ? nil : .notAuthorised))
    }
}
