/// Finds the last day of a limit in days, day by day, noting why each day counts or does not.
///
/// The start day is not counted (民法典 art. 201, 行政许可法 art. 82). Working days count by the calendar; calendar days
/// all count, and when the last is not a working day the limit ends on the next one (民法典 art. 203).
///
/// The work is bounded: at most ``TimeLimit/countRange`` days count, the calendar closes none beyond its thirty years,
/// and a pause is passed in one step.
struct DayCount {
    let calendar: WorkingCalendar
    let limit: TimeLimit
    let movesFromHoliday: Bool
    private(set) var trace: DayTrace
    private(set) var provisional = false
    private var pausedDays: PausedDays
    private var counted = 0

    init(
        _ limit: TimeLimit,
        by calendar: WorkingCalendar,
        pauses: MergedPauses,
        movesFromHoliday: Bool,
        trace: DayTrace
    ) {
        self.calendar = calendar
        self.limit = limit
        self.movesFromHoliday = movesFromHoliday
        self.trace = trace
        pausedDays = PausedDays(pauses, in: calendar.offset)
    }

    /// The last day, or `nil` when a pause that has not ended stops the count first. A limit that would end beyond
    /// ``CivilDate/latest`` ends there.
    mutating func lastDay(from start: CivilDate) -> CivilDate? {
        var day = start
        // A limit of zero (即办) looks at the start day itself.
        if limit.count > 0 {
            trace.append(.startNotCounted, on: start)
            day = start.adding(days: 1)
        }
        while day < .latest {
            switch pausedDays.standing(on: day) {
            case .stopped:
                return nil
            case .paused(let last):
                trace.append(pausedFrom: day, through: last)
                day = last.adding(days: 1)
            case .running:
                if isLast(day) { return day }
                day = day.adding(days: 1)
            }
        }
        provisional = true
        return .latest
    }

    private mutating func isLast(_ day: CivilDate) -> Bool {
        switch limit.unit {
        case .calendarDays: countCalendarDay(day)
        case .workingDays, .hours, .minutes, .seconds: countWorkingDay(day)
        }
    }

    private mutating func countWorkingDay(_ day: CivilDate) -> Bool {
        let (kind, guessed) = judge(day)
        switch kind {
        case .weekend: trace.append(.weekend, on: day, provisional: guessed)
        case .holiday: trace.append(.holiday, on: day, provisional: guessed)
        case .workday, .makeUpWorkday:
            counted += 1
            let step: DeadlineStep.Kind = kind == .makeUpWorkday ? .makeUpWorkdayCounted : .counted
            trace.append(step, on: day, number: min(counted, limit.count), provisional: guessed)
        }
        return kind.isWorking && counted >= limit.count
    }

    private mutating func countCalendarDay(_ day: CivilDate) -> Bool {
        guard counted < max(limit.count, 1) else { return moveOver(day) }
        counted += 1
        guard counted >= limit.count, movesFromHoliday else {
            trace.append(.counted, on: day, number: min(counted, limit.count))
            return counted >= limit.count
        }
        let (kind, guessed) = judge(day)
        trace.append(.counted, on: day, number: min(counted, limit.count), provisional: guessed)
        return kind.isWorking
    }

    private mutating func moveOver(_ day: CivilDate) -> Bool {
        let (kind, guessed) = judge(day)
        trace.append(kind.isWorking ? .movedTo : .movedOverHoliday, on: day, provisional: guessed)
        return kind.isWorking
    }

    /// Only a day whose kind is asked for can make the result provisional: calendar days count without it.
    private mutating func judge(_ day: CivilDate) -> (kind: DayKind, guessed: Bool) {
        let guessed = !calendar.knows(day)
        provisional = provisional || guessed
        return (calendar.kind(of: day), guessed)
    }
}
