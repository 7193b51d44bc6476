/// The instants at which something happens by itself.
extension ClockMaker {
    /// All marks of a clock whose `due` is known, as if none had fired.
    func marks(of clock: Clock, expiringAt oldDue: Timestamp) -> [Clock.Mark] {
        guard clock.expires else { return supervisionMarks(of: clock) }
        if clock.marks.contains(where: { $0.kind.isCard }) { return deemingMarks(of: clock) }
        guard clock.remind == nil else { return expiryMarks(of: clock, remind: clock.remind ?? []) }
        // A clock of earlier events does not say how long before its end it reminds: the distances stay what they were.
        let reminders = clock.marks.filter { $0.kind == .reminder }.map { mark in
            let distance = oldDue.microseconds(since: mark.at)
            return Clock.Mark(kind: .reminder, at: clock.due.adding(microseconds: -distance))
        }
        return ordered(reminders) + [Clock.Mark(kind: .expire, at: clock.due)]
    }

    /// A limit of the authority at whose end silence decides: the card first, then what silence means (视为受理).
    func deemingMarks(of clock: Clock) -> [Clock.Mark] {
        supervisionMarks(of: clock) + [Clock.Mark(kind: .expire, at: clock.due)]
    }

    func expiryMarks(of clock: Clock, remind: [TimeLimit]) -> [Clock.Mark] {
        let reminders = remind.map { Clock.Mark(kind: .reminder, at: instant($0, before: clock.due)) }
        return ordered(reminders.filter { $0.at > clock.start }) + [Clock.Mark(kind: .expire, at: clock.due)]
    }

    /// Reminder at so many working days left or so much of the running time used, whichever is first; yellow at the end; red at
    /// the end of the law's limit (预警、黄牌、红牌).
    func supervisionMarks(of clock: Clock) -> [Clock.Mark] {
        let byDays = calendar.workingDay(before: clock.due, count: cards.reminderWorkingDays)
        var marks = [Clock.Mark(kind: .yellow, at: clock.due)]
        let reminder = min(byDays, reminderByShare(of: clock))
        if reminder > clock.start { marks.append(Clock.Mark(kind: .reminder, at: reminder)) }
        if let red = red(of: clock) { marks.append(Clock.Mark(kind: .red, at: red)) }
        return ordered(marks)
    }

    /// `nil` without a law's limit, and while the clock stands still before that is used up.
    private func red(of clock: Clock) -> Timestamp? {
        guard let statutory = clock.statutoryTotal else { return nil }
        let end = calendar.deadline(
            start: clock.start,
            limit: statutory,
            pauses: clock.pauses,
            moveFromHoliday: clock.movesFromHoliday
        )
        return end.map { max($0.due, clock.due) }
    }

    /// Time in which the clock stood still is no part of what is used.
    private func reminderByShare(of clock: Clock) -> Timestamp {
        let used = Int64(min(max(cards.reminderUsedPercent, 0), 100))
        let pauses = MergedPauses(clock.pauses)
        let running = pauses.runningTime(from: clock.start, until: clock.due)
        // Divided before multiplied: the product of a long limit would overflow.
        return pauses.end(of: running / 100 * used, from: clock.start) ?? clock.due
    }

    private func instant(_ limit: TimeLimit, before due: Timestamp) -> Timestamp {
        switch limit.unit {
        case .workingDays: calendar.workingDay(before: due, count: limit.count)
        case .calendarDays: due.adding(-86_400 * Int64(limit.count))
        case .hours: due.adding(-3_600 * Int64(limit.count))
        case .minutes: due.adding(-60 * Int64(limit.count))
        case .seconds: due.adding(-Int64(limit.count))
        }
    }

    private func ordered(_ marks: [Clock.Mark]) -> [Clock.Mark] {
        marks.sorted { ($0.at, $0.kind.rank) < ($1.at, $1.kind.rank) }
    }
}

extension Clock.Mark.Kind {
    fileprivate var rank: Int {
        switch self {
        case .reminder: 0
        case .yellow: 1
        case .red: 2
        case .expire: 3
        }
    }

    var isCard: Bool { self == .yellow || self == .red }
}
