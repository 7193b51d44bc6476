/// Starts clocks: the deadline by the calendar, and the instants at which something happens by itself.
struct ClockMaker {
    let calendar: WorkingCalendar
    let cards: CardPolicy

    /// A clock at whose end something happens (a correction lapses, an order is repeated).
    func expiring(
        _ kind: Clock.Kind,
        _ subject: Clock.Subject,
        from start: Timestamp,
        limit: TimeLimit,
        remind: [TimeLimit] = [],
        generation: Int = 0
    ) -> Clock {
        var clock = make(kind, subject, from: start, limit: limit, generation: generation)
        let reminders = remind.map { Clock.Mark(kind: .reminder, at: instant($0, before: clock.due)) }
        clock.marks = ordered(reminders.filter { $0.at > start }) + [Clock.Mark(kind: .expire, at: clock.due)]
        return clock
    }

    /// A clock that only raises supervision marks: the work goes on, but somebody is told.
    func supervised(
        _ kind: Clock.Kind,
        _ subject: Clock.Subject,
        from start: Timestamp,
        limit: TimeLimit,
        statutory: TimeLimit? = nil
    ) -> Clock {
        var clock = make(kind, subject, from: start, limit: limit, generation: 0)
        clock.marks = supervisionMarks(start: start, due: clock.due, statutory: statutory, pauses: [])
        return clock
    }

    /// The same clock standing still from now on.
    func paused(_ clock: Clock, at instant: Timestamp) -> Clock {
        var clock = clock
        clock.pauses.append(Pause(from: instant, to: nil))
        clock.generation += 1
        return clock
    }

    /// The same clock running again: the pause is not counted, marks already raised stay raised.
    func resumed(_ clock: Clock, at instant: Timestamp, statutory: TimeLimit?) -> Clock {
        var clock = clock
        if let open = clock.pauses.popLast() {
            clock.pauses.append(Pause(from: open.from, to: instant))
        }
        let deadline = calendar.deadline(start: clock.start, limit: clock.limit, pauses: clock.pauses)
        clock.due = deadline?.due ?? clock.due
        clock.isProvisional = deadline?.provisional ?? clock.isProvisional
        let raised = Set(clock.marks.prefix(clock.firedMarks).map(\.kind))
        let marks = supervisionMarks(start: clock.start, due: clock.due, statutory: statutory, pauses: clock.pauses)
        clock.marks = Array(clock.marks.prefix(clock.firedMarks)) + marks.filter { !raised.contains($0.kind) }
        clock.generation += 1
        return clock
    }

    private func make(
        _ kind: Clock.Kind,
        _ subject: Clock.Subject,
        from start: Timestamp,
        limit: TimeLimit,
        generation: Int
    ) -> Clock {
        let deadline = calendar.deadline(start: start, limit: limit)
        return Clock(
            id: ClockID("\(kind.rawValue)/\(subject.text)"),
            kind: kind,
            subject: subject,
            start: start,
            limit: limit,
            due: deadline?.due ?? start,
            marks: [],
            calendar: calendar.reference,
            isProvisional: deadline?.provisional ?? false,
            generation: generation
        )
    }

    private func supervisionMarks(
        start: Timestamp,
        due: Timestamp,
        statutory: TimeLimit?,
        pauses: [Pause]
    ) -> [Clock.Mark] {
        let byDays = calendar.workingDay(before: due, count: cards.reminderWorkingDays)
        let used = Int64(min(max(cards.reminderUsedPercent, 0), 100))
        // Divided before multiplied: the product of a long limit would overflow.
        let byShare = start.adding(microseconds: due.microseconds(since: start) / 100 * used)
        var marks = [Clock.Mark(kind: .yellow, at: due)]
        let reminder = min(byDays, byShare)
        if reminder > start { marks.append(Clock.Mark(kind: .reminder, at: reminder)) }
        if let statutory, let red = calendar.deadline(start: start, limit: statutory, pauses: pauses)?.due {
            marks.append(Clock.Mark(kind: .red, at: max(red, due)))
        }
        return ordered(marks)
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
}

extension Clock.Subject {
    /// The part of a clock's id that names what it is about.
    var text: String {
        switch self {
        case .case: "case"
        case .item(let id): id.text
        case .material(let id): id.text
        case .order(let id): id.text
        case .act(let id): id.text
        }
    }
}
