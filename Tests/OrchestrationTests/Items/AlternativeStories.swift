import Orchestration
import Testing

@Suite("Alternatives: one is enough, what is preferred counts first (任选其一)") struct AlternativeStories {
    static func theme(_ policy: ItemDefinition.RejectionPolicy = .stopDependants) -> WorkflowDefinition {
        .theme([
            .item("build", onReject: policy), .item("relocate", by: "housing", onReject: policy),
            .item("pay", by: "land", onReject: policy),
            .item("permit", by: "street").with { $0.afterAny = [["build", "relocate", "pay"]] },
        ]).with { $0.alternatives = [Alternative(id: "shelter", items: ["build", "relocate", "pay"])] }
    }

    @Test("All run in parallel; the preferred one that is approved counts, and the others are dropped")
    func preferred() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        #expect(story.openOrders.count == 3)
        try story.approve("build")
        #expect(story.status("build") == .released)
        #expect(story.reason("relocate") == .alternativeChosen)
        #expect(story.openOrders.filter { $0.kind == .cancel }.compactMap(\.item).sorted() == ["pay", "relocate"])
        #expect(story.status("permit") == .dispatched)
        let stale = try #require(story.state.orders.values.first { $0.order.kind == .do && $0.order.item == "pay" })
        story.answer(stale.order, .approved(.decision()))
        #expect(story.refusal == .workOrderClosed)
        for item: ItemID in ["relocate", "pay"] { try story.answer(.cancel, item: item, .cancelled) }
        try story.approve("permit")
        #expect(story.state.outcome == .completed)
        #expect(story.state.phase == .closed)
    }

    @Test("An approval that came first is held until every preferred one has failed")
    func held() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        try story.approve("pay")
        #expect(story.status("pay") == .held)
        #expect(story.status("permit") == .waiting)
        try story.reject("build")
        #expect(story.status("pay") == .held)
        try story.reject("relocate")
        #expect(story.status("pay") == .released)
        #expect(story.status("permit") == .dispatched)
    }

    @Test("A dropped alternative that was approved already is not released any more")
    func droppedWhenHeld() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        try story.approve("relocate")
        try story.approve("build")
        #expect(story.status("relocate") == .terminated)
        #expect(!story.journal.contains { $0.fact == .itemReleased(ItemReleased(item: "relocate")) })
        #expect(story.order(.cancel, item: "relocate") != nil, "the department learns that its decision is not wanted")
    }

    @Test("The group has failed when all have; only then may it reject the case")
    func allFail() throws {
        var story = try CaseStory(Self.theme(.rejectCase))
        story.submit()
        try story.reject("build")
        try story.reject("pay")
        #expect(story.state.outcome == nil)
        try story.reject("relocate")
        #expect(story.state.outcome == .rejected)
    }

    @Test("A granted alternative completes the case, though another was rejected")
    func outcome() throws {
        var story = try CaseStory(Self.theme())
        story.submit()
        try story.reject("build")
        try story.approve("relocate")
        try story.approve("permit")
        #expect(story.state.outcome == .completed)
    }

    @Test("A promised material that is still missing leaves the choice open")
    func tolerated() throws {
        let policy = TolerancePolicy(within: .workingDays(5))
        var theme = Self.theme()
        theme.materials = [.material("plan")]
        theme.items[0].materials = [.secondary("plan", policy)]
        var story = try CaseStory(theme)
        story.submit { $0.supply = Supply(promises: ["plan"]) }
        try story.approve("build")
        try story.approve("relocate")
        #expect(story.status("relocate") == .held, "the preferred one may still become certain")
        try story.wake("2026-03-12T10:00")
        #expect(story.status("build") == .terminated)
        #expect(story.status("relocate") == .released)
    }

    @Test("Whatever the order of the answers, the same one counts and the outcome is the same (P12)", arguments: 0..<8)
    func anyOrder(verdicts: Int) throws {
        let items: [ItemID] = ["build", "relocate", "pay"]
        var endings: Set<[String]> = []
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            var story = try CaseStory(Self.theme(.rejectCase))
            story.submit()
            for index in order {
                guard let open = story.openOrder(items[index]) else { continue }
                story.answer(open, verdicts >> index & 1 == 1 ? .approved(.decision()) : .rejected(.sample))
            }
            for open in story.openOrders where open.kind == .cancel { story.answer(open, .cancelled) }
            if let open = story.openOrder("permit") { story.answer(open, .approved(.decision())) }
            let inForce = story.state.items.filter { $0.value.status == .released }.keys.map(\.text).sorted()
            endings.insert(inForce + [story.state.outcome?.rawValue ?? "open"])
        }
        #expect(endings.count == 1, "\(endings)")
    }

    @Test("What follows on an alternative that was not taken is not needed, whichever was granted first (P12)")
    func whatFollows() throws {
        let relocate = ResultReference(item: "relocate", field: "due")
        let theme = WorkflowDefinition.theme([
            .item("build"),
            .item("relocate", by: "housing", resultData: [ResultField(id: "due", kind: .boolean)]),
            .item("fee", by: "land", after: ["relocate"]).with {
                $0.condition = .equals(.result(relocate), .boolean(true))
            },
        ]).with { $0.alternatives = [Alternative(id: "shelter", items: ["build", "relocate"])] }
        for isGrantedFirst in [true, false] {
            var story = try CaseStory(theme)
            story.submit()
            if isGrantedFirst { try story.approve("relocate", data: ["due": .boolean(true)]) }
            try story.approve("build")
            try story.answer(.cancel, item: "relocate", .cancelled)
            #expect(story.status("fee") == .notNeeded)
            #expect(story.state.outcome == .completed)
        }
    }

    @Test("What ended with a rejected alternative does not count against the one that was granted")
    func whatFollowedARejection() throws {
        let theme = WorkflowDefinition.theme([
            .item("build"), .item("relocate", by: "housing"), .item("fee", by: "land", after: ["relocate"]),
        ]).with { $0.alternatives = [Alternative(id: "shelter", items: ["build", "relocate"])] }
        var story = try CaseStory(theme)
        story.submit()
        try story.reject("relocate")
        #expect(story.reason("fee") == .dependencyFailed)
        try story.approve("build")
        #expect(story.state.outcome == .completed)
    }
}
