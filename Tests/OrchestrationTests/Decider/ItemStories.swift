import Orchestration
import Testing

@Suite("Items run in parallel unless something orders them") struct ItemStories {
    static let eligible = ResultField(id: "eligible", kind: .boolean)

    @Test("Items that nothing orders begin together, and are answered in any order")
    func parallel() throws {
        var story = try CaseStory(.theme([.item("a"), .item("b", by: "housing"), .item("c", by: "land")]))
        story.submit()
        #expect(story.openOrders.map(\.item) == ["a", "b", "c"])
        for item: ItemID in ["c", "a", "b"] { try story.approve(item) }
        #expect(story.happened == ["itemApproved", "itemReleased", "caseConcluded", "caseClosed"])
        #expect(story.state.outcome == .completed)
    }

    @Test("An order shows its department what the item uses, and is acknowledged under the department's own number")
    func received() throws {
        var story = try CaseStory(
            .theme(
                [.item("a", uses: [.primary("plan"), .primary("photo", when: .not(.always))])],
                materials: [.material("plan"), .material("photo")]
            )
        )
        story.submit()
        #expect(story.order(.do)?.materials == ["plan"])
        try story.receive("a")
        #expect(story.status("a") == .received)
        #expect(story.state.items["a"]?.reference == "R-1")
        try story.receive("a")
        #expect(story.happened == [], "saying so twice changes nothing")
    }

    @Test("After: the predecessor is approved and nothing of it is held; after its decision: held is enough")
    func afterAndAfterDecision() throws {
        let policy = TolerancePolicy(within: .workingDays(5))
        var story = try CaseStory(
            .theme(
                [
                    .item("first", uses: [.secondary("residence", policy)]),
                    .item("after", after: ["first"]),
                    .item("afterDecision", afterDecision: ["first"]),
                ],
                materials: [.material("residence")]
            )
        )
        story.submit { $0.supply = Supply(promises: ["residence"]) }
        try story.approve("first")
        #expect(story.status("after") == .waiting)
        #expect(story.status("afterDecision") == .dispatched)
        story.supply("residence")
        #expect(story.status("after") == .dispatched)
    }

    @Test("An item that needs data starts with them; without them it ends")
    func needsData() throws {
        let items: [ItemDefinition] = [
            .item("assess", resultData: [ResultField(id: "grade", kind: .number)]),
            .item("pay", needsData: [ResultReference(item: "assess", field: "grade")]),
        ]
        var story = try CaseStory(.theme(items))
        story.submit()
        #expect(story.status("pay") == .waiting)
        try story.approve("assess", data: ["grade": .number(3)])
        #expect(story.status("pay") == .dispatched)
        var other = try CaseStory(.theme(items))
        other.submit()
        try other.reject("assess")
        #expect(other.state.items["pay"]?.terminationReason == .dependencyFailed)
    }

    @Test("A condition over a result is undecided until the result says so", arguments: [true, false])
    func condition(eligible: Bool) throws {
        let isEligible = Condition.equals(.result(ResultReference(item: "a", field: "eligible")), .boolean(true))
        var story = try CaseStory(.theme([.item("a", resultData: [Self.eligible]), .item("b", when: isEligible)]))
        story.submit()
        #expect(story.status("b") == .undecided)
        try story.approve("a", data: ["eligible": .boolean(eligible)])
        #expect(story.history.contains(eligible ? "itemNeeded" : "itemNotNeeded"))
        #expect(story.status("b") == (eligible ? .dispatched : .notNeeded))
    }

    @Test("A condition over a result that will never come makes the item unnecessary")
    func conditionWithoutHope() throws {
        let isEligible = Condition.equals(.result(ResultReference(item: "a", field: "eligible")), .boolean(true))
        var story = try CaseStory(.theme([.item("a", resultData: [Self.eligible]), .item("b", when: isEligible)]))
        story.submit()
        try story.reject("a")
        #expect(story.status("b") == .notNeeded)
        #expect(story.state.outcome == .rejected)
    }

    @Test("While one of several results can still make an item necessary, it stays undecided")
    func conditionWithSomeHope() throws {
        let either = Condition.any(
            ["a", "b"].map { .equals(.result(ResultReference(item: ItemID($0), field: "eligible")), .boolean(true)) }
        )
        var story = try CaseStory(
            .theme([
                .item("a", resultData: [Self.eligible], onReject: .continue), .item("b", resultData: [Self.eligible]),
                .item("c", when: either),
            ])
        )
        story.submit()
        try story.reject("a")
        #expect(story.status("c") == .undecided)
        try story.approve("b", data: ["eligible": .boolean(true)])
        #expect(story.status("c") == .dispatched)
    }

    @Test("A condition over a field that was left empty does not hold the case up")
    func conditionOverEmptyField() throws {
        let isRenting = Condition.equals(.field("tenure"), .text("rent"))
        var story = try CaseStory(
            .theme([.item("a"), .item("b", when: isRenting)], form: [.field("tenure", isRequired: false)])
        )
        story.submit { $0.form = Sealed([:]) }
        try story.approve("a")
        #expect(story.status("b") == .notNeeded)
        #expect(story.state.phase == .closed)
    }

    @Test("The applicant's situation decides at acceptance which items are needed", arguments: [true, false])
    func situation(isHospitalised: Bool) throws {
        let hospitalised = Condition.equals(.situation("hospitalised"), .boolean(true))
        var story = try CaseStory(
            .theme([.item("a"), .item("b", when: hospitalised)], situations: [.yesOrNo("hospitalised")])
        )
        story.submit { $0.situations = ["hospitalised": .boolean(isHospitalised)] }
        #expect(story.status("b") == (isHospitalised ? .dispatched : .notNeeded))
    }

    @Test(
        "An approval carries exactly the declared result data",
        arguments: [
            ([:], RefusalCode.missingResultData),
            (["eligible": .text("yes")], .missingResultData),
            (["eligible": .boolean(true), "colour": .text("red")], .unknownField),
        ] as [([FieldID: DataValue], RefusalCode)]
    )
    func resultData(data: [FieldID: DataValue], code: RefusalCode) throws {
        var story = try CaseStory(.theme([.item("a", resultData: [Self.eligible])]))
        story.submit()
        try story.approve("a", data: data)
        #expect(story.refusal == code)
        #expect(story.status("a") == .dispatched)
    }

    @Test("A department's date counts when the order was out by then, and is refused otherwise")
    func occurredAt() throws {
        var story = try CaseStory(.theme([.item("a"), .item("b")]))
        story.submit()
        let issued = story.now
        let order = try #require(story.order(.do, item: "a"))
        try story.later("2026-03-05T10:00")
        story.answer(order, .approved(.decision()), occurredAt: issued.adding(-1))
        #expect(story.refusal == .occurredOutsideBounds)
        story.answer(order, .approved(.decision()), occurredAt: story.now.adding(1))
        #expect(story.refusal == .occurredOutsideBounds)
        story.answer(order, .approved(.decision()), occurredAt: issued.adding(3_600))
        #expect(story.state.items["a"]?.decidedAt == issued.adding(3_600))
        try story.answer(.do, item: "b", .received(reference: nil))
        #expect(story.state.changedAt == story.now)
    }

    @Test("When a decision that was held is taken back, what was begun on it ends too")
    func takenBackAfterDecision() throws {
        let policy = TolerancePolicy(within: .workingDays(5))
        var story = try CaseStory(
            .theme(
                [
                    .item("first", uses: [.secondary("residence", policy)]),
                    .item("second", by: "housing", afterDecision: ["first"]),
                ],
                materials: [.material("residence")]
            )
        )
        story.submit { $0.supply = Supply(promises: ["residence"]) }
        try story.approve("first")
        try story.wake("2026-03-12T10:00")
        #expect(story.status("first") == .terminated)
        #expect(story.state.items["second"]?.terminationReason == .dependencyFailed)
        #expect(story.order(.cancel, item: "second")?.department == "housing")
    }
}
