extension WorkingCalendar {
    static func check(id: String, version: String) throws(WorkingCalendarError) {
        for name in [id, version] {
            guard (1...64).contains(name.utf8.count), !name.contains("@") else { throw .badName }
        }
    }

    static func checkHorizon(
        from firstDate: CivilDate,
        through lastDate: CivilDate
    ) throws(WorkingCalendarError) {
        guard firstDate <= lastDate else {
            throw .horizonReversed(firstDate: firstDate, lastDate: lastDate)
        }
        guard lastDate.daysSinceEpoch - firstDate.daysSinceEpoch < longestHorizonDays else {
            throw .horizonTooLong(firstDate: firstDate, lastDate: lastDate)
        }
    }

    static func check(
        closed: Set<CivilDate>,
        working: Set<CivilDate>,
        from firstDate: CivilDate,
        through lastDate: CivilDate
    ) throws(WorkingCalendarError) {
        let horizon = firstDate...lastDate
        if let date = closed.union(working).filter({ !horizon.contains($0) }).min() { throw .outsideHorizon(date) }
        if let date = closed.intersection(working).min() { throw .closedAndWorking(date) }
        if let date = working.filter({ !$0.isWeekend }).min() { throw .makeUpDayNotOnWeekend(date) }
    }

    static func check(
        closures: [AdHocClosure],
        from firstDate: CivilDate,
        through lastDate: CivilDate
    ) throws(WorkingCalendarError) {
        guard closures.count <= mostClosures else { throw .tooManyClosures }
        for closure in closures {
            let days = closure.through.daysSinceEpoch - closure.from.daysSinceEpoch + 1
            guard (1...AdHocClosure.mostDays).contains(days) else { throw .badClosure(closure.from) }
            guard firstDate <= closure.from else { throw .outsideHorizon(closure.from) }
            guard closure.through <= lastDate else { throw .outsideHorizon(closure.through) }
        }
    }
}
