extension WorkingCalendar {
    /// Why the clock ends when it does, day by day: extensions, pauses with their reasons, closures and provisional days
    /// included.
    public func explain(_ clock: Clock) -> DeadlineExplanation {
        explain(
            start: clock.start,
            limit: clock.limit,
            extendedBy: clock.added,
            pauses: clock.pauses,
            moveFromHoliday: clock.movesFromHoliday
        )
    }
}
