/// Finds the last day of a limit in days, day by day, noting why each day counts or does not.
///
/// The start day is not counted (民法典 art. 201, 行政许可法 art. 82); with office hours it is the day on which the office takes
/// in what started the limit. Working days count by the calendar; calendar days
/// all count, and when the last is not a working day the limit ends on the next one (民法典 art. 203).
///
/// The work is bounded: at most ``TimeLimit/countRange`` days count, the calendar closes none beyond its thirty years,
/// and a pause is passed in one step.
struct DayCount {
    let calendar: WorkingCalendar
    let limit: TimeLimit
    let movesFromHoliday: Bool
    /// Days beyond this many were granted by an extension.
    let ordinaryCount: Int
    private let reasons: PauseNotes
    private(set) var trace: DayTrace
    private(set) var provisional = false
    private var pausedDays: PausedDays
    private var counted = 0

    init(_ rule: CountRule, by calendar: WorkingCalendar, trace: DayTrace) {
        self.calendar = calendar
        limit = rule.total
        movesFromHoliday = rule.moveFromHoliday ?? calendar.movesFromHoliday
        ordinaryCount = rule.limit.count
        self.trace = trace
        reasons = PauseNotes(rule.pauses, in: calendar.offset)
        pausedDays = PausedDays(MergedPauses(rule.pauses), in: calendar.offset)
    }

    /// The last day, or `nil` when a pause that has not ended stops the count first. A limit that would end beyond
    /// ``CivilDate/latest`` ends there.
    mutating func lastDay(from instant: Timestamp) -> CivilDate? {
        let start = dayOfReceipt(instant)
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
                trace.append(pausedFrom: day, through: last, note: reasons.note)
                day = last.adding(days: 1)
            case .running:
                if isLast(day) { return day }
                day = day.adding(days: 1)
            }
        }
        provisional = true
        return .latest
    }

    /// What comes in after office hours or on a day off is received on the next working day.
    private mutating func dayOfReceipt(_ instant: Timestamp) -> CivilDate {
        let day = instant.date(in: calendar.offset)
        guard calendar.officeHours != nil else { return day }
        let (_, guessed) = judge(day)
        guard !calendar.isReceived(instant, on: day) else { return day }
        var next = day.adding(days: 1)
        while next < .latest, !judge(next).kind.isWorking { next = next.adding(days: 1) }
        trace.append(
            .receivedLater,
            on: day,
            provisional: guessed,
            note: LocalizedText(zh: "视为\(next)收到", en: "received on \(next)")
        )
        return next
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
        case .closure: trace.append(.closure, on: day, note: calendar.closure(on: day)?.reason)
        case .workday, .makeUpWorkday:
            counted += 1
            let step: DeadlineStep.Kind = kind == .makeUpWorkday ? .makeUpWorkdayCounted : .counted
            trace.append(step, on: day, number: number, provisional: guessed, note: extensionNote)
        }
        return kind.isWorking && counted >= limit.count
    }

    private mutating func countCalendarDay(_ day: CivilDate) -> Bool {
        guard counted < max(limit.count, 1) else { return moveOver(day) }
        counted += 1
        guard counted >= limit.count, movesFromHoliday else {
            trace.append(.counted, on: day, number: number, note: extensionNote)
            return counted >= limit.count
        }
        let (kind, guessed) = judge(day)
        trace.append(.counted, on: day, number: number, provisional: guessed, note: extensionNote)
        return kind.isWorking
    }

    private mutating func moveOver(_ day: CivilDate) -> Bool {
        let (kind, guessed) = judge(day)
        let reason = kind == .closure ? calendar.closure(on: day)?.reason : nil
        trace.append(kind.isWorking ? .movedTo : .movedOverHoliday, on: day, provisional: guessed, note: reason)
        return kind.isWorking
    }

    /// Which day of the limit it is; 0 for a limit of zero (即办).
    private var number: Int { min(counted, limit.count) }

    private var extensionNote: LocalizedText? {
        number > ordinaryCount ? LocalizedText(zh: "延期", en: "extension") : nil
    }

    /// Only a day whose kind is asked for can make the result provisional: calendar days count without it.
    private mutating func judge(_ day: CivilDate) -> (kind: DayKind, guessed: Bool) {
        let guessed = !calendar.knows(day)
        provisional = provisional || guessed
        return (calendar.kind(of: day), guessed)
    }
}
