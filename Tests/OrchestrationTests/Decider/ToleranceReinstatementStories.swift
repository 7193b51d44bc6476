import Orchestration
import Testing

@Suite("A broken promise is mended: more time for force majeure, or proof that the material came in time")
struct ToleranceReinstatementStories {
    /// The promise ends on Monday 2026-03-09 and may be extended by ten working days.
    static func theme(
        onExpiry: TolerancePolicy.Expiry = .terminateItem,
        release: TolerancePolicy.Release = .afterSupply,
        extensionLimit: TimeLimit? = .workingDays(10)
    ) -> WorkflowDefinition {
        var policy = TolerancePolicy(
            within: .workingDays(5),
            release: release,
            onExpiry: onExpiry,
            remind: [.workingDays(1)]
        )
        policy.extensionLimit = extensionLimit
        return .theme(
            [
                .item("treatment", uses: [.secondary("residence", policy)]),
                .item(
                    "allowance",
                    by: "housing",
                    uses: [.secondary("residence", policy), .secondary("photo", policy)]
                ),
                .item("register", by: "land"),
                .item("card", by: "street", after: ["treatment"]),
                .item("notice", by: "land", afterDecision: ["treatment"]),
            ],
            materials: [.material("residence"), .material("photo")],
            promisedLimit: .workingDays(30)
        )
    }

    static func promised(_ theme: WorkflowDefinition = theme(), _ materials: [MaterialID] = ["residence"]) throws
        -> CaseStory
    {
        var story = try CaseStory(theme)
        story.submit { submission in
            for material in materials { submission.supply.materials[material] = nil }
            submission.supply.promises = materials
        }
        return story
    }

    /// The treatment was decided and is held; on the day after the promise ran out everybody has noticed.
    static func lapsed(_ theme: WorkflowDefinition = theme()) throws -> CaseStory {
        var story = try promised(theme)
        try story.approve("treatment")
        try story.wake("2026-03-10T10:00")
        try #require(story.hasBreach)
        return story
    }

    @Test("A promise that the calendar shows had not run out is given back, also where no extension is allowed")
    func expiredByTheWrongCalendar() throws {
        var story = try Self.lapsed(Self.theme(extensionLimit: nil))
        story.calendar = try story.calendar.published(closing: ["2026-03-09"])
        story.handle(.changeCalendar(CalendarChange(reason: "closed for a typhoon")), by: .system)
        let incident = try #require(story.incidents.first { $0.kind == .reinstatement }).incident
        let retry = Command.resolveIncident(IncidentResolution(incident: incident, action: .retry))
        story.handle(retry, by: .applicant)
        #expect(story.refusal == .notAuthorised)
        story.handle(retry, by: .supervisor(of: "hr"))
        #expect(story.refusal == nil)
        #expect(story.standing("residence") == .promised)
        #expect(story.status("treatment") == .held)
        #expect(!story.hasBreach)
        #expect(!story.incidents.contains { $0.kind == .reinstatement })
        // Ten hours of the tenth went by in which nobody could keep it: the day after is its last.
        try story.wake("2026-03-11T23:59")
        #expect(story.standing("residence") == .promised)
        try story.wake("2026-03-12T00:00")
        #expect(story.standing("residence") == .lapsed)
        #expect(story.hasBreach)
    }

    @Test("Before the promise runs out, more time counts from the day it was due, and the result stays held")
    func extended() throws {
        var story = try Self.promised()
        try story.approve("treatment")
        try story.later("2026-03-06T10:00")
        story.extend("residence", by: .workingDays(3))
        #expect(story.happened == ["toleranceExtended"])
        #expect(story.due(.tolerance, .material("residence")) == (try date("2026-03-12")))
        try story.wake("2026-03-12T10:00")
        #expect(story.elapsed == ["reminderDue"], "the day before the new day, not the old one")
        story.supply("residence")
        #expect(story.status("treatment") == .released)
        #expect(!story.history.contains("toleranceLapsed"))
    }

    @Test("All extensions together stay within the limit, which counts from the first deadline")
    func extendedTwice() throws {
        var story = try Self.promised()
        story.extend("residence", by: .workingDays(7))
        story.extend("residence", by: .workingDays(4))
        #expect(story.refusal == .limitTooLong)
        story.extend("residence", by: .workingDays(3))
        #expect(story.due(.tolerance, .material("residence")) == (try date("2026-03-23")))
        story.extend("residence", by: .workingDays(1))
        #expect(story.refusal == .limitTooLong)
    }

    @Test("Shortly after, an extension undoes expiry and breach: a held decision is held again, the rest begins anew")
    func reinstated() throws {
        var story = try Self.lapsed()
        let stop = try #require(story.order(.cancel, item: "treatment"))
        #expect(story.status("notice") == .terminated, "it was under way on the held decision")
        story.extend("residence", by: .workingDays(4))
        #expect(story.happened.contains("toleranceReinstated"))
        #expect(story.status("treatment") == .held)
        #expect(story.state.orders[stop.id]?.isOpen == false, "the department need not stop any more")
        #expect(story.timesOrdered("treatment") == 1)
        #expect(story.status("allowance") == .dispatched)
        #expect(story.timesOrdered("allowance") == 2, "told to stop, it needs a new order")
        #expect(story.status("notice") == .dispatched)
        #expect(story.timesOrdered("notice") == 2)
        #expect(story.status("card") == .waiting)
        #expect(story.standing("residence") == .promised)
        #expect(story.due(.tolerance, .material("residence")) == (try date("2026-03-13")))
        #expect(!story.hasBreach)
        story.supply("residence")
        #expect(story.status("treatment") == .released)
        #expect(story.status("card") == .dispatched)
    }

    @Test("A department that has dropped its held decision decides again; until it says so its decision stands")
    func decisionDropped() throws {
        for (word, status, orders) in [
            (Answer.Content.cancelled, ItemStatus.dispatched, 2), (.tooLate, .held, 1),
            (.received(reference: "R"), .held, 1),
        ] {
            var story = try Self.lapsed()
            try story.answer(.cancel, item: "treatment", word)
            story.extend("residence", by: .workingDays(4))
            #expect(story.status("treatment") == status, "\(word)")
            #expect(story.timesOrdered("treatment") == orders, "\(word)")
        }
    }

    @Test("A department's late word that it stopped ends nothing that has begun anew")
    func lateWord() throws {
        var story = try Self.lapsed()
        let stop = try #require(story.order(.cancel, item: "allowance"))
        story.extend("residence", by: .workingDays(4))
        story.answer(stop, .cancelled)
        #expect(story.happened == ["cancellationConfirmed"])
        #expect(story.status("allowance") == .dispatched)
    }

    @Test("A department that dropped a decision which stands again contradicts it, and the lead is told")
    func contradictedRestoration() throws {
        var story = try Self.lapsed()
        let stop = try #require(story.order(.cancel, item: "treatment"))
        story.extend("residence", by: .workingDays(4))
        story.answer(stop, .cancelled)
        #expect(story.incidents.map(\.kind) == [.contradiction])
        #expect(story.status("treatment") == .held)
    }

    @Test("Who may extend, what, and until when")
    func refusals() throws {
        var story = try Self.promised()
        for actor in [Actor.applicant, .examiner(of: "hr"), .supervisor(of: "housing"), .system] {
            story.extend("residence", by: .workingDays(1), by: actor)
            #expect(story.refusal == .notAuthorised, "\(actor.role)")
        }
        story.extend("photo", by: .workingDays(1))
        #expect(story.refusal == .noOpenTolerance)
        story.extend("passport", by: .workingDays(1))
        #expect(story.refusal == .unknownMaterial)
        var strict = try Self.promised(Self.theme(extensionLimit: nil))
        strict.extend("residence", by: .workingDays(1))
        #expect(strict.refusal == .notExtendable)
    }

    @Test("When even the longest extension would be over, nothing is undone any more")
    func tooLate() throws {
        var story = try Self.lapsed()
        try story.later("2026-03-17T10:00")
        story.extend("residence", by: .workingDays(2))
        #expect(story.refusal == .notExtendable, "it would be over already")
        story.extend("residence", by: .workingDays(6))
        #expect(story.refusal == nil)
        var late = try Self.lapsed()
        try late.later("2026-03-24T10:00")
        late.extend("residence", by: .workingDays(10))
        #expect(late.refusal == .notExtendable)
        late.extend("residence", by: .workingDays(11))
        #expect(late.refusal == .limitTooLong)
    }

    @Test("What came in time but was entered late undoes expiry and breach, and releases at once")
    func evidence() throws {
        var story = try Self.lapsed()
        try story.answer(.cancel, item: "treatment", .received(reference: "R"))
        try story.enter("residence", receivedAt: "2026-03-09T16:00")
        #expect(story.happened.prefix(2) == ["materialSupplied", "toleranceReinstated"])
        #expect(story.timesOrdered("treatment") == 1, "nobody decides what is decided")
        #expect(story.status("treatment") == .released)
        #expect(story.status("allowance") == .dispatched)
        #expect(story.standing("residence") == .supplied)
        #expect(story.clock(.tolerance, .material("residence")) == nil)
        #expect(!story.hasBreach)
        #expect(zip(story.journal, story.journal.dropFirst()).allSatisfy { $0.at <= $1.at })
    }

    @Test("Only a clerk can say so, only of a time that was in time, and not of the future")
    func evidenceRefused() throws {
        var story = try Self.lapsed()
        for actor in [Actor.applicant, Actor(role: .portal, account: "portal", person: "person")] {
            try story.enter("residence", receivedAt: "2026-03-09T16:00", by: actor)
            #expect(story.refusal == .notAuthorised)
        }
        try story.enter("residence", receivedAt: "2026-03-10T09:00")
        #expect(story.refusal == .occurredOutsideBounds, "after the deadline")
        try story.enter("residence", receivedAt: "2026-03-11T09:00")
        #expect(story.refusal == .occurredOutsideBounds, "the future")
        try story.enter("residence", receivedAt: "2026-03-01T09:00")
        #expect(story.refusal == .occurredOutsideBounds, "before the application")
        story.supply("residence")
        #expect(story.refusal == .materialNotAwaited, "without a time it is simply late")
        #expect(story.hasBreach)
    }

    @Test("Where the promise ended the whole case, the case goes on, with the days since not counted")
    func wholeCase() throws {
        var story = try Self.lapsed(Self.theme(onExpiry: .terminateCase))
        #expect(story.state.outcome == .terminated)
        #expect(story.state.phase == .concluded)
        let promised = try date("2026-04-14")
        story.extend("residence", by: .workingDays(4))
        #expect(story.happened.prefix(2) == ["caseReopened", "toleranceReinstated"])
        #expect(story.state.phase == .inProgress)
        #expect(story.state.outcome == nil)
        #expect(story.status("register") == .dispatched)
        #expect(story.status("treatment") == .held)
        let due = try #require(story.due(.casePromised))
        #expect(due >= promised, "the case's promise runs on")
    }

    @Test("A case that closed meanwhile is opened again by what has legal effect")
    func closed() throws {
        var story = try Self.lapsed(Self.theme(onExpiry: .terminateCase))
        for order in story.openOrders { story.answer(order, .cancelled) }
        #expect(story.state.phase == .closed)
        story.supply("residence")
        #expect(story.refusal == .caseClosed)
        try story.enter("residence", receivedAt: "2026-03-09T16:00")
        #expect(story.state.phase == .inProgress)
        #expect(story.status("treatment") == .dispatched, "it had been dropped")
        #expect(!story.hasBreach)
    }

    @Test("What had gone out stays out; the lead's question about it is settled")
    func releasedBefore() throws {
        var story = try Self.lapsed(Self.theme(release: .beforeSupply))
        #expect(story.incidents.map(\.kind) == [.brokenPromise])
        try story.enter("residence", receivedAt: "2026-03-09T16:00")
        #expect(story.incidents == [])
        #expect(story.status("treatment") == .released)
        #expect(story.timesOrdered("treatment") == 1)
    }

    @Test("What another broken promise stands against is not restored")
    func anotherLapse() throws {
        var story = try Self.promised(Self.theme(), ["residence", "photo"])
        story.extend("photo", by: .workingDays(1))
        try story.wake("2026-03-11T10:00")
        #expect(story.count("toleranceLapsed") == 1, "nothing rested on the photo any more")
        var both = try Self.promised(Self.theme(), ["residence", "photo"])
        try both.wake("2026-03-10T10:00")
        try #require(both.count("toleranceLapsed") >= 1)
        both.extend("residence", by: .workingDays(4))
        let isBarred = both.state.materials["photo"]?.lapse != nil
        #expect(both.status("allowance") == (isBarred ? .terminated : .dispatched))
        #expect(both.status("treatment") == .dispatched)
    }

    @Test("A promise that had become pointless holds its item again, and has the time it had left")
    func revived() throws {
        var story = try Self.promised(Self.theme(), ["residence", "photo"])
        story.extend("photo", by: .workingDays(3))
        try story.wake("2026-03-10T10:00")
        #expect(story.state.materials["photo"]?.tolerance == nil)
        try story.later("2026-03-11T10:00")
        story.extend("residence", by: .workingDays(4))
        #expect(story.state.materials["photo"]?.tolerance?.holds == ["allowance"])
        #expect(try #require(story.due(.tolerance, .material("photo"))) > (try date("2026-03-12")))
        try story.approve("allowance")
        story.supply("residence")
        #expect(story.status("allowance") == .held, "the photo is still promised")
        story.supply("photo")
        #expect(story.status("allowance") == .released)
    }

    @Test("After a withdrawal only the breach is undone")
    func withdrawn() throws {
        var story = try Self.lapsed()
        story.withdraw()
        let before = story.state.items.mapValues(\.status)
        story.extend("residence", by: .workingDays(4))
        #expect(story.happened.prefix(1) == ["toleranceReinstated"])
        #expect(story.state.items.mapValues(\.status) == before)
        #expect(!story.hasBreach)
        #expect(story.clock(.tolerance, .material("residence")) == nil, "nothing rests on it")
    }

    @Test("A breach is repaired once, by the lead's supervisor")
    func repair() throws {
        var story = try Self.lapsed()
        story.repairBreach(by: .applicant)
        #expect(story.refusal == .notAuthorised)
        story.repairBreach()
        #expect(story.happened == ["breachRepaired"])
        #expect(!story.hasBreach)
        #expect(story.status("treatment") == .terminated, "the promise was broken all the same")
        story.repairBreach()
        #expect(story.refusal == .noBreach)
    }
}
