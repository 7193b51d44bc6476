import Orchestration

/// Holidays and make-up workdays with the places where they are written.
struct HolidayList {
    private(set) var closed: Set<CivilDate> = []
    private(set) var working: Set<CivilDate> = []
    private var positions: [CivilDate: Position] = [:]

    mutating func add(_ festival: Tree, _ report: Report) {
        let keys = KeyedTree(festival, required: [.festival, .date], optional: [.makeUpWorkdays, .remark], report)
        guard let keys else { return }
        _ = keys[.festival]?.text(report)
        for element in keys[.date]?.elements ?? [] {
            for date in element.dates(report) {
                closed.insert(date)
                positions[date] = element.position
            }
        }
        addWorkdays(keys[.makeUpWorkdays], report)
    }

    mutating func addWorkdays(_ tree: Tree?, _ report: Report) {
        for element in tree?.elements ?? [] {
            guard let date = element.date(report) else { continue }
            working.insert(date)
            positions[date] = element.position
        }
    }

    func position(of date: CivilDate) -> Position? { positions[date] }
}

extension Tree {
    /// A range of more days than this is a slip in one of its dates.
    private static let longestRange = AdHocClosure.mostDays

    /// `2026-02-15`, `2026-02-15 to 2026-02-23` or `2026-02-15 至 2026-02-23`; empty when it is none of these.
    func dates(_ report: Report) -> [CivilDate] {
        guard let text = text(report) else { return [] }
        let words = text.split { $0 == " " || $0 == "至" }.filter { $0 != "to" }.map(String.init)
        let dates = words.compactMap(CivilDate.init)
        guard dates.count == words.count, let first = dates.first, let last = dates.last, dates.count <= 2,
            first <= last,
            last.daysSinceEpoch - first.daysSinceEpoch < Self.longestRange
        else {
            report.error(
                .badDate,
                at: position,
                .init(zh: "“\(text)”不是日期，也不是起止日期。", en: "“\(text)” is neither a day nor a range of days."),
                fix: .init(
                    zh: "请写 2026-02-15 或 2026-02-15 至 2026-02-23（不超过 \(Self.longestRange) 天）。",
                    en: "Write 2026-02-15 or 2026-02-15 to 2026-02-23 (at most \(Self.longestRange) days)."
                )
            )
            return []
        }
        return (first.daysSinceEpoch...last.daysSinceEpoch).map(CivilDate.init(daysSinceEpoch:))
    }
}
