/// Limits counted a second time, from the text of the semantics (section 8) and of domain.md 1.2, 1.5 and 5, one day or one
/// minute after the other. It shares nothing with the code under test: days and minutes are plain numbers by the clocks of
/// China, day 0 being 1970-01-01, a Thursday.
struct ClockOracle {
    /// What is published, and until when.
    var horizon: ClosedRange<Int>
    var holidays: Set<Int> = []
    var makeUpDays: Set<Int> = []
    /// The organ's own days.
    var organDaysOff: Set<Int> = []
    var organWorkdays: Set<Int> = []
    var closures: Set<Int> = []
    /// When the office closes, in minutes of the day.
    var closesAt: Int?
    var moves = true

    struct Stretch {
        var from: Int
        var to: Int?
    }

    enum Unit: CaseIterable {
        case workingDays, days, hours
    }

    struct Outcome: Equatable {
        /// The minute at which it ends; `nil` while it stands still.
        var end: Int?
        var isGuess = false
    }

    func isWorked(_ day: Int) -> Bool {
        let isWeekday = (day + 3) % 7 < 5
        if day < horizon.lowerBound || day > horizon.upperBound { return isWeekday }
        if closures.contains(day) { return false }
        if organWorkdays.contains(day) { return true }
        if organDaysOff.contains(day) { return false }
        if makeUpDays.contains(day) { return true }
        if holidays.contains(day) { return false }
        return isWeekday
    }

    /// `count` holds the extensions already.
    func outcome(start: Int, count: Int, unit: Unit, pauses: [Stretch], moves own: Bool?) -> Outcome {
        if unit == .hours { return Outcome(end: minuteWalk(start, count * 60, pauses)) }
        return dayWalk(start, count, inWorkingDays: unit == .workingDays, pauses, own ?? moves)
    }

    private func minuteWalk(_ start: Int, _ minutes: Int, _ pauses: [Stretch]) -> Int? {
        var left = minutes
        var now = start
        while left > 0 {
            var stands = false
            for pause in pauses where pause.from <= now {
                guard let to = pause.to else { return nil }
                if now < to { stands = true }
            }
            if !stands { left -= 1 }
            now += 1
        }
        return now
    }

    private func dayWalk(
        _ start: Int,
        _ count: Int,
        inWorkingDays: Bool,
        _ pauses: [Stretch],
        _ moves: Bool
    ) -> Outcome {
        var isGuess = false
        func asked(_ day: Int) -> Bool {
            if !horizon.contains(day) { isGuess = true }
            return isWorked(day)
        }
        var day = start / 1440
        if let closesAt {
            // Late, or on a day off: the next working day takes it in.
            let isInTime = asked(day) && start % 1440 < closesAt
            if !isInTime {
                day += 1
                while !asked(day) { day += 1 }
            }
        }
        var left = count
        if left == 0 { left = 1 } else { day += 1 }
        while true {
            let (stops, isTouched) = pausing(day, pauses)
            if stops { return Outcome(end: nil, isGuess: false) }
            if !isTouched {
                var isLast = false
                if inWorkingDays {
                    if asked(day) { left -= 1; isLast = left == 0 }
                } else {
                    if left > 0 { left -= 1 }
                    isLast = left == 0 && (!moves || asked(day))
                }
                if isLast { return Outcome(end: day * 1440 + (closesAt ?? 1440), isGuess: isGuess) }
            }
            day += 1
        }
    }

    /// Whether an endless pause has begun by the end of the day, and whether any touches it.
    private func pausing(_ day: Int, _ pauses: [Stretch]) -> (stops: Bool, isTouched: Bool) {
        var isTouched = false
        for pause in pauses where pause.from < (day + 1) * 1440 {
            guard let to = pause.to else { return (true, true) }
            if to > pause.from, to > day * 1440 { isTouched = true }
        }
        return (false, isTouched)
    }
}
