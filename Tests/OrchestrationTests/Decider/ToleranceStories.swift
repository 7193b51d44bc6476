import Orchestration
import Testing

@Suite("A secondary material may come later (容缺受理)") struct ToleranceStories {
    static func theme(
        within: TimeLimit = .workingDays(5),
        release: TolerancePolicy.Release = .afterSupply,
        onExpiry: TolerancePolicy.Expiry = .terminateItem
    ) -> WorkflowDefinition {
        let policy = TolerancePolicy(
            within: within,
            release: release,
            onExpiry: onExpiry,
            remind: [.workingDays(3), .workingDays(1)]
        )
        return .theme(
            [
                .item("treatment", by: "hr", uses: [.primary("diagnosis"), .secondary("residence", policy)]),
                .item("allowance", by: "housing", uses: [.secondary("residence", policy)]),
                .item("register", by: "land"),
                .item("card", by: "street", after: ["treatment"]),
            ],
            materials: [.material("diagnosis"), .material("residence")]
        )
    }

    static func promised(_ theme: WorkflowDefinition = theme()) throws -> CaseStory {
        var story = try CaseStory(theme)
        story.submit { submission in
            submission.supply.materials["residence"] = nil
            submission.supply.promises = ["residence"]
        }
        return story
    }

    @Test("The promise is taken, review goes on, the result is held and names the material")
    func held() throws {
        var story = try Self.promised()
        #expect(story.happened.contains("materialPromised"))
        #expect(story.happened.contains("caseAccepted"))
        #expect(story.due(.tolerance, .material("residence")) == (try date("2026-03-09")))
        try story.approve("treatment")
        #expect(story.happened == ["itemApproved"])
        #expect(story.status("treatment") == .held)
        #expect(story.state.materials["residence"]?.tolerance?.holds == ["treatment", "allowance"])
        #expect(story.status("card") == .waiting, "what comes after waits for the release")
        try story.approve("register")
        #expect(story.status("register") == .released, "another item is not concerned")
    }

    @Test("The reminders come at their instants, however late somebody looks")
    func reminders() throws {
        var story = try Self.promised()
        try story.wake("2026-03-08T10:00")
        #expect(story.elapsed == ["reminderDue", "reminderDue"])
        #expect(
            story.passed.map(\.at) == [try date("2026-03-04").end(in: .china), try date("2026-03-06").end(in: .china)]
        )
    }

    @Test("Supply goes to every department that waits, and releases in the same decision")
    func supplied() throws {
        var story = try Self.promised()
        try story.approve("treatment")
        story.supply("residence")
        #expect(
            story.happened == [
                "materialSupplied", "toleranceFulfilled", "workOrderIssued", "workOrderIssued", "itemReleased",
                "workOrderIssued",
            ]
        )
        let news = story.openOrders.filter { $0.kind == .material }
        #expect(Set(news.map(\.department)) == ["hr", "housing"])
        #expect(story.status("treatment") == .released)
        #expect(story.status("card") == .dispatched)
        #expect(story.clock(.tolerance, .material("residence")) == nil)
        try story.answer(.material, item: "treatment", .received(reference: nil))
        #expect(story.order(.material, item: "treatment").map { story.state.orders[$0.id]?.isOpen } == false)
    }

    @Test("A supply nobody waits for is refused")
    func notAwaited() throws {
        var story = try Self.promised()
        story.supply("diagnosis")
        #expect(story.refusal == .materialNotAwaited)
        story.supply(promises: ["residence"])
        #expect(story.refusal == .materialNotAwaited)
        story.supply("residence")
        story.supply("residence")
        #expect(story.refusal == .materialNotAwaited)
    }

    @Test("A broken promise ends its items and what depends on them, tells the departments, and stands as a breach")
    func lapsed() throws {
        var story = try Self.promised()
        try story.approve("treatment")
        try story.wake("2026-03-12T10:00")
        #expect(
            story.elapsed == [
                "reminderDue", "reminderDue", "toleranceLapsed", "itemTerminated", "workOrderIssued", "itemTerminated",
                "workOrderIssued", "itemTerminated",
            ]
        )
        #expect(story.journal.last?.at == (try date("2026-03-09")).end(in: .china))
        #expect(story.status("treatment") == .terminated)
        #expect(story.status("allowance") == .terminated)
        #expect(story.state.items["card"]?.terminationReason == .dependencyFailed)
        #expect(story.status("register") == .dispatched, "another item is not concerned")
        #expect(Set(story.openOrders.filter { $0.kind == .cancel }.map(\.department)) == ["hr", "housing"])
        let breach = story.journal.compactMap { event -> ToleranceLapsed? in
            if case .toleranceLapsed(let fact) = event.fact { fact } else { nil }
        }
        #expect(breach.map(\.person) == ["person"])
        story.supply("residence")
        #expect(story.refusal == .materialNotAwaited)
    }

    @Test("Where the theme says so, a broken promise ends the whole case")
    func lapsedForTheCase() throws {
        var story = try Self.promised(Self.theme(onExpiry: .terminateCase))
        try story.wake("2026-03-12T10:00")
        #expect(story.state.outcome == .terminated)
        #expect(story.status("register") == .terminated)
        #expect(story.state.phase == .concluded, "cancellations are still open")
    }

    @Test("Released before supply: the result goes out, the promise stays, and breaking it calls the lead")
    func releasedBefore() throws {
        var story = try Self.promised(Self.theme(release: .beforeSupply))
        try story.approve("treatment")
        #expect(story.status("treatment") == .released)
        #expect(story.clock(.tolerance, .material("residence")) != nil)
        try story.wake("2026-03-12T10:00")
        #expect(story.incidents.map(\.kind) == [.brokenPromise])
        #expect(story.status("treatment") == .released)
    }

    @Test("A promise that nothing rests on any more is not broken by silence")
    func pointless() throws {
        var story = try Self.promised()
        try story.reject("treatment")
        try story.reject("allowance")
        #expect(story.clock(.tolerance, .material("residence")) == nil)
        try story.wake("2026-03-12T10:00")
        #expect(!story.history.contains("toleranceLapsed"))
    }

    @Test("A promise is never longer than the promised limit it serves")
    func clamped() throws {
        let policy = TolerancePolicy(within: .workingDays(20))
        var story = try CaseStory(
            .theme(
                [.item("permit", uses: [.secondary("residence", policy)], promised: .workingDays(3))],
                materials: [.material("residence")]
            )
        )
        story.submit { $0.supply = Supply(promises: ["residence"]) }
        #expect(story.due(.tolerance, .material("residence")) == (try date("2026-03-05")))
    }

    @Test("A promise given with the application by somebody with an open breach is declined, and the notice says why")
    func openBreach() throws {
        var story = try CaseStory(Self.theme())
        story.facts.credit["person"] = CreditStanding(hasOpenBreach: true, version: "9")
        story.submit { submission in
            submission.supply = Supply(materials: ["diagnosis": .scan], promises: ["residence"])
        }
        #expect(story.happened.contains("offerDeclined"))
        let gap = Gap(subject: .material("residence"), remedies: [.upload], declined: .openBreach)
        #expect(story.notice == [gap])
        story.supply(promises: ["residence"])
        #expect(story.refusal == .openBreach)
        story.facts.credit["person"] = CreditStanding(hasOpenBreach: false, version: "10")
        story.supply(promises: ["residence"])
        #expect(story.happened.contains("caseAccepted"), "repaired, the promise is taken in answer to the notice")
    }

    @Test("A primary material may never come later, and the strictest use wins")
    func primary() throws {
        let policy = TolerancePolicy(within: .workingDays(5))
        var story = try CaseStory(
            .theme(
                [
                    .item("permit", uses: [.secondary("plan", policy), .primary("photo")]),
                    .item("licence", uses: [.primary("plan")]),
                ],
                materials: [.material("plan"), .material("photo")]
            )
        )
        story.submit { $0.supply = Supply(promises: ["plan", "photo"]) }
        #expect(story.notice.map(\.declined) == [.notTolerable, .notTolerable])
        #expect(story.notice.map(\.remedies) == [[.upload], [.upload]])
        story.supply(promises: ["photo"])
        #expect(story.refusal == .notTolerable)
    }

    @Test("The credit register is asked when something is promised, and as long as something may be offered")
    func factsNeeded() throws {
        let bare = Submission.complete(for: Self.theme())
        var promising = bare
        promising.supply.promises = ["residence"]
        #expect(Decider.factsNeeded(for: .submit(bare), state: .unregistered) == [.credit("person")])
        #expect(Decider.factsNeeded(for: .submit(promising), state: .unregistered) == [.credit("person")])
        #expect(Decider.factsNeeded(for: .wake, state: .unregistered) == [])
        let story = try Self.promised()
        #expect(Decider.factsNeeded(for: .supply(promising.supply), state: story.state) == [.credit("person")])
        #expect(Decider.factsNeeded(for: .supply(Supply()), state: story.state) == [])
        #expect(Decider.factsNeeded(for: .wake, state: story.state) == [])
        let incomplete = try ItemAdmissionStories.submitted()
        #expect(Decider.factsNeeded(for: .wake, state: incomplete.state) == [.credit("person")])
    }

    @Test("Who has an open breach is offered no promise, whoever's word brings the notice about")
    func noOfferAfterBreach() throws {
        var theme = Self.theme()
        theme.materials = theme.materials.map { .material($0.id, from: [.share("register"), .upload]) }
        for hasOpenBreach in [false, true] {
            var story = try CaseStory(theme)
            story.facts.credit["person"] = CreditStanding(hasOpenBreach: hasOpenBreach, version: "9")
            story.submit { $0.supply = Supply() }
            for order in story.openOrders where order.kind == .fetch { story.answer(order, .none) }
            let gap = try #require(story.notice.first { $0.subject == .material("residence") })
            #expect(gap.remedies.contains(.promise) == !hasOpenBreach, "after a source's answer")
            var silent = try CaseStory(theme)
            silent.facts.credit["person"] = CreditStanding(hasOpenBreach: hasOpenBreach, version: "9")
            silent.submit { $0.supply = Supply() }
            silent.wait(seconds: 90_000)
            let asked = try #require(silent.notice.first { $0.subject == .material("residence") })
            #expect(asked.remedies.contains(.promise) == !hasOpenBreach, "after its silence")
        }
    }
}
