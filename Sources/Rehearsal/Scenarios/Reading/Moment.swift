import Orchestration

/// When a line happens: a date and a time, a date, a time of the same day, so much later, or right after the line before.
enum Moment: Hashable, Sendable {
    case at(CivilDate, minutes: Int?)
    case sameDay(minutes: Int)
    case after(TimeLimit)
    case next

    /// Takes the moment off the front of a line.
    static func take(from phrase: inout Substring) throws(Complaint) -> Moment {
        let text = phrase.drop(while: \.isWhitespace)
        let word = text.prefix { !$0.isWhitespace }
        if let date = CivilDate(String(word)) {
            let after = text[word.endIndex...].drop(while: \.isWhitespace)
            let second = after.prefix { !$0.isWhitespace }
            guard let minutes = TimeOfDay.minutes(String(second)) else {
                phrase = after
                return .at(date, minutes: nil)
            }
            phrase = after[second.endIndex...]
            return .at(date, minutes: minutes)
        }
        if let minutes = TimeOfDay.minutes(String(word)) {
            phrase = text[word.endIndex...]
            return .sameDay(minutes: minutes)
        }
        if word.first == "+" {
            guard let limit = TimeLimit(String(word.dropFirst())) else { throw .noLimit(String(word)) }
            phrase = text[word.endIndex...]
            return .after(limit)
        }
        if word.first?.isNumber == true { throw .noDate(String(word)) }
        return .next
    }

    /// - Parameters:
    ///   - previous: The instant of the line before; `nil` for the first line, which must say its day.
    ///   - isAct: Acts take a minute each; looking takes none.
    func instant(after previous: Timestamp?, isAct: Bool, calendar: WorkingCalendar) throws(Complaint) -> Timestamp {
        if case .at(let date, let minutes?) = self { return date.instant(minutes: minutes, calendar) }
        guard let previous else {
            if case .at(let date, nil) = self { return date.instant(minutes: Self.usualMinutes, calendar) }
            throw Complaint(zh: "第一行要写日期。", en: "The first line must say its date.")
        }
        let today = previous.date(in: calendar.offset)
        let timeOfDay = previous.adding(microseconds: -today.start(in: calendar.offset).microseconds).microseconds
        switch self {
        case .at(let date, _) where date == today: return isAct ? previous.adding(60) : previous
        case .at(let date, let minutes): return date.instant(minutes: minutes ?? Self.usualMinutes, calendar)
        case .sameDay(let minutes): return today.instant(minutes: minutes, calendar)
        case .next: return isAct ? previous.adding(60) : previous
        case .after(let limit):
            let count = limit.count
            switch limit.unit {
            case .hours: return previous.adding(3_600 * Int64(count))
            case .minutes: return previous.adding(60 * Int64(count))
            case .seconds: return previous.adding(Int64(count))
            case .calendarDays:
                return today.adding(days: count).start(in: calendar.offset).adding(microseconds: timeOfDay)
            case .workingDays:
                return calendar.day(count, workingDaysAfter: today).start(in: calendar.offset)
                    .adding(microseconds: timeOfDay)
            }
        }
    }

    /// A day without a time of day means ten o'clock.
    static let usualMinutes = 600
}

extension CivilDate {
    func instant(minutes: Int, _ calendar: WorkingCalendar) -> Timestamp {
        start(in: calendar.offset).adding(60 * Int64(minutes))
    }
}

extension WorkingCalendar {
    func day(_ count: Int, workingDaysAfter first: CivilDate) -> CivilDate {
        var day = first
        var remaining = count
        while remaining > 0, day < .latest {
            day = day.adding(days: 1)
            if isWorkingDay(day) { remaining -= 1 }
        }
        return day
    }
}

extension Complaint {
    fileprivate static func noLimit(_ text: String) -> Complaint {
        Complaint(
            zh: "“\(text)”不是时长。",
            en: "“\(text)” is no length of time.",
            fix: LocalizedText(zh: "请写 +5工作日、+3日 或 +2小时。", en: "Write +5wd, +3d or +2h.")
        )
    }
}
