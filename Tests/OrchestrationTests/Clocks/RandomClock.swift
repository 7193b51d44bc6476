import Orchestration
import Testing

/// A clock with a life, made up from a seed: calendars, pauses for several reasons, extensions. Told twice: to the oracle in plain
/// numbers, and to the code under test act by act.
struct RandomClock {
    let seed: UInt64
    /// What is published when the clock starts, and what is published later.
    private(set) var first: ClockOracle
    private(set) var second: ClockOracle
    let start: Int
    let unit: ClockOracle.Unit
    let count: Int
    let statutoryCount: Int?
    let moves: Bool?
    private(set) var extensions: [(by: Int, isLegal: Bool)] = []
    private(set) var pauses: [ClockOracle.Stretch] = []

    /// 2026-01-01.
    private static let newYear = 20_454

    init(seed: UInt64) {
        self.seed = seed
        var random = SeededGenerator(seed: seed)
        let days = Self.newYear...(Self.newYear + 364)
        var published = Self.calendar(days, &random)
        let end = Self.newYear + Int.random(in: 60...364, using: &random)
        // The first calendar knows the beginning of the year only, and not all that is closed.
        first = published.cut(at: end)
        first.closures = first.closures.filter { _ in Bool.random(using: &random) }
        if Int.random(in: 0..<4, using: &random) == 0 { published.closesAt = nil }
        second = published
        start =
            (Self.newYear + Int.random(in: -10...380, using: &random)) * 1440 + Int.random(in: 0..<1440, using: &random)
        unit = ClockOracle.Unit.allCases.randomElement(using: &random) ?? .days
        count = Int.random(in: 0...25, using: &random)
        statutoryCount = Bool.random(using: &random) ? count + Int.random(in: 0...20, using: &random) : nil
        moves = [true, false, nil].randomElement(using: &random) ?? nil
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            extensions.append((Int.random(in: 1...10, using: &random), Bool.random(using: &random)))
        }
        let span = unit == .hours ? 36 * 60 : 30 * 1440
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let from = start + Int.random(in: 0...span, using: &random)
            let length = Int.random(in: 0...(span / 4), using: &random)
            let isOpen = Int.random(in: 0..<10, using: &random) == 0
            pauses.append(ClockOracle.Stretch(from: from, to: isOpen ? nil : from + length))
        }
    }

    private static func calendar(_ days: ClosedRange<Int>, _ random: inout SeededGenerator) -> ClockOracle {
        var oracle = ClockOracle(horizon: days)
        for day in days {
            let isWeekend = (day + 3) % 7 >= 5
            switch Int.random(in: 0..<100, using: &random) {
            case 0..<8: oracle.holidays.insert(day)
            case 8..<16: if isWeekend { oracle.makeUpDays.insert(day) }
            case 16..<20: oracle.closures.insert(day)
            default: break
            }
            switch Int.random(in: 0..<100, using: &random) {
            case 0..<5: oracle.organDaysOff.insert(day)
            case 5..<9: if isWeekend || oracle.holidays.contains(day) { oracle.organWorkdays.insert(day) }
            default: break
            }
        }
        if Int.random(in: 0..<3, using: &random) == 0 {
            oracle.closesAt = [1050, 1020, 1439].randomElement(using: &random)
        }
        oracle.moves = Bool.random(using: &random)
        return oracle
    }

    /// In the clock's unit.
    var total: Int { count + extensions.reduce(0) { $0 + $1.by } }

    var statutoryTotal: Int? {
        statutoryCount.map { $0 + extensions.filter(\.isLegal).reduce(0) { $0 + $1.by } }
    }

    func expected(_ oracle: ClockOracle, count: Int) -> ClockOracle.Outcome {
        oracle.outcome(start: start, count: count, unit: unit, pauses: pauses, moves: moves)
    }
}

extension ClockOracle {
    func cut(at last: Int) -> ClockOracle {
        var cut = self
        cut.horizon = horizon.lowerBound...last
        for path in [\ClockOracle.holidays, \.makeUpDays, \.organDaysOff, \.organWorkdays, \.closures] {
            cut[keyPath: path] = cut[keyPath: path].filter { $0 <= last }
        }
        return cut
    }

    /// The same calendar for the code under test: a national one and an organ's on top of it.
    func workingCalendar() throws -> WorkingCalendar {
        func dates(_ days: Set<Int>) -> Set<CivilDate> { Set(days.map(CivilDate.init(daysSinceEpoch:))) }
        func closure(_ day: Int) -> AdHocClosure {
            let date = CivilDate(daysSinceEpoch: day)
            return AdHocClosure(from: date, through: date, reason: LocalizedText(zh: "台风", en: "Typhoon"))
        }
        let half = closures.filter { $0.isMultiple(of: 2) }
        let base = try WorkingCalendar(
            id: "base",
            version: "1",
            offset: .china,
            closed: dates(holidays),
            working: dates(makeUpDays),
            firstDate: CivilDate(daysSinceEpoch: horizon.lowerBound),
            lastDate: CivilDate(daysSinceEpoch: horizon.upperBound),
            closures: half.map(closure)
        )
        return try base.extended(
            id: "organ",
            version: "\(horizon.upperBound)",
            closed: dates(organDaysOff),
            working: dates(organWorkdays),
            closures: closures.subtracting(half).map(closure),
            officeHours: closesAt.flatMap {
                OfficeHours("08:30-12:00, 14:30-\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)")
            },
            movesFromHoliday: moves
        )
    }
}

extension RandomClock {
    /// The clock after all its pauses and extensions, as rules would lead it there.
    func lived(by maker: ClockMaker) throws -> Clock {
        var clock = maker.supervised(
            .itemPromised,
            .item("permit"),
            from: Self.instant(start),
            limit: try limit(count),
            statutory: try statutoryCount.map(limit),
            movesFromHoliday: moves
        )
        for (number, grant) in extensions.enumerated() {
            let granted = ClockExtension(
                id: "grant-\(number)",
                by: try limit(grant.by),
                grantedAt: clock.start,
                isLegal: grant.isLegal
            )
            let outcome = maker.extended(clock, by: granted, atMost: try limit(100), until: .distantFuture)
            guard case .extended(let recount) = outcome else {
                Issue.record("seed \(seed): extension refused: \(outcome)")
                continue
            }
            clock = recount.clock
        }
        for act in acts {
            let reason = PauseReason(.specialProcedure, key: "p\(act.pause)")
            let instant = Self.instant(act.at)
            clock =
                act.isEnd
                ? maker.resumed(clock, from: reason, at: instant) : maker.paused(clock, for: reason, at: instant)
        }
        return clock
    }

    private var acts: [(at: Int, pause: Int, isEnd: Bool)] {
        let begins = pauses.enumerated().map { (at: $1.from, pause: $0, isEnd: false) }
        let ends = pauses.enumerated().compactMap { number, pause in
            pause.to.map { (at: $0, pause: number, isEnd: true) }
        }
        return (begins + ends).sorted { ($0.at, $0.isEnd ? 1 : 0) < ($1.at, $1.isEnd ? 1 : 0) }
    }

    private func limit(_ count: Int) throws -> TimeLimit {
        let unit: TimeUnit =
            switch unit {
            case .workingDays: .workingDays
            case .days: .calendarDays
            case .hours: .hours
            }
        return try #require(TimeLimit(count: count, unit: unit))
    }

    static func instant(_ minute: Int) -> Timestamp {
        Timestamp(microseconds: (Int64(minute) * 60 - 8 * 3600) * 1_000_000)
    }
}
