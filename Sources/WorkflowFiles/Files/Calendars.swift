import Orchestration

/// All calendars of a library, each on top of the one it is based on: countries', cities' with rules of their own, organs'.
struct Calendars: Sendable {
    /// By id. A city with rules of its own has a calendar under its own id.
    private(set) var all: [String: WorkingCalendar] = [:]
    /// The files that each rests on.
    private var files: [String: [String]] = [:]

    init(_ calendarFiles: [CalendarFile], cities: [City], _ report: Report) {
        var sources: [String: CalendarSource] = [:]
        for file in calendarFiles { Self.add(CalendarSource(file), to: &sources, report) }
        for city in cities where !city.dayRules.isEmpty { Self.add(CalendarSource(city), to: &sources, report) }
        let others = cities.filter { $0.dayRules.isEmpty }.reduce(into: [:]) { $0[$1.id] = $1.calendar.value }
        var builder = CalendarBuilder(sources: sources, aliases: others, report: report)
        for id in sources.keys.sorted() { _ = builder.calendar(id) }
        all = builder.built.compactMapValues(\.self)
        files = builder.files
    }

    func files(of id: String) -> [String] { files[id] ?? [] }

    private static func add(_ source: CalendarSource, to sources: inout [String: CalendarSource], _ report: Report) {
        guard sources[source.id] == nil else {
            return report.error(
                .duplicateID,
                at: source.position,
                .init(zh: "日历“\(source.id)”已在另一文件中。", en: "The calendar “\(source.id)” exists in another file."),
                fix: .init(zh: "只保留一份，或改编号。", en: "Keep one of them, or choose another id.")
            )
        }
        sources[source.id] = source
    }
}

extension Calendars {
    static func tellUnknown(_ id: Located<String>, among known: [String], _ report: Report) {
        report.error(
            .unknownCalendar,
            at: id.position,
            .init(zh: "没有日历“\(id.value)”。", en: "There is no calendar “\(id.value)”."),
            fix: Suggestion.remedy(for: id.value, among: known)
        )
    }
}
