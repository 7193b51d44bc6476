/// Day of the week, numbered as in ISO 8601.
public enum Weekday: Int, CaseIterable, Hashable, Codable, Sendable {
    case monday = 1
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension CivilDate {
    public var weekday: Weekday {
        switch (daysSinceEpoch + 3) - (daysSinceEpoch + 3).flooredDivision(by: 7) * 7 {
        case 0: .monday
        case 1: .tuesday
        case 2: .wednesday
        case 3: .thursday
        case 4: .friday
        case 5: .saturday
        default: .sunday
        }
    }

    public var isWeekend: Bool { weekday.isWeekend }
}
