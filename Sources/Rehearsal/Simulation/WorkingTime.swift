package import Orchestration

/// The time in which simulated people work: 09:00 to 17:00 of every working day, whatever hours an office keeps.
package struct WorkingTime: Sendable {
    package static let minutesPerDay = 480
    private static let opening = 540

    package let calendar: WorkingCalendar

    package init(_ calendar: WorkingCalendar) {
        self.calendar = calendar
    }

    /// The instant at which so many working minutes have passed.
    package func adding(_ workingMinutes: Int, to instant: Timestamp) -> Timestamp {
        var day = instant.date(in: calendar.offset)
        var remaining = max(workingMinutes, 0)
        var begun = minutesWorked(on: day, until: instant)
        while day < .latest {
            if calendar.isWorkingDay(day) {
                let left = Self.minutesPerDay - begun
                if remaining < left { return day.instant(minutes: Self.opening + begun + remaining, calendar) }
                remaining -= left
            }
            day = day.adding(days: 1)
            begun = 0
        }
        return .distantFuture
    }

    /// Working minutes between two instants; 0 when reversed.
    package func minutes(from first: Timestamp, to last: Timestamp) -> Int {
        guard first < last else { return 0 }
        let (from, to) = (first.date(in: calendar.offset), last.date(in: calendar.offset))
        let begun = calendar.isWorkingDay(from) ? minutesWorked(on: from, until: first) : 0
        let ended = calendar.isWorkingDay(to) ? minutesWorked(on: to, until: last) : 0
        let whole = calendar.workingDayCount(from: from, through: to.adding(days: -1))
        return whole * Self.minutesPerDay + ended - begun
    }

    private func minutesWorked(on day: CivilDate, until instant: Timestamp) -> Int {
        let minute = Int(instant.microseconds(since: day.start(in: calendar.offset)) / 60_000_000)
        return min(max(minute - Self.opening, 0), Self.minutesPerDay)
    }
}
