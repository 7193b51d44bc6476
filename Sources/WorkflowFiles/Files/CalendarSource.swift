import Orchestration

/// One thing that makes a calendar.
struct CalendarSource {
    let id: String
    let version: String
    let position: Position
    let basis: Located<String>?
    let horizon: CalendarFile.Horizon?
    let days: HolidayList
    let rules: LocalDayRules
}

extension CalendarSource {
    init(_ file: CalendarFile) {
        self.init(
            id: file.id,
            version: file.version,
            position: file.position,
            basis: file.basis,
            horizon: file.horizon,
            days: file.days,
            rules: file.rules
        )
    }

    /// A city's rules have no version of their own: its beginning of their hash changes with every closure.
    init(_ city: City) {
        self.init(
            id: city.id,
            version: String(DefinitionBytes.hash(Array(city.dayRules.canonicalText.utf8)).prefix(8)),
            position: city.position,
            basis: city.calendar,
            horizon: nil,
            days: HolidayList(),
            rules: city.dayRules
        )
    }
}
