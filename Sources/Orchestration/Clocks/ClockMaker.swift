/// Starts clocks: the deadline by the calendar, and the instants at which something happens by itself.
///
/// All its functions are pure. Those that change a running clock stand in the extensions of this type.
package struct ClockMaker {
    let calendar: WorkingCalendar
    let cards: CardPolicy

    package init(calendar: WorkingCalendar, cards: CardPolicy) {
        self.calendar = calendar
        self.cards = cards
    }

    /// A clock at whose end something happens (a correction lapses, an order is repeated).
    package func expiring(
        _ kind: Clock.Kind,
        _ subject: Clock.Subject,
        from start: Timestamp,
        limit: TimeLimit,
        remind: [TimeLimit] = [],
        movesFromHoliday: Bool? = nil,
        generation: Int = 0
    ) -> Clock {
        var clock = make(kind, subject, start, limit, movesFromHoliday, generation)
        clock.remind = remind.isEmpty ? nil : remind
        clock.marks = expiryMarks(of: clock, remind: remind)
        return clock
    }

    /// A clock that only raises supervision marks: the work goes on, but somebody is told.
    ///
    /// - Parameter excludes: Items whose time it does not count, see ``counting(_:running:at:)``.
    package func supervised(
        _ kind: Clock.Kind,
        _ subject: Clock.Subject,
        from start: Timestamp,
        limit: TimeLimit,
        statutory: TimeLimit? = nil,
        movesFromHoliday: Bool? = nil,
        excludes: [ItemID] = []
    ) -> Clock {
        var clock = make(kind, subject, start, limit, movesFromHoliday, 0)
        clock.statutory = statutory
        clock.excludes = excludes.isEmpty ? nil : excludes
        clock.marks = supervisionMarks(of: clock)
        return clock
    }

    private func make(
        _ kind: Clock.Kind,
        _ subject: Clock.Subject,
        _ start: Timestamp,
        _ limit: TimeLimit,
        _ movesFromHoliday: Bool?,
        _ generation: Int
    ) -> Clock {
        let deadline = calendar.deadline(start: start, limit: limit, moveFromHoliday: movesFromHoliday)
        return Clock(
            id: Clock.id(kind, subject),
            kind: kind,
            subject: subject,
            start: start,
            limit: limit,
            due: deadline?.due ?? start,
            marks: [],
            calendar: calendar.reference,
            isProvisional: deadline?.provisional ?? false,
            generation: generation,
            movesFromHoliday: movesFromHoliday
        )
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
        case .notice(let id): id.text
        }
    }
}
