import Orchestration
import Testing

@Suite("A clock that stands still") struct PausingTests {
    let hearing = PauseReason(.specialProcedure, key: "hearing")
    let review = PauseReason(.specialProcedure, key: "expert-review")

    @Test("for two reasons runs again when both have ended, and their overlap counts once")
    func overlap() throws {
        let maker = try ClockSamples.maker()
        var clock = try ClockSamples.promised()
        clock = maker.paused(clock, for: hearing, at: try morning(of: "2026-03-03"))
        clock = maker.paused(clock, for: review, at: try morning(of: "2026-03-04"))
        clock = maker.resumed(clock, from: hearing, at: try morning(of: "2026-03-05"))
        #expect(clock.isPaused && clock.nextMark == nil)
        #expect(clock.pausedFor == [review])
        clock = maker.resumed(clock, from: review, at: try morning(of: "2026-03-06"))
        // 3 to 6 March cost four days: without them the fifth day was Monday 9 March.
        #expect(!clock.isPaused)
        #expect(clock.dueDay == (try date("2026-03-13")))
        #expect(Pause.merged(clock.pauses).count == 1)
        #expect(clock.generation == 4)
    }

    @Test("is left alone by a second pause for the same reason, and by the end of a reason that did not hold it")
    func idempotent() throws {
        let maker = try ClockSamples.maker()
        let clock = try ClockSamples.promised()
        let paused = maker.paused(clock, for: hearing, at: try morning(of: "2026-03-03"))
        #expect(maker.paused(paused, for: hearing, at: try morning(of: "2026-03-04")) == paused)
        #expect(maker.resumed(paused, from: review, at: try morning(of: "2026-03-04")) == paused)
        #expect(maker.resumed(clock, at: try morning(of: "2026-03-04")) == clock)
    }

    @Test("keeps its reminders and its expiry when it runs again")
    func expiring() throws {
        let maker = try ClockSamples.maker()
        var clock = ClockSamples.fired(try ClockSamples.tolerance("5wd", remind: ["3wd", "1wd"]), 1)
        clock = maker.paused(clock, for: hearing, at: try morning(of: "2026-03-05"))
        clock = maker.resumed(clock, from: hearing, at: try instant("2026-03-05T10:00:00+08:00"))
        #expect(clock.markDays == ["reminder 2026-03-04", "reminder 2026-03-09", "expire 2026-03-10"])
        #expect(clock.nextMark?.kind == .reminder)
    }

    @Test("of an earlier version keeps the distance of its reminders")
    func earlierVersion() throws {
        let maker = try ClockSamples.maker()
        var clock = try ClockSamples.tolerance("5wd", remind: ["1d"])
        clock.remind = nil
        clock = maker.paused(clock, at: try morning(of: "2026-03-05"))
        clock = maker.resumed(clock, at: try instant("2026-03-05T10:00:00+08:00"))
        #expect(clock.markDays == ["reminder 2026-03-09", "expire 2026-03-10"])
    }

    @Test("uses up none of its time: the reminder by share counts running time only")
    func reminderByShare() throws {
        let maker = try ClockSamples.maker()
        var clock = try ClockSamples.promised("20wd")
        let before = try #require(clock.marks.first)
        clock = maker.paused(clock, for: hearing, at: try morning(of: "2026-03-03"))
        clock = maker.resumed(clock, from: hearing, at: try morning(of: "2026-06-03"))
        let after = try #require(clock.marks.first)
        #expect(before.kind == .reminder && after.kind == .reminder)
        #expect(after.at > (try morning(of: "2026-06-03")))
    }

    @Test("in a procedure that is keyed in afterwards lifts the card raised meanwhile")
    func keyedInLater() throws {
        let clock = ClockSamples.fired(try ClockSamples.promised("2wd"), 2)
        #expect(clock.marks.prefix(2).map(\.kind) == [.reminder, .yellow])
        let recount = try ClockSamples.maker().paused(
            clock,
            for: hearing,
            from: morning(of: "2026-03-03"),
            to: morning(of: "2026-03-04"),
            knownAt: morning(of: "2026-03-05")
        )
        #expect(recount.cardsToLift == [clock.marks[1]])
        #expect(recount.clock.markDays.dropFirst(2) == ["yellow 2026-03-06"])
        #expect(recount.clock.nextMark?.kind == .yellow)
    }

    @Test(
        "for the sake of excluded items does so only while nothing else runs",
        arguments: [
            (["drawing-review"], true), (["drawing-review", "payment"], true), (["drawing-review", "permit"], false),
            (["permit"], false), ([], false),
        ] as [([ItemID], Bool)]
    )
    func excludedItems(running: [ItemID], standsStill: Bool) throws {
        let maker = try ClockSamples.maker()
        let clock = maker.supervised(
            .casePromised,
            .case,
            from: try ClockSamples.start(),
            limit: try limit("5wd"),
            excludes: ["drawing-review", "payment"]
        )
        let held = maker.counting(clock, running: Set(running), at: try morning(of: "2026-03-03"))
        #expect(held.isPaused == standsStill)
        let again = maker.counting(held, running: ["permit"], at: try morning(of: "2026-03-04"))
        #expect(again.dueDay == (try date(standsStill ? "2026-03-11" : "2026-03-09")))
    }

    @Test("without excluded items is never held by them")
    func nothingExcluded() throws {
        let clock = try ClockSamples.promised()
        #expect(try ClockSamples.maker().counting(clock, running: ["a"], at: morning(of: "2026-03-03")) == clock)
    }
}
