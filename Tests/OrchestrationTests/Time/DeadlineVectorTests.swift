import Orchestration
import Testing

@Suite("Deadlines of the published calendar") struct DeadlineVectorTests {
    let calendar: WorkingCalendar

    init() throws {
        calendar = try ChinaCalendar.make()
    }

    @Test(
        "Working days count make-up workdays and skip holidays",
        arguments: [
            ("2025-01-24", 5, "2025-02-07"), ("2025-01-24", 20, "2025-02-27"), ("2025-04-25", 3, "2025-04-29"),
            ("2025-09-26", 5, "2025-10-10"), ("2025-09-26", 20, "2025-10-30"), ("2025-12-29", 20, "2026-01-27"),
            ("2025-12-31", 1, "2026-01-04"), ("2026-02-10", 5, "2026-02-24"), ("2026-02-10", 20, "2026-03-16"),
            ("2026-02-10", 45, "2026-04-21"), ("2026-02-13", 1, "2026-02-14"), ("2026-02-20", 1, "2026-02-24"),
            ("2026-04-30", 5, "2026-05-11"), ("2026-09-18", 10, "2026-10-09"), ("2026-09-30", 1, "2026-10-08"),
        ]
    )
    func workingDays(start: String, count: Int, due: String) throws {
        try expectDue(start, "\(count)wd", due)
    }

    @Test(
        "Calendar days that end on a day off move on to the first working day",
        arguments: [
            ("2025-12-20", 15, "2026-01-04"), ("2026-01-31", 15, "2026-02-24"),
            ("2025-08-07", 60, "2025-10-09"), ("2026-08-05", 60, "2026-10-08"),
        ]
    )
    func calendarDays(start: String, count: Int, due: String) throws {
        try expectDue(start, "\(count)d", due)
    }

    @Test(
        "With the move switched off calendar days end where they are counted",
        arguments: [
            ("2025-12-20", 15, "2026-01-04"), ("2026-01-31", 15, "2026-02-15"),
            ("2025-08-07", 60, "2025-10-06"), ("2026-08-05", 60, "2026-10-04"),
        ]
    )
    func calendarDaysUnmoved(start: String, count: Int, due: String) throws {
        try expectDue(start, "\(count)d", due, moveFromHoliday: false)
    }

    @Test(
        "A limit of zero ends on the start day, or on the next working day when that is a day off",
        arguments: [
            ("2026-02-10", "0wd", "2026-02-10"), ("2026-02-14", "0wd", "2026-02-14"),
            ("2026-02-20", "0wd", "2026-02-24"), ("2026-02-20", "0d", "2026-02-24"),
            ("2026-02-10", "0d", "2026-02-10"),
        ]
    )
    func zero(start: String, limit: String, due: String) throws {
        try expectDue(start, limit, due)
    }

    @Test("The day is the jurisdiction's: 16:00 UTC is already the next day in China")
    func dayOfTheJurisdiction() throws {
        let before = calendar.deadline(start: try instant("2026-03-02T15:59:59Z"), limit: try limit("1wd"))
        let after = calendar.deadline(start: try instant("2026-03-02T16:00:00Z"), limit: try limit("1wd"))
        #expect(before?.dueDate == (try date("2026-03-03")))
        #expect(after?.dueDate == (try date("2026-03-04")))
    }

    @Test(
        "Hours, minutes and seconds are exact, over nights and holidays",
        arguments: [
            ("2h", "2026-02-14T17:30:00.000005+08:00", "2026-02-14T11:30:00.000005Z"),
            ("48h", "2026-02-14T17:30:00+08:00", "2026-02-16T09:30:00Z"),
            ("10min", "2026-02-14T23:55:00+08:00", "2026-02-14T16:05:00Z"),
            ("3s", "2026-02-14T00:00:00Z", "2026-02-14T00:00:03Z"),
            ("0h", "2026-02-14T00:00:00Z", "2026-02-14T00:00:00Z"),
        ]
    )
    func exactUnits(limitText: String, start: String, due: String) throws {
        let deadline = try #require(calendar.deadline(start: try instant(start), limit: try limit(limitText)))
        #expect(deadline.due.description == due)
        #expect(deadline.dueDate == nil)
        #expect(!deadline.provisional)
    }

    private func expectDue(_ start: String, _ limitText: String, _ due: String, moveFromHoliday: Bool = true) throws {
        let deadline = calendar.deadline(
            start: try morning(of: start),
            limit: try limit(limitText),
            moveFromHoliday: moveFromHoliday
        )
        let expected = Deadline(
            due: try instant("\(due)T00:00:00+08:00").adding(86_400),
            dueDate: try date(due),
            provisional: false,
            calendar: "china@2026"
        )
        #expect(deadline == expected)
    }
}
