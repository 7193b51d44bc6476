extension WorkingCalendar {
    /// Working days from `first` through `last`, both included; 0 when reversed.
    public func workingDayCount(from first: CivilDate, through last: CivilDate) -> Int {
        guard first <= last else { return 0 }
        let range = first...last
        // Counted through the exceptions, so that the distance between the days costs nothing.
        let holidays = closed.union(closureDays).count { range.contains($0) && !$0.isWeekend }
        let makeUpWorkdays = working.count { range.contains($0) && !closureDays.contains($0) }
        return last.weekdaysThrough - first.adding(days: -1).weekdaysThrough - holidays + makeUpWorkdays
    }

    /// Working days left: those after the day of `now`, through the last day that ends by `due` or contains it. 0 on
    /// the last day and when overdue.
    public func workingDaysRemaining(from now: Timestamp, until due: Timestamp) -> Int {
        workingDayCount(from: now.date(in: offset).adding(days: 1), through: due.dateEnding(in: offset))
    }

    /// When to remind `count` working days before `due`: the end of the working day that lies that many before the last
    /// day. A `count` of 0 or less gives `due` itself; counts above 10,000 are taken as 10,000.
    public func workingDay(before due: Timestamp, count: Int) -> Timestamp {
        guard count > 0 else { return due }
        var remaining = min(count, TimeLimit.countRange.upperBound)
        var day = due.dateEnding(in: offset)
        while remaining > 0, day > .earliest {
            day = day.adding(days: -1)
            if isWorkingDay(day) { remaining -= 1 }
        }
        return end(of: day)
    }
}

extension CivilDate {
    /// Mondays to Fridays up to and including this day, counted from a fixed Monday.
    fileprivate var weekdaysThrough: Int {
        let daysSinceMonday = daysSinceEpoch + 3
        let week = daysSinceMonday.flooredDivision(by: 7)
        return week * 5 + min(daysSinceMonday - week * 7 + 1, 5)
    }
}
