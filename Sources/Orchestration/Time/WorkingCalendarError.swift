/// Why a set of dates is no calendar.
public enum WorkingCalendarError: Error, Hashable, Sendable {
    /// `id` or `version` is empty, longer than 64 bytes, or contains `@`, which joins the two.
    case badName
    case horizonReversed(firstDate: CivilDate, lastDate: CivilDate)
    case horizonTooLong(firstDate: CivilDate, lastDate: CivilDate)
    case closedAndWorking(CivilDate)
    case outsideHorizon(CivilDate)
    case makeUpDayNotOnWeekend(CivilDate)
    /// An ad-hoc closure ends before it begins or lasts longer than ``AdHocClosure/mostDays``.
    case badClosure(CivilDate)
    case tooManyClosures
}

extension WorkingCalendarError: CustomStringConvertible {
    public var description: String { englishText }

    public var text: LocalizedText { LocalizedText(zh: chineseText, en: englishText) }

    var englishText: String {
        switch self {
        case .badName:
            "The calendar's id and version must have 1 to 64 bytes and no @."
        case .horizonReversed(let firstDate, let lastDate):
            "The calendar ends on \(lastDate), before it begins on \(firstDate): swap firstDate and lastDate."
        case .horizonTooLong(let firstDate, let lastDate):
            "The calendar from \(firstDate) to \(lastDate) is longer than thirty years: "
                + "shorten it to the years that are published."
        case .closedAndWorking(let date):
            "\(date) is listed both as closed and as a make-up workday: remove one."
        case .outsideHorizon(let date):
            "\(date) lies outside the calendar's first and last date: remove it or extend the calendar."
        case .makeUpDayNotOnWeekend(let date):
            "\(date) is listed as a make-up workday but is no Saturday or Sunday: remove it or correct the date."
        case .badClosure(let date):
            "The closure from \(date) must end on that day or later and last at most \(AdHocClosure.mostDays) days."
        case .tooManyClosures:
            "The calendar has more than \(WorkingCalendar.mostClosures) closures: leave out those of past years."
        }
    }

    var chineseText: String {
        switch self {
        case .badName:
            "日历的 id 和 version 须为 1 至 64 字节，且不得含 @。"
        case .horizonReversed(let firstDate, let lastDate):
            "日历的截止日 \(lastDate) 早于起始日 \(firstDate)，请对调 firstDate 与 lastDate。"
        case .horizonTooLong(let firstDate, let lastDate):
            "日历 \(firstDate) 至 \(lastDate) 超过三十年，请只保留已公布的年份。"
        case .closedAndWorking(let date):
            "\(date) 同时列为放假日和调休上班日，请删去其一。"
        case .outsideHorizon(let date):
            "\(date) 不在日历起止日期之内，请删去该日或延长日历。"
        case .makeUpDayNotOnWeekend(let date):
            "\(date) 列为调休上班日，但不是周六或周日，请删去或更正日期。"
        case .badClosure(let date):
            "自 \(date) 起的临时停工须不早于当日结束，且不超过 \(AdHocClosure.mostDays) 天。"
        case .tooManyClosures:
            "临时停工超过 \(WorkingCalendar.mostClosures) 条，请删去往年的。"
        }
    }
}
