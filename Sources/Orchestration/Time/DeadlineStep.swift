/// Why one day counts towards a limit, or does not.
public struct DeadlineStep: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Codable, Sendable {
        case startNotCounted
        case counted
        case makeUpWorkdayCounted
        case weekend
        case holiday
        /// An ad-hoc closure (临时停工).
        case closure
        case pausedDay
        /// It came in after office hours or on a day off, and counts as received on the next working day.
        case receivedLater
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
    /// Why, in more words: the closure's reason, the reasons of a pause, that the day was granted by an extension.
    public let note: LocalizedText?

    public init(date: CivilDate, kind: Kind, number: Int?, provisional: Bool, note: LocalizedText? = nil) {
        self.date = date
        self.kind = kind
        self.number = number
        self.provisional = provisional
        self.note = note
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
            case .closure: "临时停工，不计入"
            case .pausedDay: "暂停计时，不计入"
            case .receivedLater: "办公时间外收到"
            case .movedOverHoliday: "届满日逢休息日，顺延"
            case .movedTo: "顺延至此日届满"
            }
        let detail = note.map { "（\($0.zh)）" } ?? ""
        return "\(date) \(reason)\(detail)\(provisional ? "（暂按周末推算）" : "")"
    }

    var englishText: String {
        let reason =
            switch kind {
            case .startNotCounted: "start day, not counted"
            case .counted: "day \(number ?? 0)"
            case .makeUpWorkdayCounted: "make-up workday, day \(number ?? 0)"
            case .weekend: "weekend, not counted"
            case .holiday: "holiday, not counted"
            case .closure: "offices closed, not counted"
            case .pausedDay: "paused, not counted"
            case .receivedLater: "came in outside office hours"
            case .movedOverHoliday: "not a working day, the end moves on"
            case .movedTo: "first working day, the limit ends"
            }
        let detail = note.map { " (\($0.text(in: .english)))" } ?? ""
        return "\(date) \(reason)\(detail)\(provisional ? " (provisional: by weekday only)" : "")"
    }
}
