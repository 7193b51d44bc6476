import Orchestration
import Testing

@Suite("More time for a clock") struct ExtendingTests {
    private func grant(_ id: String, _ by: String, on day: String = "2026-03-04", legal: Bool = true) throws
        -> ClockExtension
    {
        ClockExtension(id: id, by: try limit(by), grantedAt: try morning(of: day), isLegal: legal)
    }

    private func extended(_ clock: Clock, _ grant: ClockExtension, atMost: String = "10wd") throws -> Recount? {
        guard case .extended(let recount) = try ClockSamples.maker().extended(clock, by: grant, atMost: limit(atMost))
        else { return nil }
        return recount
    }

    @Test("moves its marks; the red card moves only with the law's limit")
    func marks() throws {
        let clock = try ClockSamples.promised("5wd", statutory: "6wd")
        let legal = try #require(try extended(clock, grant("first", "5wd")))
        #expect(legal.clock.dueDay == (try date("2026-03-16")))
        #expect(legal.clock.markDays.suffix(2) == ["yellow 2026-03-16", "red 2026-03-17"])
        #expect(legal.clock.generation == 1)
        let own = try #require(try extended(clock, grant("first", "1wd", legal: false)))
        #expect(own.clock.markDays.suffix(2) == ["yellow 2026-03-10", "red 2026-03-10"])
    }

    @Test("counts once, however often it is granted")
    func once() throws {
        let maker = try ClockSamples.maker()
        let first = try grant("first", "5wd")
        let clock = try #require(try extended(ClockSamples.promised(), first)).clock
        #expect(maker.extended(clock, by: first, atMost: try limit("10wd")) == .counted)
        #expect(maker.extended(clock, by: try grant("first", "4wd"), atMost: try limit("10wd")) == .idTaken)
    }

    @Test("is bounded by what the rule allows in all")
    func bounded() throws {
        let maker = try ClockSamples.maker()
        let clock = try #require(try extended(ClockSamples.promised(), grant("first", "7wd"))).clock
        let most = try limit("10wd")
        #expect(maker.extended(clock, by: try grant("second", "4wd"), atMost: most) == .tooLong(left: .workingDays(3)))
        #expect(try extended(clock, grant("second", "3wd"))?.clock.added == .workingDays(10))
        #expect(maker.extended(clock, by: try grant("second", "0wd"), atMost: most) == .tooLong(left: .workingDays(3)))
        #expect(maker.extended(clock, by: try grant("second", "2d"), atMost: most) == .tooLong(left: .workingDays(3)))
        #expect(maker.extended(clock, by: try grant("second", "2wd"), atMost: try limit("10d")) == .tooLong(left: nil))
    }

    @Test("comes before the limit has run out, or is refused")
    func inTime() throws {
        let maker = try ClockSamples.maker()
        let clock = try ClockSamples.promised("2wd")
        let late = try grant("late", "2wd", on: "2026-03-05")
        #expect(maker.extended(clock, by: late, atMost: try limit("10wd")) == .ranOut(clock.due))
        #expect(try extended(clock, grant("in-time", "2wd", on: "2026-03-04")) != nil)
        let paused = maker.paused(clock, for: PauseReason(.suspension), at: try morning(of: "2026-03-04"))
        #expect(try extended(paused, grant("stands-still", "2wd", on: "2026-03-20")) != nil)
    }

    @Test("after force majeure revives an expiry within the time that the rule gives")
    func forceMajeure() throws {
        let maker = try ClockSamples.maker()
        let expired = ClockSamples.fired(try ClockSamples.tolerance("2wd", remind: []), 1)
        let late = try grant("flood", "5wd", on: "2026-03-06")
        #expect(maker.extended(expired, by: late, atMost: try limit("10wd")) == .ranOut(expired.due))
        let outcome = maker.extended(expired, by: late, atMost: try limit("10wd"), until: try morning(of: "2026-03-11"))
        guard case .extended(let recount) = outcome else { return #expect(Bool(false), "\(outcome)") }
        #expect(recount.clock.nextMark?.kind == .expire)
        #expect(recount.expiryMovedBeyond == recount.clock.due)
        #expect(recount.clock.dueDay == (try date("2026-03-11")))
    }

    @Test("is explained day by day")
    func explained() throws {
        let clock = try #require(try extended(ClockSamples.promised("2wd"), grant("first", "1wd"))).clock
        let explanation = try ChinaCalendar.make().explain(clock)
        #expect(explanation.deadline?.due == clock.due)
        #expect(explanation.steps.map(\.text.zh).suffix(2) == ["2026-03-04 第2日", "2026-03-05 第3日（延期）"])
        #expect(explanation.text.zh.hasPrefix("自2026-03-02 09:30:00起2个工作日加延期1个工作日"))
        #expect(explanation.text.en?.hasPrefix("2 working days and an extension of 1 working day from") == true)
    }
}
