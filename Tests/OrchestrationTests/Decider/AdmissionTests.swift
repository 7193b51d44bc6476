import Orchestration
import Testing

@Suite("Which phase admits which command") struct AdmissionTests {
    /// What goes on beside the application, from registration until the case is closed.
    static let beside: Set<Command.Kind> = [
        .answer, .resolveIncident, .grantAuthority, .revokeAuthority, .authoriseUse, .revokeUse, .extendLimit,
        .appealCard, .ruleOnCard, .repairBreach, .changeCalendar, .reportDelivery, .wake,
    ]

    static let table: [(CasePhase, Set<Command.Kind>)] = [
        (.unregistered, [.submit]),
        (.checking, beside.union([.supply, .performAct, .withdraw, .disputeSource, .migrate])),
        (.correcting, beside.union([.supply, .performAct, .withdraw, .disputeSource, .migrate])),
        (.examining, beside.union([.supply, .performAct, .withdraw, .examine, .disputeSource, .migrate])),
        (
            .inProgress,
            beside.union([
                .supply, .performAct, .withdraw, .examine, .addItem, .withdrawItems, .reassign, .divert,
                .answerQuestion, .completeTask, .rate, .amend, .correctDecision, .extendTolerance, .disputeSource,
                .migrate,
            ])
        ),
        (
            .concluded,
            beside.union([
                .supply, .correctDecision, .extendTolerance, .answerQuestion, .rate, .addItem, .withdrawItems,
                .reassign, .divert, .completeTask, .performAct,
            ])
        ),
        (.closed, [.correctDecision, .repairBreach, .extendTolerance, .ruleOnCard, .appealCard, .rate, .wake]),
    ]

    private static let reason = Sealed("r")
    static let commands: [Command] = [
        .submit(.complete(for: PartyActStories.theme)), .supply(Supply()),
        .performAct(PerformAct(party: "employer", act: "confirm")), .withdraw(Withdrawal(reason: Sealed(nil))),
        .examine(Examination(finding: .accept)), .answer(Answer(order: "none", serial: "1", content: .confirmed)),
        .resolveIncident(IncidentResolution(incident: "none", action: .retry)), .wake,
        .grantAuthority(AuthorityGrant(authority: Authority(id: "a", agent: .named("other"), scopes: []))),
        .revokeAuthority(AuthorityRevocation(authority: "a")),
        .authoriseUse(UseAuthorisationGrant(authorisation: UseAuthorisation(source: "s"))),
        .revokeUse(UseAuthorisationRevocation(source: "s")),
        .disputeSource(SourceDispute(material: "m", source: "s", reason: reason)),
        .addItem(ItemAddition(item: "i")), .withdrawItems(ItemWithdrawal(items: ["i"], reason: reason)),
        .reassign(Reassignment(item: "i", reason: reason)),
        .divert(Diversion(item: "i", holder: reason, within: .workingDays(1), reason: reason)),
        .answerQuestion(QuestionAnswer(item: "i")), .completeTask(TaskCompletion(item: "i")),
        .amend(Amendment(fields: Sealed([:]), reason: reason)),
        .correctDecision(
            DecisionCorrection(item: "i", decision: .rejected(.sample), reason: reason, documentNumber: "1")
        ),
        .extendTolerance(ToleranceExtension(material: "m", by: .workingDays(1), reason: reason)),
        .extendLimit(LimitExtension(by: .workingDays(1), reason: reason, approver: "a")),
        .appealCard(CardAppeal(card: "c", reason: reason)),
        .ruleOnCard(CardRuling(card: "c", isLifted: true, reason: reason)),
        .repairBreach(BreachRepair(reason: reason)), .changeCalendar(CalendarChange(reason: "r")),
        .migrate(Migration(to: WorkflowReference(id: "w", version: "2", hash: "h"), reason: reason)),
        .rate(Rating(grade: 5)), .reportDelivery(DeliveryReport(notice: "n", channel: .sms, outcome: .sent)),
    ]

    static let admissionCodes: Set<RefusalCode> = [
        .caseNotFound, .caseExists, .caseClosed, .caseConcluded, .notInThisPhase,
    ]

    @Test("The table is complete, and what it does not admit is refused before anything else", arguments: table)
    func admission(phase: CasePhase, admitted: Set<Command.Kind>) throws {
        #expect(phase.admittedCommands == admitted)
        for command in Self.commands {
            let story = try Self.story(in: phase)
            var after = story
            after.handle(command, by: .system)
            let isAdmitted = after.refusal.map(Self.admissionCodes.contains) != true
            #expect(isAdmitted == admitted.contains(command.kind), "\(command.kind)")
            #expect(isAdmitted || after.state == story.state)
        }
        #expect(Set(Self.table.map(\.0)) == Set(CasePhase.allCases))
        #expect(Set(Self.commands.map(\.kind)) == Set(Command.Kind.allCases))
    }

    @Test("The code tells the phases apart")
    func codes() throws {
        let expected: [(CasePhase, Command, RefusalCode)] = [
            (.unregistered, Self.commands[1], .caseNotFound), (.inProgress, Self.commands[0], .caseExists),
            (.concluded, Self.commands[0], .caseExists), (.closed, Self.commands[0], .caseExists),
            (.concluded, Self.commands[3], .caseConcluded), (.closed, Self.commands[1], .caseClosed),
            (.checking, Self.commands[4], .notInThisPhase),
        ]
        for (phase, command, code) in expected {
            var story = try Self.story(in: phase)
            story.handle(command, by: .applicant)
            #expect(story.refusal == code, "\(phase) \(command.kind)")
        }
    }

    private static func story(in phase: CasePhase) throws -> CaseStory {
        var story = try CaseStory(theme(for: phase))
        switch phase {
        case .unregistered: break
        case .correcting: story.submit(CorrectionStories.incomplete)
        case .concluded:
            story.submit { $0.supply = Supply(commitments: ["residence": .residence]) }
            try story.approve("permit")
        case .closed:
            story.submit()
            story.withdraw()
        case .checking, .examining, .inProgress: story.submit()
        }
        try #require(story.state.phase == phase)
        return story
    }

    private static func theme(for phase: CasePhase) -> WorkflowDefinition {
        switch phase {
        case .checking, .closed: SourceStories.theme([.share("register"), .upload])
        case .correcting: CorrectionStories.theme()
        case .examining: CorrectionStories.theme(.reviewed)
        case .concluded: CommitmentStories.theme
        case .unregistered, .inProgress: PartyActStories.theme
        }
    }
}
