import Orchestration

/// The working calendar of one jurisdiction, written festival by festival as the State Council's notice is (放假安排).
struct CalendarFile {
    let id: String
    let position: Position
    let calendar: WorkingCalendar

    init?(_ tree: Tree, _ report: Report) {
        let keys = KeyedTree(
            tree,
            required: [.format, .calendar],
            optional: [.holidays, .remark],
            unsupported: [.officeHours, .organs, .moveFromHoliday],
            report
        )
        guard let keys, let head = keys[.calendar],
            let header = KeyedTree(head, required: [.id, .version, .offset, .from, .until], optional: [.title], report)
        else { return nil }
        var days = HolidayList()
        for festival in keys[.holidays]?.elements ?? [] { days.add(festival, report) }
        let id = header[.id].flatMap { IDRule.read($0, report) }
        let version = header[.version]?.text(atMost: 64, report)
        let offset = header[.offset].flatMap { Self.offset($0, report) }
        let first = header[.from]?.date(report)
        let last = header[.until]?.date(report)
        guard let id, let version, let offset, let first, let last else { return nil }
        do {
            calendar = try WorkingCalendar(
                id: id,
                version: version,
                offset: offset,
                closed: days.closed,
                working: days.working,
                firstDate: first,
                lastDate: last
            )
        } catch {
            report.error(
                .badCalendar,
                at: days.position(of: error) ?? head.position,
                .init(zh: error.text.zh, en: error.text.text(in: .english)),
                fix: .init(zh: "请对照放假通知改正。", en: "Correct it by the published notice.")
            )
            return nil
        }
        self.id = id
        position = head.position
    }

    private static func offset(_ tree: Tree, _ report: Report) -> UTCOffset? {
        guard let text = tree.text(report) else { return nil }
        if let offset = UTCOffset(text) { return offset }
        tree.tellType(.init(zh: "时差，如 \"+08:00\"", en: "an offset such as \"+08:00\""), report)
        return nil
    }
}

/// Holidays and make-up workdays with the places where they are written.
private struct HolidayList {
    /// A holiday of more days than this is a slip in one of its dates.
    private static let longestHoliday = 60

    private(set) var closed: Set<CivilDate> = []
    private(set) var working: Set<CivilDate> = []
    private var positions: [CivilDate: Position] = [:]

    mutating func add(_ festival: Tree, _ report: Report) {
        let keys = KeyedTree(festival, required: [.festival, .date], optional: [.makeUpWorkdays, .remark], report)
        guard let keys else { return }
        _ = keys[.festival]?.text(report)
        for element in keys[.date]?.elements ?? [] {
            for date in range(element, report) {
                closed.insert(date)
                positions[date] = element.position
            }
        }
        for element in keys[.makeUpWorkdays]?.elements ?? [] {
            guard let date = element.date(report) else { continue }
            working.insert(date)
            positions[date] = element.position
        }
    }

    func position(of error: WorkingCalendarError) -> Position? {
        switch error {
        case .closedAndWorking(let date), .outsideHorizon(let date), .makeUpDayNotOnWeekend(let date),
            .badClosure(let date):
            positions[date]
        case .badName, .horizonReversed, .horizonTooLong, .tooManyClosures: nil
        }
    }

    /// `2026-02-15`, `2026-02-15 to 2026-02-23` or `2026-02-15 至 2026-02-23`.
    private func range(_ tree: Tree, _ report: Report) -> [CivilDate] {
        guard let text = tree.text(report) else { return [] }
        let words = text.split { $0 == " " || $0 == "至" }.filter { $0 != "to" }.map(String.init)
        let dates = words.compactMap(CivilDate.init)
        guard dates.count == words.count, let first = dates.first, let last = dates.last, dates.count <= 2,
            first <= last,
            last.daysSinceEpoch - first.daysSinceEpoch < Self.longestHoliday
        else {
            report.error(
                .badDate,
                at: tree.position,
                .init(zh: "“\(text)”不是日期，也不是起止日期。", en: "“\(text)” is neither a day nor a range of days."),
                fix: .init(
                    zh: "请写 2026-02-15 或 2026-02-15 至 2026-02-23（不超过 \(Self.longestHoliday) 天）。",
                    en: "Write 2026-02-15 or 2026-02-15 to 2026-02-23 (at most \(Self.longestHoliday) days)."
                )
            )
            return []
        }
        return (first.daysSinceEpoch...last.daysSinceEpoch).map(CivilDate.init(daysSinceEpoch:))
    }
}
