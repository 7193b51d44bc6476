import Orchestration

/// The rules of deadlines written a second time, as naively as possible: one day, or one minute, after the other.
struct SlowOracle {
    let closed: Set<String>
    let working: Set<String>

    init() throws {
        var closed: Set<String> = []
        for (first, last) in ChinaCalendar.holidays {
            var day = try date(first)
            while day.description <= last {
                closed.insert(day.description)
                day = day.adding(days: 1)
            }
        }
        self.closed = closed
        working = Set(ChinaCalendar.makeUpWorkdays)
    }

    func isWorkingDay(_ day: CivilDate) -> Bool {
        if working.contains(day.description) { return true }
        if closed.contains(day.description) { return false }
        // 1970-01-05 was a Monday.
        return (day.daysSinceEpoch - 4) % 7 < 5
    }

    /// The last day of a limit in days; `nil` when an open pause stops the clock.
    func dueDate(start: Timestamp, limit: TimeLimit, pauses: [Pause], moveFromHoliday: Bool) -> CivilDate? {
        var left = limit.count
        var day = start.date(in: .china)
        if left == 0 { left = 1 } else { day = day.adding(days: 1) }
        while true {
            let touching = pauses.filter { touches($0, day) }
            if touching.contains(where: { $0.to == nil }) { return nil }
            if touching.isEmpty {
                let counts = limit.unit == .calendarDays || isWorkingDay(day)
                if counts, left > 0 { left -= 1 }
                let canEnd = limit.unit == .workingDays || !moveFromHoliday || isWorkingDay(day)
                if left == 0, counts, canEnd { return day }
            }
            day = day.adding(days: 1)
        }
    }

    /// The end of an exact limit when everything happens on whole minutes.
    func due(start: Timestamp, minutes: Int, pauses: [Pause]) -> Timestamp? {
        var left = minutes
        var now = start
        while left > 0 {
            let covering = pauses.filter { $0.from <= now && ($0.to.map { now < $0 } ?? true) }
            if covering.contains(where: { $0.to == nil }) { return nil }
            if covering.isEmpty { left -= 1 }
            now = now.adding(60)
        }
        return now
    }

    private func touches(_ pause: Pause, _ day: CivilDate) -> Bool {
        guard pause.from < day.end(in: .china) else { return false }
        guard let to = pause.to else { return true }
        return pause.from < to && to > day.start(in: .china)
    }
}
