import Orchestration
import Testing

@Suite("An application is registered, and told once what is missing") struct RegistrationStories {
    /// One item, two uploads, a field, a question, an act of the applicant and one of the employer.
    static let theme = WorkflowDefinition.theme(
        [
            .item(
                "treatment",
                uses: [.primary("diagnosis"), .secondary("residence", TolerancePolicy(within: .workingDays(5)))]
            )
        ],
        materials: [
            .material("diagnosis", from: [.upload, .counter]), .material("residence", commitment: .residence),
        ],
        parties: [
            .party(.applicant, owes: [.act("sign")]),
            .party("employer", owes: [.act("confirm")]),
        ],
        situations: [.yesOrNo("hospitalised")],
        form: [.field("hospital"), .field("remark", isRequired: false), .field("injuredOn", .date)]
    )

    static let expectedGaps = [
        Gap(subject: .situation("hospitalised"), remedies: [.fillIn]),
        Gap(subject: .field("hospital"), remedies: [.fillIn]),
        Gap(subject: .field("injuredOn"), remedies: [.fillIn]),
        Gap(subject: .party("employer"), remedies: [.fillIn]),
        Gap(subject: .act("sign"), remedies: [.sign]),
        Gap(subject: .material("diagnosis"), remedies: [.upload, .counter]),
        Gap(subject: .material("residence"), remedies: [.upload, .promise, .commit]),
    ]

    static func submitBadly(_ submission: inout Submission) {
        submission.situations = [:]
        submission.form = Sealed(["injuredOn": .text("yesterday")])
        submission.parties = [:]
        submission.acts = []
        submission.supply = Supply()
    }

    @Test("An application that lacks everything is registered, and one notice names all of it with remedies")
    func oneNotice() throws {
        var story = try CaseStory(Self.theme)
        story.submit(Self.submitBadly)
        #expect(story.happened == ["caseRegistered", "correctionRequested"])
        #expect(story.state.phase == .correcting)
        #expect(story.state.number == "2026-0001")
        #expect(story.state.receivedAt == story.now)
        #expect(story.notice == Self.expectedGaps)
        #expect(story.due(.correction) == (try date("2026-03-16")))
    }

    @Test("The check before submitting says the same and registers nothing")
    func precheckAgrees() throws {
        let story = try CaseStory(Self.theme)
        var submission = Submission.complete(for: Self.theme)
        Self.submitBadly(&submission)
        let precheck = story.precheck(submission)
        #expect(precheck.gaps == Self.expectedGaps)
        #expect(precheck.fetched == [])
        #expect(precheck.refusal == nil)
    }

    @Test("What the notice asked for can be handed in: answers, fields, parties, acts and materials")
    func everyRemedyWorks() throws {
        var story = try CaseStory(Self.theme)
        story.submit(Self.submitBadly)
        story.perform("sign", of: .applicant, by: "person")
        var supply = Supply(
            materials: ["diagnosis": .scan, "residence": .scan],
            fields: Sealed(["hospital": .text("First Hospital"), "injuredOn": .text("2026-02-14")])
        )
        supply.situations = ["hospitalised": .boolean(false)]
        supply.parties = ["employer": .named("employer")]
        story.handle(.supply(supply), by: .applicant)
        #expect(story.happened.contains("correctionAnswered"))
        #expect(story.happened.contains("caseAccepted"))
        #expect(story.state.submission?.situations["hospitalised"] == .boolean(false))
        story.perform("confirm", of: "employer")
        #expect(story.refusal == nil)
        #expect(story.status("treatment") == .dispatched)
    }

    @Test("An answer that was given is not changed by a correction")
    func answersStand() throws {
        var story = try CaseStory(Self.theme)
        story.submit { $0.supply = Supply() }
        var supply = Supply()
        supply.situations = ["hospitalised": .boolean(false)]
        story.handle(.supply(supply), by: .applicant)
        #expect(story.refusal == .unknownSituation)
        supply = Supply()
        supply.parties = ["employer": .named("somebody-else")]
        story.handle(.supply(supply), by: .applicant)
        #expect(story.refusal == .unknownParty)
    }

    @Test("A complete application is accepted at once where acceptance is automatic")
    func completeAndAutomatic() throws {
        var story = try CaseStory(.theme([.item("permit", uses: [.primary("form")])], materials: [.material("form")]))
        story.submit()
        #expect(story.happened == ["caseRegistered", "materialSupplied", "caseAccepted", "workOrderIssued"])
        #expect(story.status("permit") == .dispatched)
    }

    /// One thing about an application that cannot be read.
    struct Flaw: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: RefusalCode
        let spoil: @Sendable (inout Submission) -> Void

        init(_ description: String, _ code: RefusalCode, spoil: @escaping @Sendable (inout Submission) -> Void) {
            testDescription = description
            self.code = code
            self.spoil = spoil
        }
    }

    static let flaws = [
        Flaw("unknown question", .unknownSituation) { $0.situations["weather"] = .boolean(true) },
        Flaw("unknown option", .unknownSituation) { $0.situations["hospitalised"] = .text("perhaps") },
        Flaw("unknown field", .unknownField) { $0.form = Sealed(["colour": .text("red")]) },
        Flaw("a book in a field", .unreadableApplication) {
            $0.form = Sealed(["hospital": .text(String(repeating: "长", count: 20_001))])
        },
        Flaw("unknown material", .unknownMaterial) { $0.supply.materials["poem"] = .scan },
        Flaw("unknown promise", .unknownMaterial) { $0.supply.promises = ["poem"] },
        Flaw("unknown commitment", .unknownMaterial) { $0.supply.commitments = ["poem": .residence] },
        Flaw("no file", .tooManyFiles) { $0.supply.materials["diagnosis"] = SuppliedMaterial(files: []) },
        Flaw("eleven files", .tooManyFiles) {
            let files = (1...11).flatMap { _ in SuppliedMaterial.scan.files }
            $0.supply.materials["diagnosis"] = SuppliedMaterial(files: files)
        },
        Flaw("seen at no counter", .notAuthorised) { $0.supply.materials["diagnosis"] = .seenAtCounter },
        Flaw("another's act", .unknownAct) { $0.acts = ["confirm"] },
        Flaw("unknown party", .unknownParty) { $0.parties["neighbour"] = .named("neighbour") },
        Flaw("the applicant twice", .unknownParty) { $0.parties[.applicant] = .named("neighbour") },
        Flaw("another version", .workflowMismatch) { $0.workflow.version = "2" },
    ]

    @Test("Only what cannot be read is refused, and nothing is registered then", arguments: flaws)
    func unreadable(flaw: Flaw) throws {
        var story = try CaseStory(Self.theme)
        story.submit(flaw.spoil)
        #expect(story.refusal == flaw.code)
        #expect(story.state == .unregistered)
        var submission = Submission.complete(for: Self.theme)
        flaw.spoil(&submission)
        #expect(story.precheck(submission).refusal?.code == flaw.code)
    }

    @Test(
        "A version takes new applications from its first day to its last, by the city's clocks",
        arguments: [
            ("2025-12-31", .notEffective), ("2026-01-01", nil), ("2026-06-30", nil), ("2026-07-01", .notEffective),
        ] as [(String, RefusalCode?)]
    )
    func inForce(day: String, refusal: RefusalCode?) throws {
        let period = EffectivePeriod(from: CivilDate("2026-01-01"), until: CivilDate("2026-06-30"))
        var story = try CaseStory(Self.theme.with { $0.effective = period }, on: day)
        story.submit()
        #expect(story.refusal == refusal)
    }

    @Test("A case goes on under its version when that is no longer in force")
    func outlivesItsVersion() throws {
        let period = EffectivePeriod(until: CivilDate("2026-03-02"))
        var story = try CaseStory(Self.theme.with { $0.effective = period }, on: "2026-03-02")
        story.submit(Self.submitBadly)
        story.pass(seconds: 86_400)
        story.withdraw()
        #expect(story.refusal == nil)
        #expect(story.state.phase == .closed)
    }

    @Test("A field of the wrong kind, an empty one and one that is too long are gaps, not refusals")
    func wrongFields() throws {
        var story = try CaseStory(Self.theme)
        story.submit { submission in
            let long = String(repeating: "长", count: 501)
            submission.form = Sealed(["hospital": .text(""), "injuredOn": .number(3), "remark": .text(long)])
            submission.supply.materials["diagnosis"] = .scan
        }
        #expect(story.notice.map(\.subject) == [.field("hospital"), .field("remark"), .field("injuredOn")])
    }

    @Test("The same case cannot be submitted twice")
    func twice() throws {
        var story = try CaseStory(Self.theme)
        story.submit()
        story.submit()
        #expect(story.refusal == .caseExists)
    }

    @Test("A clerk at the counter registers for the person before them, and records what was seen there")
    func atTheCounter() throws {
        var story = try CaseStory(Self.theme)
        story.submit(by: .counterClerk()) { $0.supply.materials["diagnosis"] = .seenAtCounter }
        #expect(story.refusal == nil)
        #expect(story.state.materials["diagnosis"]?.supplied?.grade == .b)
        #expect(story.state.materials["residence"]?.supplied?.grade == .c)
    }
}
