/// Collects the steps of a day count up to a capacity, and tallies all of them.
struct DayTrace {
    let capacity: Int
    private(set) var steps: [DeadlineStep] = []
    private(set) var tally = DeadlineTally()

    init(capacity: Int) {
        self.capacity = capacity
    }

    mutating func append(
        _ kind: DeadlineStep.Kind,
        on date: CivilDate,
        number: Int? = nil,
        provisional: Bool = false,
        note: LocalizedText? = nil
    ) {
        tally.add(kind)
        guard steps.count < capacity else {
            tally.omittedSteps += 1
            return
        }
        steps.append(DeadlineStep(date: date, kind: kind, number: number, provisional: provisional, note: note))
    }

    mutating func append(
        pausedFrom first: CivilDate,
        through last: CivilDate,
        note: (CivilDate) -> LocalizedText?
    ) {
        let days = last.daysSinceEpoch - first.daysSinceEpoch + 1
        let kept = min(days, capacity - steps.count)
        for distance in 0..<kept {
            let date = first.adding(days: distance)
            steps.append(DeadlineStep(date: date, kind: .pausedDay, number: nil, provisional: false, note: note(date)))
        }
        tally.pausedDays += days
        tally.omittedSteps += days - kept
    }
}
