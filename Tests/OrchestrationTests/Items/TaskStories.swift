import Orchestration
import Testing

@Suite("What parties must do: pay, sign, appear") struct TaskStories {
    static let tax = ResultReference(item: "assess", field: "tax")

    static func payment(
        _ amount: PaymentAmount = .fixed(fen: 8_000),
        onExpiry: TaskExpiry = .terminateItem
    ) -> WorkflowDefinition {
        .theme([
            .item("assess", by: "land", resultData: [ResultField(id: "tax", kind: .number)]),
            .item("pay", by: "housing", kind: .payment).with {
                $0.task = TaskPolicy(limit: .calendarDays(15), amount: amount, onExpiry: onExpiry)
            },
            .item("transfer", after: ["pay"]),
        ])
    }

    static func signature(_ onExpiry: TaskExpiry = .terminateItem) -> WorkflowDefinition {
        .theme(
            [
                .item("sign", kind: .signature).with {
                    $0.task = TaskPolicy(party: "seller", limit: .workingDays(5), onExpiry: onExpiry)
                },
                .item("transfer", after: ["sign"]),
            ],
            parties: [.party("seller", owes: [])]
        )
    }

    static let appearance = WorkflowDefinition.theme([
        .item("come", by: "street", kind: .appearance).with { $0.task = TaskPolicy(limit: .workingDays(10)) }
    ])

    static let seller = Actor(role: .applicant, account: "seller", person: "seller")

    @Test("The party is asked, the department is told the sum, and its receipt is the payment")
    func paid() throws {
        var story = try CaseStory(Self.payment())
        story.submit()
        #expect(story.status("pay") == .awaitingParty)
        #expect(story.state.items["pay"]?.task?.amountFen == 8_000)
        #expect(story.openOrder("pay")?.amountFen == 8_000)
        #expect(story.openOrder("pay")?.department == "housing")
        #expect(story.openOrder("pay")?.due == story.clock(.task, .item("pay"))?.due)
        try story.receive("pay")
        #expect(story.status("pay") == .awaitingParty, "receiving an order is not receiving money")
        try story.approve("pay")
        #expect(story.status("pay") == .released)
        #expect(story.clock(.task, .item("pay")) == nil)
        #expect(story.status("transfer") == .dispatched)
    }

    @Test("The sum may be another item's result; of nothing there is nothing to pay", arguments: [12_345, 0, -1])
    func assessed(fen: Int64) throws {
        var story = try CaseStory(Self.payment(.result(Self.tax)))
        story.submit()
        #expect(story.status("pay") == .waiting)
        try story.approve("assess", data: ["tax": .number(fen)])
        #expect(story.status("pay") == (fen > 0 ? .awaitingParty : .notNeeded))
        #expect(story.state.items["pay"]?.task?.amountFen == (fen > 0 ? fen : nil))
        #expect(story.status("transfer") == (fen > 0 ? .waiting : .dispatched))
    }

    @Test("A party that comes before it is asked is told so; anybody else hears nothing of it")
    func tooEarly() throws {
        var theme = Self.signature()
        theme.items.insert(.item("assess", by: "land"), at: 0)
        theme.items[1].after = ["assess"]
        var story = try CaseStory(theme)
        story.submit()
        #expect(story.status("sign") == .waiting)
        story.complete("sign", by: Self.seller)
        #expect(story.refusal == .noTaskOpen)
        story.complete("sign")
        #expect(story.refusal == .notAuthorised)
        story.complete("assess")
        #expect(story.refusal == .notAuthorised, "it is nobody's task")
        var paying = try CaseStory(Self.payment(.result(Self.tax)))
        paying.submit()
        for actor in [Actor.applicant, .examiner(of: "housing")] {
            paying.complete("pay", by: actor)
            #expect(paying.refusal == .noTaskOpen)
        }
        paying.complete("pay", by: .examiner(of: "land"))
        #expect(paying.refusal == .notAuthorised)
    }

    @Test("A party's word that it has paid stops its clock; the department looks for the money")
    func claimed() throws {
        var story = try CaseStory(Self.payment())
        story.submit()
        story.complete("pay")
        #expect(story.happened == ["taskCompleted"])
        #expect(story.status("pay") == .dispatched)
        #expect(story.clock(.task, .item("pay")) == nil)
        try story.approve("pay")
        #expect(story.status("pay") == .released)
    }

    @Test("When the time runs out the item ends, and the department is told")
    func lapsed() throws {
        var story = try CaseStory(Self.payment())
        story.submit()
        try story.wake("2026-03-18T10:00")
        #expect(story.history.contains("taskLapsed"))
        #expect(story.reason("pay") == .taskLapsed)
        #expect(story.reason("transfer") == .dependencyFailed)
        #expect(story.order(.cancel, item: "pay")?.department == "housing")
    }

    @Test("Or a person decides; what comes late, but comes, settles it")
    func lapsedToPerson() throws {
        var story = try CaseStory(Self.payment(onExpiry: .incident))
        story.submit()
        try story.wake("2026-03-18T10:00")
        #expect(story.status("pay") == .awaitingParty)
        #expect(story.incidents.map(\.kind) == [.taskLapsed])
        try story.resolve(.acknowledge(note: Sealed("seen")))
        #expect(story.refusal == .incidentStillOpen)
        try story.approve("pay")
        #expect(story.incidents == [])
        var other = try CaseStory(Self.payment(onExpiry: .incident))
        other.submit()
        try other.wake("2026-03-18T10:00")
        try other.resolve(.terminateItem(.sample))
        #expect(other.status("pay") == .terminated)
        #expect(other.incidents == [])
    }

    @Test("Another party signs; no department has a hand in it")
    func signed() throws {
        var story = try CaseStory(Self.signature())
        story.submit()
        #expect(story.status("sign") == .awaitingParty)
        #expect(story.openOrders == [])
        story.complete("sign")
        #expect(story.refusal == .notAuthorised, "nobody signs for another")
        story.complete("sign", by: Self.seller)
        #expect(story.happened == ["taskCompleted", "workOrderIssued"])
        #expect(story.status("sign") == .released)
        story.complete("sign", by: Self.seller)
        #expect(story.refusal == .noTaskOpen)
        try story.approve("transfer")
        #expect(story.state.outcome == .completed)
    }

    @Test("A party that has to sign must be named")
    func unnamed() throws {
        var story = try CaseStory(Self.signature())
        story.submit { $0.parties = [:] }
        #expect(story.notice.map(\.subject) == [.party("seller")])
    }

    @Test("Nobody signs: the item ends and what rests on it too")
    func unsigned() throws {
        var story = try CaseStory(Self.signature())
        story.submit()
        try story.wake("2026-03-10T10:00")
        #expect(story.reason("sign") == .taskLapsed)
        #expect(story.state.outcome == .terminated, "a task is no result")
    }

    @Test("An appearance is recorded by the department, not by whoever says that they were there")
    func appeared() throws {
        var story = try CaseStory(Self.appearance)
        story.submit()
        #expect(story.openOrder("come")?.handling == .manual)
        story.complete("come")
        #expect(story.refusal == .notAuthorised)
        story.complete("come", by: .examiner(of: "street"))
        #expect(story.status("come") == .released)
        #expect(story.openOrders == [])
        #expect(story.state.phase == .closed)
        var other = try CaseStory(Self.appearance)
        other.submit()
        try other.answer(.do, item: "come", .approved(.decision()), by: .examiner(of: "street"))
        #expect(other.state.phase == .closed)
    }

    @Test("Where nothing was asked there is nothing to complete")
    func nothingAsked() throws {
        var story = try CaseStory(Self.payment())
        story.submit()
        story.complete("transfer")
        #expect(story.refusal == .notAuthorised)
        try story.approve("pay")
        story.complete("pay")
        #expect(story.refusal == .noTaskOpen)
    }

    @Test("A payment under way is called off with the withdrawal, and the department may say that it came too late")
    func withdrawnBeforePaying() throws {
        var story = try CaseStory(Self.payment())
        story.submit()
        story.takeBack("pay")
        #expect(story.status("pay") == .awaitingParty)
        try story.answer(.cancel, item: "pay", .cancelled)
        #expect(story.status("pay") == .cancelled)
        #expect(story.reason("transfer") == .dependencyFailed)
    }

    @Test("Money that was paid for what is withdrawn goes back")
    func refund() throws {
        var story = try CaseStory(Self.payment())
        story.submit()
        try story.approve("pay")
        story.withdraw()
        #expect(story.order(.revoke, item: "pay") == nil, "the transfer may still be decided")
        try story.answer(.cancel, item: "assess", .cancelled)
        try story.answer(.cancel, item: "transfer", .cancelled)
        let refund = try #require(story.order(.revoke, item: "pay"))
        #expect(refund.amountFen == 8_000)
        #expect(refund.department == "housing")
        #expect(story.status("pay") == .revoked)
        #expect(story.state.outcome == .withdrawn)
    }

    @Test("A fee for work that was done all the same is kept")
    func noRefund() throws {
        var story = try CaseStory(Self.payment())
        story.submit()
        try story.approve("pay")
        story.withdraw()
        try story.answer(.cancel, item: "assess", .cancelled)
        try story.answer(.cancel, item: "transfer", .tooLate)
        try story.approve("transfer")
        #expect(story.order(.revoke, item: "pay") == nil)
        #expect(story.status("pay") == .released)
    }

    @Test("The order of the departments' words makes no difference to the refund (P12)", arguments: [true, false])
    func refundInAnyOrder(transferFirst: Bool) throws {
        var story = try CaseStory(Self.payment())
        story.submit()
        try story.approve("pay")
        story.withdraw()
        let order: [ItemID] = transferFirst ? ["transfer", "assess"] : ["assess", "transfer"]
        for item in order { try story.answer(.cancel, item: item, .cancelled) }
        #expect(story.status("pay") == .revoked)
        #expect(story.count("resultRevoked") == 1)
    }
}
