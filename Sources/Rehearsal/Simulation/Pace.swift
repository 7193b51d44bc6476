package import Orchestration

/// How long something takes: half of the times at most `half`, nine of ten times at most `nine`.
///
/// Between the two, time grows evenly; the fastest take a fifth of `half`, the slowest half as long again as `nine`.
package struct Pace: Hashable, Sendable {
    package enum Span: Hashable, Sendable {
        /// Working time, in minutes; a working day has ``WorkingTime/minutesPerDay``.
        case minutes(Int)
        /// A share of the promised limit of the item, in per cent.
        case share(Int)
    }

    package var half: Span
    package var nine: Span

    package init(half: Span, nine: Span) {
        self.half = half
        self.nine = nine
    }

    package static func days(_ half: Int, _ nine: Int) -> Pace {
        Pace(half: .minutes(half * WorkingTime.minutesPerDay), nine: .minutes(nine * WorkingTime.minutesPerDay))
    }

    /// - Parameter limit: What a share is a share of; a working day where there is no limit.
    package func draw(_ limit: TimeLimit?, _ random: inout SeededGenerator) -> Int {
        let half = half.minutes(of: limit)
        let nine = max(self.nine.minutes(of: limit), half)
        let place = random.number(below: 1_000)
        switch place {
        case ..<500: return half / 5 + (half - half / 5) * place / 500
        case ..<900: return half + (nine - half) * (place - 500) / 400
        default: return nine + nine / 2 * (place - 900) / 100
        }
    }
}

extension Pace.Span {
    func minutes(of limit: TimeLimit?) -> Int {
        switch self {
        case .minutes(let minutes): minutes
        case .share(let percent): (limit?.workingMinutes ?? WorkingTime.minutesPerDay) * percent / 100
        }
    }
}

extension TimeLimit {
    /// About so many minutes of work; what is settled on the spot (即办) has an hour.
    var workingMinutes: Int {
        switch unit {
        case .workingDays: count == 0 ? 60 : count * WorkingTime.minutesPerDay
        case .calendarDays: count * WorkingTime.minutesPerDay * 5 / 7
        case .hours: count * 60
        case .minutes: count
        case .seconds: count / 60
        }
    }
}
