import Orchestration
import Testing

@Suite("What was said changes, and what rests on it is decided anew (重开)") struct ReopeningStories {
    static let theme = WorkflowDefinition.theme(
        [
            .item("plan", by: "land", resultData: [ResultField(id: "area", kind: .number)]).with {
                $0.fields = ["address"]
            },
            .item("shelter", by: "housing"),
            .item("tax", by: "street").with { $0.fields = ["area"] },
            .item("last"),
        ],
        form: [.field("area", .number), .field("address"), .field("other", isRequired: false)]
    ).with {
        $0.reopenRules = [
            ReopenRule(trigger: .field("area"), items: ["plan", "shelter"]),
            ReopenRule(trigger: .result(ResultReference(item: "plan", field: "area")), items: ["shelter"]),
        ]
    }

    static func submitted(_ theme: WorkflowDefinition = theme) throws -> CaseStory {
        var story = try CaseStory(theme)
        story.submit { $0.form = Sealed(["area": .number(100), "address": .text("here")]) }
        return story
    }

    @Test("A result in force is revoked first, then decided anew under a new order")
    func released() throws {
        var story = try Self.submitted()
        try story.approve("shelter")
        let old = try #require(story.order(.do, item: "shelter"))
        story.amend(["area": .number(120)])
        #expect(story.happened.prefix(4) == ["fieldsAmended", "resultRevoked", "workOrderIssued", "itemReopened"])
        let new = try #require(story.openOrder("shelter"))
        #expect(new.id != old.id)
        #expect(story.order(.revoke, item: "shelter")?.target == old.id)
        #expect(story.status("shelter") == .dispatched)
        #expect(story.state.form.value?["area"] == .number(120))
        story.answer(old, .rejected(.sample))
        #expect(story.refusal == .workOrderClosed)
        story.answer(new, .rejected(.sample))
        #expect(story.status("shelter") == .rejected)
    }

    @Test("A refusal is thought over again too; what is not decided yet only gets the news")
    func rejectedAndUnderWay() throws {
        var story = try Self.submitted()
        try story.reject("shelter")
        story.amend(["area": .number(120)])
        #expect(!story.happened.contains("resultRevoked"))
        #expect(story.status("shelter") == .dispatched)
        #expect(story.order(.material, item: "tax")?.target == story.openOrder("tax")?.id, "it may see the field")
        #expect(story.order(.material, item: "plan") == nil, "it may not see the field")
        try story.answer(.material, item: "tax", .received(reference: nil))
        #expect(story.status("tax") == .dispatched)
    }

    @Test(
        "A result that says something else than before reopens what rests on it; the same does not",
        arguments: [90, 120]
    )
    func changedResult(area: Int64) throws {
        var story = try Self.submitted()
        try story.approve("plan", data: ["area": .number(90)])
        try story.approve("shelter")
        story.amend(["area": .number(120)])
        try story.approve("shelter")
        #expect(story.status("shelter") == .released)
        try story.approve("plan", data: ["area": .number(area)])
        #expect(story.status("shelter") == (area == 90 ? .released : .dispatched))
    }

    @Test("Only what changes is recorded; nothing, or what the field does not admit, is refused")
    func refused() throws {
        var story = try Self.submitted()
        story.amend(["area": .number(100)])
        #expect(story.refusal == .nothingToAmend)
        story.amend([:])
        #expect(story.refusal == .nothingToAmend)
        story.amend(["area": .text("large")])
        #expect(story.refusal == .unreadableApplication)
        story.amend(["nothing": .text("x")])
        #expect(story.refusal == .unknownField)
        story.amend(["area": .number(1)], by: .examiner(of: "land"))
        #expect(story.refusal == .notAuthorised)
        story.amend(["area": .number(100), "other": .text("x")])
        #expect(
            story.news.first?.fact
                == .fieldsAmended(FieldsAmended(fields: Sealed(["other": .text("x")]), reason: Sealed("moved house")))
        )
        story.withdraw()
        story.amend(["area": .number(1)])
        #expect(story.refusal == .alreadyWithdrawing)
    }

    @Test("Another item may be needed now, or one that has not begun no more")
    func needs() throws {
        let isRented = Condition.equals(.field("address"), .text("rented"))
        var theme = Self.theme
        theme.items.append(.item("lease", when: isRented))
        theme.items.append(.item("deed", when: .not(isRented), after: ["last"]))
        var story = try Self.submitted(theme)
        #expect(story.status("lease") == .notNeeded && story.status("deed") == .waiting)
        story.amend(["address": .text("rented")])
        #expect(story.status("lease") == .dispatched)
        #expect(story.status("deed") == .notNeeded)
    }

    @Test("What waits for a reopened item waits again")
    func dependants() throws {
        var theme = Self.theme
        theme.items.append(.item("final", after: ["shelter", "last"]))
        var story = try Self.submitted(theme)
        try story.approve("shelter")
        story.amend(["area": .number(120)])
        try story.approve("last")
        #expect(story.status("final") == .waiting)
        try story.approve("shelter")
        #expect(story.status("final") == .dispatched)
    }
}

@Suite("Results that could be overtaken by a rejection of the case") struct HeldBackStories {
    static func theme(reversal: LocalizedText?) -> WorkflowDefinition {
        .theme([
            .item("a", onReject: .rejectCase), .item("b", by: "housing").with { $0.reversal = reversal },
            .item("c", by: "land", after: ["b"]),
        ])
    }

    @Test("They wait until nothing can reject the case any more; departments go on meanwhile")
    func waits() throws {
        var story = try CaseStory(Self.theme(reversal: nil))
        story.submit()
        try story.approve("b")
        #expect(story.status("b") == .held)
        #expect(story.status("c") == .dispatched)
        try story.approve("a")
        #expect(story.status("b") == .released)
        var other = try CaseStory(Self.theme(reversal: nil))
        other.submit()
        try other.approve("b")
        try other.reject("a")
        #expect(other.status("b") == .terminated)
        #expect(!other.history.contains("itemReleased"))
    }

    @Test("What can be undone goes out at once, and is undone when the case is rejected")
    func reversed() throws {
        var story = try CaseStory(Self.theme(reversal: LocalizedText(zh: "收回证件")))
        story.submit()
        try story.approve("b")
        #expect(story.status("b") == .released)
        try story.reject("a")
        #expect(story.status("b") == .revoked)
        #expect(story.order(.revoke, item: "b")?.department == "housing")
        #expect(story.state.outcome == .rejected)
    }

    @Test("In whatever order they decide, the same is in force (P12)", arguments: [true, false], [true, false])
    func anyOrder(isApproved: Bool, isReversible: Bool) throws {
        var endings: Set<[ItemID: ItemStatus]> = []
        for order in [["a", "b"], ["b", "a"]] as [[ItemID]] {
            var story = try CaseStory(Self.theme(reversal: isReversible ? LocalizedText(zh: "收回证件") : nil))
            story.submit()
            for item in order {
                guard let open = story.openOrder(item) else { continue }
                let isRejection = item == "a" && !isApproved
                story.answer(open, isRejection ? .rejected(.sample) : .approved(.decision()))
            }
            endings.insert(story.state.items.mapValues(\.status).filter { $0.value == .released })
        }
        #expect(endings.count == 1)
    }
}
