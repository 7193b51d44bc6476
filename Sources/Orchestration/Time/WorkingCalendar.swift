/// The working days of one jurisdiction, as published up to a horizon (放假安排 and local closures).
///
/// Monday to Friday are working days unless `closed`; Saturday and Sunday are not unless `working`. Nothing is known
/// outside the horizon, so there the weekend alone decides, and what follows from it is provisional (暂按周末推算).
///
/// An organ's calendar extends another one: see ``extended(id:version:closed:working:closures:officeHours:movesFromHoliday:)``.
public struct WorkingCalendar: Hashable, Sendable {
    /// Thirty years with eight leap days.
    public static let longestHorizonDays = 10_958
    public static let mostClosures = 500

    public let id: String
    public let version: String
    /// The jurisdiction's clocks; a day begins and ends by them.
    public let offset: UTCOffset
    /// Holidays, on any day of the week.
    public let closed: Set<CivilDate>
    /// Make-up workdays (调休上班), always on a weekend.
    public let working: Set<CivilDate>
    /// First day of the horizon.
    public let firstDate: CivilDate
    /// Last day of the horizon, included.
    public let lastDate: CivilDate
    /// Typhoon days and the like (临时停工); they close a make-up workday as well.
    public let closures: [AdHocClosure]
    /// Without them a day ends at 24:00.
    public let officeHours: OfficeHours?
    /// Whether a limit in calendar days that ends on a day off moves on, unless the clock says otherwise (民法典 art. 203).
    public let movesFromHoliday: Bool
    /// ``reference`` of the calendar that this one extends.
    public let basis: String?
    /// The days of ``closures``.
    let closureDays: Set<CivilDate>

    /// - Throws: ``WorkingCalendarError`` for the first contradiction, in order of date.
    public init(
        id: String,
        version: String,
        offset: UTCOffset,
        closed: Set<CivilDate>,
        working: Set<CivilDate>,
        firstDate: CivilDate,
        lastDate: CivilDate,
        closures: [AdHocClosure] = [],
        officeHours: OfficeHours? = nil,
        movesFromHoliday: Bool = true,
        basis: String? = nil
    ) throws(WorkingCalendarError) {
        try Self.check(id: id, version: version)
        try Self.checkHorizon(from: firstDate, through: lastDate)
        try Self.check(closed: closed, working: working, from: firstDate, through: lastDate)
        try Self.check(closures: closures, from: firstDate, through: lastDate)
        self.id = id
        self.version = version
        self.offset = offset
        self.closed = closed
        self.working = working
        self.firstDate = firstDate
        self.lastDate = lastDate
        self.closures = closures.sorted { ($0.from, $0.through) < ($1.from, $1.through) }
        self.officeHours = officeHours
        self.movesFromHoliday = movesFromHoliday
        self.basis = basis
        closureDays = Set(closures.flatMap(\.days))
    }

    /// `id@version`, which a deadline keeps to say what it was computed with; an extended calendar names both:
    /// `organ@1+china@2026.1`.
    public var reference: String { "\(id)@\(version)" + (basis.map { "+\($0)" } ?? "") }

    /// The closure that covers the day, if any: the one that began first.
    public func closure(on date: CivilDate) -> AdHocClosure? {
        closures.first { $0.covers(date) }
    }

    /// Whether the publication covers that day.
    public func knows(_ date: CivilDate) -> Bool {
        firstDate <= date && date <= lastDate
    }

    public func isWorkingDay(_ date: CivilDate) -> Bool {
        kind(of: date).isWorking
    }

    func kind(of date: CivilDate) -> DayKind {
        guard knows(date) else { return date.isWeekend ? .weekend : .workday }
        if closureDays.contains(date) { return .closure }
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
    case closure

    var isWorking: Bool { self == .workday || self == .makeUpWorkday }
}
