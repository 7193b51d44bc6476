extension WorkingCalendar {
    /// When a limit that starts at `start` runs out.
    ///
    /// Limits in days end with their last day: at 24:00, or when the office closes where office hours are set. The start day is
    /// not counted, and each day touched by a pause is not counted. Limits in hours, minutes and seconds are exact and grow by
    /// the paused time.
    ///
    /// - Parameters:
    ///   - added: An extension (延期) in the limit's unit; one in another unit counts for nothing.
    ///   - pauses: In any order; overlaps count once, and what lies outside the limit has no effect.
    ///   - moveFromHoliday: Whether a limit in calendar days that ends on a day not worked on, or paused, ends on the
    ///     next working day instead (民法典 art. 203); `nil` as the calendar says.
    /// - Returns: `nil` while the clock stands still in a pause that has not ended.
    public func deadline(
        start: Timestamp,
        limit: TimeLimit,
        extendedBy added: TimeLimit? = nil,
        pauses: [Pause] = [],
        moveFromHoliday: Bool? = nil
    ) -> Deadline? {
        let rule = CountRule(limit: limit, added: added, pauses: pauses, moveFromHoliday: moveFromHoliday)
        if let duration = rule.total.exactMicroseconds {
            return MergedPauses(pauses).end(of: duration, from: start).map(exactDeadline)
        }
        var count = DayCount(rule, by: self, trace: DayTrace(capacity: 0))
        return deadline(on: count.lastDay(from: start), provisional: count.provisional)
    }

    /// The same computation as ``deadline(start:limit:extendedBy:pauses:moveFromHoliday:)``, with its reasons.
    public func explain(
        start: Timestamp,
        limit: TimeLimit,
        extendedBy added: TimeLimit? = nil,
        pauses: [Pause] = [],
        moveFromHoliday: Bool? = nil
    ) -> DeadlineExplanation {
        let rule = CountRule(limit: limit, added: added, pauses: pauses, moveFromHoliday: moveFromHoliday)
        if let duration = rule.total.exactMicroseconds {
            let due = MergedPauses(pauses).end(of: duration, from: start)
            let paused = due.map { max(0, $0.microseconds(since: start) - duration) } ?? 0
            return explanation(start, rule, due.map(exactDeadline), DayTrace(capacity: 0), pausedMicroseconds: paused)
        }
        var count = DayCount(rule, by: self, trace: DayTrace(capacity: DeadlineExplanation.mostSteps))
        let lastDay = count.lastDay(from: start)
        return explanation(start, rule, deadline(on: lastDay, provisional: count.provisional), count.trace)
    }

    private func exactDeadline(_ due: Timestamp) -> Deadline {
        Deadline(due: due, dueDate: nil, provisional: false, calendar: reference)
    }

    private func deadline(on lastDay: CivilDate?, provisional: Bool) -> Deadline? {
        lastDay.map { Deadline(due: end(of: $0), dueDate: $0, provisional: provisional, calendar: reference) }
    }

    private func explanation(
        _ start: Timestamp,
        _ rule: CountRule,
        _ deadline: Deadline?,
        _ trace: DayTrace,
        pausedMicroseconds: Int64 = 0
    ) -> DeadlineExplanation {
        var reasons: [PauseReason] = []
        for reason in rule.pauses.compactMap(\.reason) where !reasons.contains(reason) { reasons.append(reason) }
        return DeadlineExplanation(
            start: start,
            limit: rule.limit,
            added: rule.total == rule.limit ? nil : rule.added,
            offset: offset,
            calendar: reference,
            deadline: deadline,
            steps: trace.steps,
            tally: trace.tally,
            pausedMicroseconds: pausedMicroseconds,
            pauseReasons: reasons.isEmpty ? nil : reasons
        )
    }
}
