/// Days on which nobody works because something happened (临时停工), such as a typhoon, with the reason that people are told.
public struct AdHocClosure: Hashable, Sendable, Codable {
    /// A closure of more days than this is a slip in one of its dates.
    public static let mostDays = 60

    public let from: CivilDate
    /// The last closed day.
    public let through: CivilDate
    public let reason: LocalizedText

    public init(from: CivilDate, through: CivilDate, reason: LocalizedText) {
        self.from = from
        self.through = through
        self.reason = reason
    }

    func covers(_ date: CivilDate) -> Bool { from <= date && date <= through }

    var days: [CivilDate] {
        guard from <= through else { return [] }
        return (from.daysSinceEpoch...through.daysSinceEpoch).map(CivilDate.init(daysSinceEpoch:))
    }
}
