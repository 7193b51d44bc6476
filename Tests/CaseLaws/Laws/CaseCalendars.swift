package import Orchestration

/// The working days of spring 2026; what lies past the horizon counts provisionally.
package struct CaseCalendars: Sendable {
    package let city: WorkingCalendar
    package let branch: WorkingCalendar
    /// What the city publishes after that, one after the other: days that count no longer, days that count after all.
    package let later: [WorkingCalendar]

    package init() throws {
        let days = ["2026-02-16", "2026-02-17", "2026-02-18", "2026-04-06", "2026-05-01", "2026-05-04", "2026-05-05"]
        let workdays = ["2026-02-28", "2026-05-09"]
        city = try WorkingCalendar(
            id: "china",
            version: "2026",
            offset: .china,
            closed: Set(days.compactMap { CivilDate($0) }),
            working: Set(workdays.compactMap { CivilDate($0) }),
            firstDate: CivilDate("2026-01-01") ?? .init(daysSinceEpoch: 0),
            lastDate: CivilDate("2026-06-30") ?? .init(daysSinceEpoch: 1)
        )
        branch = try city.extended(
            id: "branch",
            version: "1",
            closed: Set(["2026-03-06", "2026-03-11"].compactMap { CivilDate($0) }),
            officeHours: OfficeHours("08:30-12:00, 14:30-17:30")
        )
        let typhoon = ["2026-03-05", "2026-03-06", "2026-03-09", "2026-03-16", "2026-03-17"]
        later = [
            try Self.edition("2026.1", of: city, closing: typhoon, until: "2026-06-30"),
            try Self.edition("2026.2", of: city, closing: ["2026-03-04", "2026-07-01"], until: "2026-12-31"),
        ]
    }

    private static func edition(
        _ version: String,
        of calendar: WorkingCalendar,
        closing days: [String],
        until last: String
    ) throws -> WorkingCalendar {
        try WorkingCalendar(
            id: calendar.id,
            version: version,
            offset: calendar.offset,
            closed: calendar.closed.union(days.compactMap { CivilDate($0) }),
            working: calendar.working,
            firstDate: calendar.firstDate,
            lastDate: CivilDate(last) ?? calendar.lastDate
        )
    }
}
