extension WorkingCalendar {
    /// An organ's or a city's calendar on top of this one: its own days off and workdays count first, its closures are added,
    /// and its office hours and its rule for holidays replace this calendar's where it has any.
    ///
    /// - Parameter working: Days on which the organ works although this calendar has them off: weekend days and holidays.
    /// - Throws: ``WorkingCalendarError``; ``WorkingCalendarError/makeUpDayNotOnWeekend(_:)`` for a workday that is one anyway.
    public func extended(
        id: String,
        version: String,
        closed own: Set<CivilDate> = [],
        working ownWorking: Set<CivilDate> = [],
        closures: [AdHocClosure] = [],
        officeHours: OfficeHours? = nil,
        movesFromHoliday: Bool? = nil
    ) throws(WorkingCalendarError) -> WorkingCalendar {
        if let date = own.intersection(ownWorking).min() { throw .closedAndWorking(date) }
        let weekdays = ownWorking.filter { !$0.isWeekend }
        if let date = weekdays.subtracting(closed).min() { throw .makeUpDayNotOnWeekend(date) }
        return try WorkingCalendar(
            id: id,
            version: version,
            offset: offset,
            closed: closed.union(own).subtracting(ownWorking),
            working: working.union(ownWorking).subtracting(own).subtracting(weekdays),
            firstDate: firstDate,
            lastDate: lastDate,
            closures: self.closures + closures,
            officeHours: officeHours ?? self.officeHours,
            movesFromHoliday: movesFromHoliday ?? self.movesFromHoliday,
            basis: reference
        )
    }
}
