package import Orchestration

/// The working days of spring 2026; what lies past the horizon counts provisionally.
package struct CaseCalendars: Sendable {
    package let city: WorkingCalendar
    package let branch: WorkingCalendar

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
    }
}
