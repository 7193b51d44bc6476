import Orchestration
import Testing

/// The mainland calendar of 2025 and 2026 as the State Council office published it (国办发明电〔2024〕12号 and the notice of
/// 2025-11-04).
enum ChinaCalendar {
    static let holidays = [
        ("2025-01-01", "2025-01-01"), ("2025-01-28", "2025-02-04"), ("2025-04-04", "2025-04-06"),
        ("2025-05-01", "2025-05-05"), ("2025-05-31", "2025-06-02"), ("2025-10-01", "2025-10-08"),
        ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"), ("2026-04-04", "2026-04-06"),
        ("2026-05-01", "2026-05-05"), ("2026-06-19", "2026-06-21"), ("2026-09-25", "2026-09-27"),
        ("2026-10-01", "2026-10-07"),
    ]

    static let makeUpWorkdays = [
        "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
        "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
    ]

    static func make() throws -> WorkingCalendar {
        var closed: Set<CivilDate> = []
        for (first, last) in holidays {
            var day = try date(first)
            while day <= (try date(last)) {
                closed.insert(day)
                day = day.adding(days: 1)
            }
        }
        return try WorkingCalendar(
            id: "china",
            version: "2026",
            offset: .china,
            closed: closed,
            working: Set(makeUpWorkdays.map(date)),
            firstDate: date("2025-01-01"),
            lastDate: date("2026-12-31")
        )
    }
}

func date(_ text: String) throws -> CivilDate {
    try #require(CivilDate(text), "no date: \(text)")
}

func instant(_ text: String) throws -> Timestamp {
    try #require(Timestamp(rfc3339: text), "no instant: \(text)")
}

func limit(_ text: String) throws -> TimeLimit {
    try #require(TimeLimit(text), "no limit: \(text)")
}

/// Office hours in China on that day.
func morning(of day: String) throws -> Timestamp {
    try instant("\(day)T09:30:00+08:00")
}
