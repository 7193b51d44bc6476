import Testing

@testable import Orchestration

/// Each role against each command (semantics, section 12), on one case in which every command has something to be about.
@Suite("Each role and each command") struct RoleTable {
    static let people: [(String, Actor)] = [
        ("applicant", .applicant), ("portal", Actor(role: .portal, account: "portal", person: "person")),
        ("counter", .counterClerk()), ("agent", .agent),
        ("otherAgent", Actor(role: .agent, account: "x", person: "x")),
        ("employer", Actor(role: .applicant, account: "employer", person: "employer")),
        ("examiner", .examiner(of: "hr")), ("supervisor", .supervisor(of: "hr")),
        ("examiner2", .examiner(of: "housing")), ("supervisor2", .supervisor(of: "housing")),
        ("system2", .department("housing")), ("system3", .department("land")), ("engine", .system),
        ("author", Actor(role: .author, account: "a")), ("approver", Actor(role: .approver, account: "a")),
        ("operator", Actor(role: .operator, account: "a")), ("auditor", Actor(role: .auditor, account: "a")),
    ]

    private static let applicants: Set<String> = ["applicant", "portal", "counter", "agent"]
    private static let workers: Set<String> = ["examiner2", "supervisor2", "system2"]

    /// Who may; everybody else is refused. The item is with the housing department, the lead is `hr`.
    static let table: [(Command, Set<String>)] = [
        (.submit(.complete(for: AuthorityStories.theme)), ["applicant", "portal", "counter"]),
        (.supply(Supply(promises: ["residence"], isComplete: true)), applicants),
        (.performAct(PerformAct(party: "employer", act: "confirm")), ["employer"]),
        (.withdraw(Withdrawal(reason: Sealed("why"))), applicants),
        // The clerk at the counter is one of the lead's own.
        (.examine(Examination(finding: .accept)), ["examiner", "supervisor", "counter"]),
        (.answer(Answer(order: "o", serial: "1", content: .cancelled)), workers),
        (
            .resolveIncident(IncidentResolution(incident: "i", action: .retry)),
            ["supervisor", "supervisor2", "operator"]
        ),
        // Without its paper a clerk grants only for the party before them.
        (AuthorityStories.grant(AuthorityStories.authority("new")), ["applicant", "portal", "counter"]),
        (AuthorityStories.revoke("a1"), applicants),
        (UseAuthorisationStories.authorise(), applicants),
        (UseAuthorisationStories.revocation, applicants),
        (DisputeStories.dispute(), applicants),
        (.addItem(ItemAddition(item: "permit")), applicants.union(["supervisor"])),
        (.withdrawItems(ItemWithdrawal(items: ["permit"], reason: Sealed("r"))), applicants.union(["supervisor"])),
        (.reassign(Reassignment(item: "permit", reason: Sealed("r"))), ["supervisor", "supervisor2"]),
        (
            .divert(Diversion(item: "permit", holder: Sealed("h"), within: .workingDays(1), reason: Sealed("r"))),
            workers
        ),
        (.answerQuestion(QuestionAnswer(item: "permit", option: "yes")), applicants),
        (.completeTask(TaskCompletion(item: "permit")), applicants.union(workers)),
        (.amend(Amendment(fields: Sealed([:]), reason: Sealed("r"))), applicants),
        (
            .correctDecision(
                DecisionCorrection(
                    item: "permit",
                    decision: .rejected(.sample),
                    reason: Sealed("r"),
                    documentNumber: "1"
                )
            ),
            workers
        ),
        (
            .extendTolerance(ToleranceExtension(material: "residence", by: .workingDays(1), reason: Sealed("r"))),
            ["supervisor"]
        ),
        (
            .extendLimit(LimitExtension(item: "permit", by: .workingDays(1), reason: Sealed("r"), approver: "x")),
            ["supervisor2"]
        ),
        (.extendLimit(LimitExtension(by: .workingDays(1), reason: Sealed("r"), approver: "x")), ["supervisor"]),
        (.appealCard(CardAppeal(card: "itemPromised/permit.0", reason: Sealed("r"))), workers),
        (.ruleOnCard(CardRuling(card: "itemPromised/permit.0", isLifted: true, reason: Sealed("r"))), ["supervisor"]),
        (.repairBreach(BreachRepair(reason: Sealed("r"))), ["supervisor"]),
        (.changeCalendar(CalendarChange(reason: "r")), ["engine", "operator"]),
        (
            .migrate(Migration(to: WorkflowReference(id: "theme", version: "2", hash: ""), reason: Sealed("r"))),
            ["operator"]
        ),
        (.rate(Rating(grade: 5)), applicants),
        (
            .reportDelivery(DeliveryReport(notice: "n", channel: .sms, outcome: .sent)), ["system3"]
        ),
        (.wake, ["engine"]),
    ]

    @Test("Whoever is named may, and nobody else")
    func whoMay() throws {
        let calendar = try ChinaCalendar.make()
        var definition = AuthorityStories.theme
        definition.notices = NoticePolicy(delivery: "land", channels: [], channelLimit: .hours(1), templates: [])
        for (command, allowed) in Self.table {
            for (name, actor) in Self.people {
                let context = Context(now: .epoch, definition: definition, calendar: calendar, actor: actor)
                let refusal = Decider.authorise(command, state: Self.state, context: context)
                #expect((refusal == nil) == allowed.contains(name), "\(name) \(command.kind)")
                #expect(refusal.map { $0.code == .notAuthorised } != false, "\(name) \(command.kind)")
            }
        }
    }

    @Test("Every command and every role stands in the table")
    func complete() {
        #expect(Set(Self.table.map(\.0.kind)) == Set(Command.Kind.allCases))
        #expect(Set(Self.people.map(\.1.role)) == Set(Actor.Role.allCases))
    }

    @Test(
        "With one scope an agent does what that scope names, and is told that the rest lies outside",
        arguments: Authority.Scope.allCases
    )
    func scopes(scope: Authority.Scope) throws {
        let calendar = try ChinaCalendar.make()
        var state = Self.state
        state.authorities = ["a1": AuthorityStories.authority(may: [scope])]
        let byScope: [Authority.Scope: Set<Command.Kind>] = [
            .submit: [.addItem, .amend],
            .supply: [.answerQuestion, .disputeSource, .authoriseUse, .revokeUse],
            .promise: [], .commit: [], .withdraw: [.withdraw, .withdrawItems], .pay: [.completeTask], .receive: [.rate],
        ]
        // Whoever holds an authority may lay it down.
        let allowed = byScope[scope, default: []].union([.revokeAuthority])
        for (command, people) in Self.table where people.contains("agent") && command.kind != .submit {
            let context = Context(
                now: .epoch,
                definition: AuthorityStories.theme,
                calendar: calendar,
                actor: .agent
            )
            let refusal = Decider.authorise(command, state: state, context: context)
            #expect(refusal?.code == (allowed.contains(command.kind) ? nil : .outsideAuthority), "\(command.kind)")
        }
    }

    /// An item with the housing department, a payment, an order, an incident, a card and an agent who may do everything.
    private static let state: CaseState = {
        var state = CaseState.unregistered
        state.phase = .inProgress
        state.submission = .complete(for: AuthorityStories.theme)
        let order = WorkOrder(
            id: "o",
            kind: .do,
            department: "housing",
            organ: .organ(of: "housing"),
            handling: .manual
        )
        state.orders["o"] = WorkOrderState(order: order, issuedAt: .epoch)
        var item = ItemState(status: .awaitingParty, since: .epoch)
        item.order = "o"
        let clock = Clock(
            id: "task/permit",
            kind: .task,
            subject: .item("permit"),
            start: .epoch,
            limit: .workingDays(1),
            due: .epoch,
            marks: [],
            calendar: "china@1"
        )
        item.task = TaskOpened(item: "permit", party: .applicant, amountFen: 100, clock: clock)
        state.items["permit"] = item
        state.incidents["i"] = IncidentOpened(incident: "i", kind: .contradiction, holder: "housing", detail: "")
        state.cards = [
            CardRaised(clock: "itemPromised/permit", mark: 0, colour: .yellow, department: "housing", item: "permit")
        ]
        state.authorities = ["a1": AuthorityStories.authority(may: Authority.Scope.allCases)]
        return state
    }()
}
