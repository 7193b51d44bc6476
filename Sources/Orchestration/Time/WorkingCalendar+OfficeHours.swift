extension WorkingCalendar {
    /// When the day ends for limits in days: when the office closes, or at 24:00.
    public func end(of date: CivilDate) -> Timestamp {
        guard let officeHours, officeHours.closes < 1440 else {
            // East of Greenwich the last day ends before the last instant, from which a clock may still start.
            return date == .latest ? .distantFuture : date.end(in: offset)
        }
        return date.start(in: offset).adding(60 * Int64(officeHours.closes))
    }

    /// Whether what comes in at that instant counts as received on that day. Without office hours it always does.
    func isReceived(_ instant: Timestamp, on date: CivilDate) -> Bool {
        guard officeHours != nil else { return true }
        return isWorkingDay(date) && instant < end(of: date)
    }
}
