import Foundation
import Orchestration
import Testing

@Suite("A clock under a calendar that comes late") struct RecountTests {
    @Test("has its end, its marks and its calendar from the new one, one generation later")
    func unfired() throws {
        let clock = try ClockSamples.promised("5wd", statutory: "6wd")
        let recount = try ClockSamples.maker(ClockSamples.typhoon("2026-03-04", "2026-03-05"))
            .recounted(clock, at: morning(of: "2026-03-03"))
        #expect(recount.isChanged && recount.clock.generation == 1)
        #expect(recount.clock.calendar == "zhongshan@2+china@2026")
        #expect(recount.clock.markDays.suffix(2) == ["yellow 2026-03-11", "red 2026-03-12"])
        #expect(recount.cardsToLift.isEmpty && recount.expiryMovedBeyond == nil && !recount.endsEarlier)
    }

    @Test("changes nothing where nothing differs")
    func unchanged() throws {
        let clock = try ClockSamples.promised("5wd", statutory: "6wd")
        let recount = try ClockSamples.maker().recounted(clock, at: morning(of: "2026-03-03"))
        #expect(!recount.isChanged && recount.clock == clock)
    }

    @Test("past the horizon is provisional until the year is published")
    func provisional() throws {
        let maker = try ClockSamples.maker()
        let clock = maker.supervised(
            .itemPromised,
            .item("a"),
            from: try morning(of: "2026-12-30"),
            limit: try limit("3wd")
        )
        #expect(clock.isProvisional)
        #expect(clock.dueDay == (try date("2027-01-04")))
        let published = try WorkingCalendar(
            id: "china",
            version: "2027",
            offset: .china,
            closed: [date("2027-01-01")],
            working: [date("2027-01-03")],
            firstDate: date("2026-01-01"),
            lastDate: date("2027-12-31")
        )
        let recount = try ClockSamples.maker(published).recounted(clock, at: morning(of: "2026-12-31"))
        #expect(!recount.clock.isProvisional && recount.clock.calendar == "china@2027")
        // Friday is off, but Sunday is made up for: the same three days end on Monday.
        #expect(recount.clock.dueDay == (try date("2027-01-04")))
        #expect(recount.isChanged && !recount.endsEarlier)
    }

    @Test("keeps what has fired; a card that came too early is lifted and raised again at its new instant")
    func liftedCard() throws {
        let clock = ClockSamples.fired(try ClockSamples.promised("2wd", statutory: "8wd"), 2)
        let maker = try ClockSamples.maker(ClockSamples.typhoon("2026-03-04", "2026-03-05"))
        let recount = try maker.recounted(clock, at: morning(of: "2026-03-05"))
        #expect(recount.cardsToLift == [clock.marks[1]])
        #expect(recount.clock.firedMarks == 2)
        #expect(Array(recount.clock.marks.prefix(2)) == Array(clock.marks.prefix(2)))
        #expect(recount.clock.markDays.dropFirst(2) == ["yellow 2026-03-06", "red 2026-03-16"])
        // The card has been lifted; a second recount does not lift it again.
        #expect(try maker.recounted(recount.clock, at: morning(of: "2026-03-05")).cardsToLift.isEmpty)
    }

    @Test("leaves a card that was due all the same")
    func justCard() throws {
        let clock = ClockSamples.fired(try ClockSamples.promised("2wd"), 2)
        let recount = try ClockSamples.maker(ClockSamples.typhoon("2026-03-04", "2026-03-05"))
            .recounted(clock, at: morning(of: "2026-03-20"))
        #expect(recount.cardsToLift.isEmpty)
        #expect(recount.clock.nextMark == nil)
    }

    @Test("that has expired too early says until when there was time")
    func expiry() throws {
        let clock = ClockSamples.fired(try ClockSamples.tolerance("2wd", remind: []), 1)
        let maker = try ClockSamples.maker(ClockSamples.typhoon("2026-03-04", "2026-03-05"))
        let recount = try maker.recounted(clock, at: morning(of: "2026-03-05"))
        #expect(recount.expiryMovedBeyond == (try date("2026-03-06")).end(in: .china))
        #expect(recount.clock.nextMark == nil)
        #expect(try maker.recounted(clock, at: morning(of: "2026-03-09")).expiryMovedBeyond == nil)
    }

    @Test("tells when its end came nearer")
    func earlier() throws {
        let clock = try ClockSamples.promised("10wd")
        let saturday = try ChinaCalendar.make().extended(id: "organ", version: "1", working: [date("2026-03-07")])
        let recount = try ClockSamples.maker(saturday).recounted(clock, at: morning(of: "2026-03-03"))
        #expect(recount.endsEarlier)
        #expect(recount.clock.dueDay == (try date("2026-03-13")))
    }

    @Test("that stood still before its limit was used up lifts the card and waits")
    func pausedAfterwards() throws {
        let clock = ClockSamples.fired(try ClockSamples.promised("2wd"), 2)
        // Yellow at the end of 4 March; the next morning a suspension begins; then 4 March turns out to be closed.
        let maker = try ClockSamples.maker(ClockSamples.typhoon("2026-03-04", "2026-03-04"))
        let paused = maker.paused(clock, for: PauseReason(.suspension), at: try morning(of: "2026-03-05"))
        let recount = try maker.recounted(paused, at: morning(of: "2026-03-06"))
        #expect(recount.cardsToLift == [clock.marks[1]])
        #expect(recount.clock.nextMark == nil)
        let resumed = maker.resumed(recount.clock, from: PauseReason(.suspension), at: try morning(of: "2026-03-09"))
        #expect(resumed.nextMark?.kind == .yellow)
        #expect(resumed.dueDay == (try date("2026-03-10")))
    }

    @Test("keeps its own rule for an end on a day off")
    func ownRule() throws {
        let maker = try ClockSamples.maker()
        let clock = maker.supervised(
            .itemPromised,
            .item("a"),
            from: try morning(of: "2026-01-31"),
            limit: try limit("15d"),
            movesFromHoliday: false
        )
        #expect(clock.dueDay == (try date("2026-02-15")))
        #expect(maker.recounted(clock, at: clock.start).clock == clock)
    }

    @Test("of an earlier version is still read")
    func stored() throws {
        let text = """
            {"id":"tolerance/proof","kind":"tolerance","subject":{"material":{"_0":"proof"}},"start":"2026-03-02T01:30:00Z",
            "limit":"5wd","due":"2026-03-09T16:00:00Z","marks":[{"kind":"expire","at":"2026-03-09T16:00:00Z"}],"firedMarks":0,
            "calendar":"china@2026","isProvisional":false,"generation":0,
            "pauses":[{"from":"2026-03-03T01:30:00Z","to":"2026-03-03T01:30:00Z"}]}
            """
        let clock = try JSONDecoder().decode(Clock.self, from: Data(text.utf8))
        #expect(clock.extensions == nil && clock.statutory == nil && clock.pauses.first?.reason == nil)
        #expect(try ClockSamples.maker().recounted(clock, at: morning(of: "2026-03-03")).clock == clock)
    }
}
