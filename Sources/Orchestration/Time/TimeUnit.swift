/// What a limit counts; the raw value is its abbreviation in workflow files.
public enum TimeUnit: String, CaseIterable, Hashable, Codable, Sendable {
    /// 工作日: days on which offices work, make-up workdays (调休上班) included.
    case workingDays = "wd"
    /// 日, 自然日: every day counts.
    case calendarDays = "d"
    case hours = "h"
    case minutes = "min"
    case seconds = "s"

    /// Length of one unit; `nil` for days, which a calendar counts and whose end is 24:00.
    var exactMicroseconds: Int64? {
        switch self {
        case .workingDays, .calendarDays: nil
        case .hours: 60 * Timestamp.microsecondsPerMinute
        case .minutes: Timestamp.microsecondsPerMinute
        case .seconds: Timestamp.microsecondsPerSecond
        }
    }

    /// Accepts the abbreviations and the words of Chinese service catalogues; a plain 日 or 天 is a calendar day.
    init?(word: some StringProtocol) {
        switch word {
        case "wd", "工作日", "个工作日": self = .workingDays
        case "d", "日", "天", "自然日", "个自然日": self = .calendarDays
        case "h", "小时", "个小时": self = .hours
        case "min", "分钟": self = .minutes
        case "s", "秒": self = .seconds
        default: return nil
        }
    }
}
