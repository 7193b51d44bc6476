/// Why one day counts towards a limit, or does not.
public struct DeadlineStep: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Codable, Sendable {
        case startNotCounted
        case counted
        case makeUpWorkdayCounted
        case weekend
        case holiday
        case pausedDay
        /// The limit was used up, but nobody works on this day, so its end moves on.
        case movedOverHoliday
        /// The first working day after the moves, on which the limit ends.
        case movedTo
    }

    public let date: CivilDate
    public let kind: Kind
    /// Which day of the limit this is, from 1; 0 for a limit of zero (即办). Only for counted days.
    public let number: Int?
    /// The calendar does not cover this day: its weekday decided.
    public let provisional: Bool

    public init(date: CivilDate, kind: Kind, number: Int?, provisional: Bool) {
        self.date = date
        self.kind = kind
        self.number = number
        self.provisional = provisional
    }
}

/// Wording for people.
extension DeadlineStep {
    public var text: LocalizedText { LocalizedText(zh: chineseText, en: englishText) }

    var chineseText: String {
        let reason =
            switch kind {
            case .startNotCounted: "开始当日，不计入"
            case .counted: "第\(number ?? 0)日"
            case .makeUpWorkdayCounted: "调休上班，第\(number ?? 0)日"
            case .weekend: "周末，不计入"
            case .holiday: "放假，不计入"
            case .pausedDay: "暂停计时，不计入"
            case .movedOverHoliday: "届满日逢休息日，顺延"
            case .movedTo: "顺延至此日届满"
            }
        return "\(date) \(reason)\(provisional ? "（暂按周末推算）" : "")"
    }

    var englishText: String {
        let reason =
            switch kind {
            case .startNotCounted: "start day, not counted"
            case .counted: "day \(number ?? 0)"
            case .makeUpWorkdayCounted: "make-up workday, day \(number ?? 0)"
            case .weekend: "weekend, not counted"
            case .holiday: "holiday, not counted"
            case .pausedDay: "paused, not counted"
            case .movedOverHoliday: "not a working day, the end moves on"
            case .movedTo: "first working day, the limit ends"
            }
        return "\(date) \(reason)\(provisional ? " (provisional: by weekday only)" : "")"
    }
}
