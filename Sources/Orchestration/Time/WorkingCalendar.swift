/// The working days of one jurisdiction, as published up to a horizon (放假安排 and local closures).
///
/// Monday to Friday are working days unless `closed`; Saturday and Sunday are not unless `working`. Nothing is known
/// outside the horizon, so there the weekend alone decides, and what follows from it is provisional (暂按周末推算).
public struct WorkingCalendar: Hashable, Sendable {
    /// Thirty years with eight leap days.
    public static let longestHorizonDays = 10_958

    public let id: String
    public let version: String
    /// The jurisdiction's clocks; a day begins and ends by them.
    public let offset: UTCOffset
    /// Holidays and ad-hoc closures such as typhoon days (停工), on any day of the week.
    public let closed: Set<CivilDate>
    /// Make-up workdays (调休上班), always on a weekend.
    public let working: Set<CivilDate>
    /// First day of the horizon.
    public let firstDate: CivilDate
    /// Last day of the horizon, included.
    public let lastDate: CivilDate

    /// - Throws: ``WorkingCalendarError`` for the first contradiction, in order of date.
    public init(
        id: String,
        version: String,
        offset: UTCOffset,
        closed: Set<CivilDate>,
        working: Set<CivilDate>,
        firstDate: CivilDate,
        lastDate: CivilDate
    ) throws(WorkingCalendarError) {
        try Self.check(id: id, version: version)
        try Self.checkHorizon(from: firstDate, through: lastDate)
        try Self.check(closed: closed, working: working, from: firstDate, through: lastDate)
        self.id = id
        self.version = version
        self.offset = offset
        self.closed = closed
        self.working = working
        self.firstDate = firstDate
        self.lastDate = lastDate
    }

    /// `id@version`, which a deadline keeps to say what it was computed with.
    public var reference: String { "\(id)@\(version)" }

    /// Whether the publication covers that day.
    public func knows(_ date: CivilDate) -> Bool {
        firstDate <= date && date <= lastDate
    }

    public func isWorkingDay(_ date: CivilDate) -> Bool {
        kind(of: date).isWorking
    }

    func kind(of date: CivilDate) -> DayKind {
        guard knows(date) else { return date.isWeekend ? .weekend : .workday }
        return if date.isWeekend {
            working.contains(date) ? .makeUpWorkday : closed.contains(date) ? .holiday : .weekend
        } else {
            closed.contains(date) ? .holiday : .workday
        }
    }
}

enum DayKind {
    case workday
    case makeUpWorkday
    case weekend
    case holiday

    var isWorking: Bool { self == .workday || self == .makeUpWorkday }
}
