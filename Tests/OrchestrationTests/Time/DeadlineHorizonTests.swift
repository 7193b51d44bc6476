import Orchestration
import Testing

@Suite("Deadlines beyond the horizon") struct DeadlineHorizonTests {
    let calendar: WorkingCalendar

    init() throws {
        calendar = try ChinaCalendar.make()
    }

    @Test(
        "Weekends alone decide past the last known day, and the result says that it is provisional",
        arguments: [
            ("2026-12-30", "1wd", "2026-12-31", false), ("2026-12-30", "2wd", "2027-01-01", true),
            ("2026-12-30", "4wd", "2027-01-05", true), ("2026-12-01", "30d", "2026-12-31", false),
            ("2026-12-01", "31d", "2027-01-01", true), ("2026-12-01", "32d", "2027-01-04", true),
        ]
    )
    func pastLastDate(start: String, limitText: String, due: String, provisional: Bool) throws {
        let deadline = calendar.deadline(start: try morning(of: start), limit: try limit(limitText))
        #expect(deadline?.dueDate == (try date(due)))
        #expect(deadline?.provisional == provisional)
    }

    @Test("Working days before the first known day are guesses as well")
    func beforeFirstDate() throws {
        let deadline = calendar.deadline(start: try morning(of: "2024-12-30"), limit: try limit("2wd"))
        #expect(deadline?.dueDate == (try date("2025-01-02")))
        #expect(deadline?.provisional == true)
    }

    @Test("Calendar days that do not move never ask the calendar and so are not provisional")
    func unmovedDaysAreCertain() throws {
        let deadline = calendar.deadline(
            start: try morning(of: "2026-12-01"),
            limit: try limit("400d"),
            moveFromHoliday: false
        )
        #expect(deadline?.dueDate == (try date("2028-01-05")))
        #expect(deadline?.provisional == false)
    }

    @Test("A limit that would outlast the year 9999 ends there", arguments: ["10000wd", "10000d", "10000h"])
    func endOfTime(limitText: String) throws {
        let deadline = calendar.deadline(start: try morning(of: "9999-12-01"), limit: try limit(limitText))
        #expect(deadline?.due == .distantFuture)
    }
}
