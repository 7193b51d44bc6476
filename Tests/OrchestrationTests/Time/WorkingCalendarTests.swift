import Foundation
import Orchestration
import Testing

@Suite("Working calendar") struct WorkingCalendarTests {
    let calendar: WorkingCalendar

    init() throws {
        calendar = try ChinaCalendar.make()
    }

    @Test(
        "Each month has its published number of working days",
        arguments: [
            (2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]),
            (2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]),
        ]
    )
    func months(year: Int, expected: [Int]) throws {
        var counts: [Int] = []
        for month in 1...12 {
            let first = try #require(CivilDate(year: year, month: month, day: 1))
            let next = try #require(CivilDate(year: year + month / 12, month: month % 12 + 1, day: 1))
            let last = next.adding(days: -1)
            counts.append(calendar.workingDayCount(from: first, through: last))
            let naive = (first.daysSinceEpoch...last.daysSinceEpoch)
                .count { calendar.isWorkingDay(CivilDate(daysSinceEpoch: $0)) }
            #expect(naive == counts.last)
        }
        #expect(counts == expected)
        #expect(counts.reduce(0, +) == 248)
    }

    @Test("Any stretch counts as many working days as a walk over it finds")
    func stretches() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            // From 1967 on, so that negative day numbers are among them.
            let first = Int.random(in: -1000...21_000, using: &random)
            let last = first + Int.random(in: -3...400, using: &random)
            let naive = stride(from: first, through: last, by: 1)
                .count { calendar.isWorkingDay(CivilDate(daysSinceEpoch: $0)) }
            let range = (CivilDate(daysSinceEpoch: first), CivilDate(daysSinceEpoch: last))
            #expect(calendar.workingDayCount(from: range.0, through: range.1) == naive)
        }
    }

    @Test(
        "The working days left leave out today and include the last day",
        arguments: [
            ("2026-02-10T09:00", 5), ("2026-02-13T23:59", 2), ("2026-02-14T00:00", 1), ("2026-02-20T12:00", 1),
            ("2026-02-24T00:00", 0), ("2026-02-24T23:59", 0), ("2026-03-24T23:59", 0),
        ]
    )
    func remaining(now: String, expected: Int) throws {
        let due = try date("2026-02-24").end(in: .china)
        #expect(calendar.workingDaysRemaining(from: try instant("\(now):00+08:00"), until: due) == expected)
    }

    @Test(
        "A reminder lies at the end of the working day that many before the due day",
        arguments: [
            ("2026-02-24", 1, "2026-02-15T00:00"), ("2026-02-24", 3, "2026-02-13T00:00"),
            ("2026-03-06", 1, "2026-03-06T00:00"), ("2026-03-09", 1, "2026-03-07T00:00"),
            ("2026-03-06", 0, "2026-03-07T00:00"), ("2026-03-06", -4, "2026-03-07T00:00"),
        ]
    )
    func reminder(dueDate: String, count: Int, expected: String) throws {
        let due = try date(dueDate).end(in: .china)
        #expect(calendar.workingDay(before: due, count: count) == (try instant("\(expected):00+08:00")))
    }

    @Test("A calendar survives coding, with its dates in order")
    func coding() throws {
        let data = try JSONEncoder().encode(calendar)
        #expect(try JSONDecoder().decode(WorkingCalendar.self, from: data) == calendar)
        #expect(String(decoding: data, as: UTF8.self).contains(#""working":["2025-01-26","2025-02-08","2025-04-27""#))
    }
}
