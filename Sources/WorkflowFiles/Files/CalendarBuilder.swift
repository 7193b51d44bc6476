import Orchestration

/// Builds each calendar once, its basis first.
struct CalendarBuilder {
    let sources: [String: CalendarSource]
    /// Cities without rules of their own, whose name stands for the calendar they use.
    let aliases: [String: String]
    let report: Report
    private(set) var built: [String: WorkingCalendar?] = [:]
    private(set) var files: [String: [String]] = [:]
    private var open: Set<String> = []

    init(sources: [String: CalendarSource], aliases: [String: String], report: Report) {
        self.sources = sources
        self.aliases = aliases
        self.report = report
    }

    mutating func calendar(_ id: String) -> WorkingCalendar? {
        if let known = built[id] { return known }
        guard let source = sources[id] else { return nil }
        open.insert(id)
        let calendar = build(source)
        open.remove(id)
        built[id] = .some(calendar)
        return calendar
    }

    private mutating func build(_ source: CalendarSource) -> WorkingCalendar? {
        files[source.id] = [source.position.file]
        guard let basis = source.basis else { return plain(source) }
        let id = sources[basis.value] == nil ? aliases[basis.value] ?? basis.value : basis.value
        guard sources[id] != nil else {
            Calendars.tellUnknown(basis, among: sources.keys.sorted(), report)
            return nil
        }
        guard !open.contains(id) else {
            tellCycle(basis)
            return nil
        }
        let below = calendar(id)
        files[source.id] = [source.position.file] + (files[id] ?? [])
        guard let below else { return nil }
        return extended(below, source)
    }

    private func plain(_ source: CalendarSource) -> WorkingCalendar? {
        guard let horizon = source.horizon else { return nil }
        do {
            return try WorkingCalendar(
                id: source.id,
                version: source.version,
                offset: horizon.offset,
                closed: source.days.closed,
                working: source.days.working,
                firstDate: horizon.first,
                lastDate: horizon.last,
                closures: source.rules.closures,
                officeHours: source.rules.officeHours,
                movesFromHoliday: source.rules.movesFromHoliday ?? true
            )
        } catch {
            tell(error, source)
            return nil
        }
    }

    private func extended(_ below: WorkingCalendar, _ source: CalendarSource) -> WorkingCalendar? {
        do {
            return try below.extended(
                id: source.id,
                version: source.version,
                closed: source.days.closed,
                working: source.days.working,
                closures: source.rules.closures,
                officeHours: source.rules.officeHours,
                movesFromHoliday: source.rules.movesFromHoliday
            )
        } catch {
            tell(error, source)
            return nil
        }
    }
}

extension CalendarBuilder {
    private func tellCycle(_ basis: Located<String>) {
        report.error(
            .calendarCycle,
            at: basis.position,
            .init(
                zh: "日历“\(basis.value)”又基于本日历，成了循环。",
                en: "The calendar “\(basis.value)” is itself based on this one."
            ),
            fix: .init(zh: "请让其中之一不再“基于”另一个。", en: "Let one of them stand on its own.")
        )
    }

    private func tell(_ error: WorkingCalendarError, _ source: CalendarSource) {
        let place = error.date.flatMap { source.days.position(of: $0) ?? source.rules.position(of: $0) }
        report.error(
            .badCalendar,
            at: place ?? source.position,
            .init(zh: error.text.zh, en: error.text.text(in: .english)),
            fix: .init(zh: "请对照放假通知改正。", en: "Correct it by the published notice.")
        )
    }
}

extension WorkingCalendarError {
    /// The day that is wrong, where it is one.
    fileprivate var date: CivilDate? {
        switch self {
        case .closedAndWorking(let date), .outsideHorizon(let date), .makeUpDayNotOnWeekend(let date),
            .badClosure(let date):
            date
        case .badName, .horizonReversed, .horizonTooLong, .tooManyClosures: nil
        }
    }
}
