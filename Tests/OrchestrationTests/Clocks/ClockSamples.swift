import Orchestration
import Testing

/// Clocks that begin on Monday 2026-03-02 at 09:30 under the published calendar.
enum ClockSamples {
    static func maker(_ calendar: WorkingCalendar? = nil) throws -> ClockMaker {
        ClockMaker(calendar: try calendar ?? ChinaCalendar.make(), cards: CardPolicy())
    }

    static func start() throws -> Timestamp { try morning(of: "2026-03-02") }

    static func promised(_ limitText: String = "5wd", statutory: String? = nil) throws -> Clock {
        try maker().supervised(
            .itemPromised,
            .item("permit"),
            from: start(),
            limit: limit(limitText),
            statutory: statutory.map { try limit($0) }
        )
    }

    static func tolerance(_ limitText: String = "5wd", remind: [String] = ["1wd"]) throws -> Clock {
        try maker().expiring(
            .tolerance,
            .material("proof"),
            from: start(),
            limit: limit(limitText),
            remind: remind.map { try limit($0) }
        )
    }

    static func fired(_ clock: Clock, _ count: Int) -> Clock {
        var clock = clock
        clock.firedMarks = count
        return clock
    }

    /// The published calendar with a typhoon on those days.
    static func typhoon(_ first: String, _ last: String) throws -> WorkingCalendar {
        try ChinaCalendar.make().extended(
            id: "zhongshan",
            version: "2",
            closures: [
                AdHocClosure(
                    from: try date(first),
                    through: try date(last),
                    reason: LocalizedText(zh: "台风停工", en: "Typhoon")
                )
            ]
        )
    }
}

extension Clock {
    /// `yellow 2026-03-09`: the day that ends with the mark.
    var markDays: [String] { marks.map { "\($0.kind) \($0.at.adding(-1).date(in: .china))" } }

    var dueDay: CivilDate { due.adding(-1).date(in: .china) }
}
