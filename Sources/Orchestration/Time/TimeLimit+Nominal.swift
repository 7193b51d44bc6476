extension TimeLimit {
    /// For comparing limits of different units on paper: five working days are taken for seven days. Real deadlines are counted by
    /// the calendar. In fifths of a second.
    package var nominalLength: Int {
        switch unit {
        case .workingDays: count * 7 * 86_400
        case .calendarDays: count * 5 * 86_400
        case .hours: count * 5 * 3_600
        case .minutes: count * 5 * 60
        case .seconds: count * 5
        }
    }
}
