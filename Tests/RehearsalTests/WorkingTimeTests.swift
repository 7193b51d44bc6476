import Orchestration
import Rehearsal
import Testing
import WorkflowFiles

@Suite("Working time")
struct WorkingTimeTests {
    private func hours() throws -> WorkingTime {
        WorkingTime(try #require(Shipped.library.calendars["china"]))
    }

    private func instant(_ text: String) throws -> Timestamp {
        try #require(Timestamp("\(text):00+08:00"))
    }

    @Test(
        "runs from nine to five on working days, over nights, holidays and make-up workdays",
        arguments: [
            ("2026-03-02T09:00", 60, "2026-03-02T10:00"),
            ("2026-03-02T16:30", 60, "2026-03-03T09:30"),
            ("2026-03-02T07:00", 60, "2026-03-02T10:00"),
            ("2026-03-02T20:00", 0, "2026-03-03T09:00"),
            ("2026-03-06T16:00", 61, "2026-03-09T09:01"),
            // Before Spring Festival: the 14th is a working Saturday, then the 24th.
            ("2026-02-13T16:00", 60 + 480 + 30, "2026-02-24T09:30"),
        ]
    )
    func adding(start: String, minutes: Int, end: String) throws {
        let hours = try hours()
        #expect(hours.adding(minutes, to: try instant(start)) == (try instant(end)))
    }

    @Test("between two instants is what was added, from any minute on")
    func inverse() throws {
        let hours = try hours()
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let start = try instant("2026-02-01T00:00").adding(60 * Int64(random.number(below: 60 * 24 * 60)))
            let minutes = random.number(below: 5_000)
            let end = hours.adding(minutes, to: start)
            #expect(hours.minutes(from: start, to: end) == minutes)
        }
    }

    @Test("is drawn so that half and nine in ten lie where the pace says")
    func pace() {
        var random = SeededGenerator(seed: 1)
        let pace = Pace(half: .share(50), nine: .minutes(2_000))
        let drawn = (0..<4_000).map { _ in pace.draw(.workingDays(4), &random) }.sorted()
        #expect(abs(drawn[2_000] - 960) < 40)
        #expect(abs(drawn[3_600] - 2_000) < 60)
        #expect(drawn.allSatisfy { (192...3_000).contains($0) })
    }
}
