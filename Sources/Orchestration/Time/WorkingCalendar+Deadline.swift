extension WorkingCalendar {
    /// When a limit that starts at `start` runs out.
    ///
    /// Limits in days end at 24:00 of their last day; the start day is not counted, and each day touched by a pause is
    /// not counted. Limits in hours, minutes and seconds are exact and grow by the paused time.
    ///
    /// - Parameters:
    ///   - pauses: In any order; overlaps count once, and what lies outside the limit has no effect.
    ///   - moveFromHoliday: Whether a limit in calendar days that ends on a day not worked on, or paused, ends on the
    ///     next working day instead (民法典 art. 203).
    /// - Returns: `nil` while the clock stands still in a pause that has not ended.
    public func deadline(
        start: Timestamp,
        limit: TimeLimit,
        pauses: [Pause] = [],
        moveFromHoliday: Bool = true
    ) -> Deadline? {
        let merged = MergedPauses(pauses)
        if let duration = limit.exactMicroseconds {
            return merged.end(of: duration, from: start).map(exactDeadline)
        }
        var count = DayCount(
            limit,
            by: self,
            pauses: merged,
            movesFromHoliday: moveFromHoliday,
            trace: DayTrace(capacity: 0)
        )
        return deadline(on: count.lastDay(from: start.date(in: offset)), provisional: count.provisional)
    }

    /// The same computation as ``deadline(start:limit:pauses:moveFromHoliday:)``, with its reasons.
    public func explain(
        start: Timestamp,
        limit: TimeLimit,
        pauses: [Pause] = [],
        moveFromHoliday: Bool = true
    ) -> DeadlineExplanation {
        let merged = MergedPauses(pauses)
        if let duration = limit.exactMicroseconds {
            let due = merged.end(of: duration, from: start)
            let paused = due.map { max(0, $0.microseconds(since: start) - duration) } ?? 0
            return explanation(start, limit, due.map(exactDeadline), DayTrace(capacity: 0), pausedMicroseconds: paused)
        }
        var count = DayCount(
            limit,
            by: self,
            pauses: merged,
            movesFromHoliday: moveFromHoliday,
            trace: DayTrace(capacity: DeadlineExplanation.mostSteps)
        )
        let lastDay = count.lastDay(from: start.date(in: offset))
        return explanation(start, limit, deadline(on: lastDay, provisional: count.provisional), count.trace)
    }

    private func exactDeadline(_ due: Timestamp) -> Deadline {
        Deadline(due: due, dueDate: nil, provisional: false, calendar: reference)
    }

    private func deadline(on lastDay: CivilDate?, provisional: Bool) -> Deadline? {
        lastDay.map { lastDay in
            // East of Greenwich the last day ends before the last instant, from which a clock may still start.
            let due = lastDay == .latest ? .distantFuture : lastDay.end(in: offset)
            return Deadline(due: due, dueDate: lastDay, provisional: provisional, calendar: reference)
        }
    }

    private func explanation(
        _ start: Timestamp,
        _ limit: TimeLimit,
        _ deadline: Deadline?,
        _ trace: DayTrace,
        pausedMicroseconds: Int64 = 0
    ) -> DeadlineExplanation {
        DeadlineExplanation(
            start: start,
            limit: limit,
            offset: offset,
            calendar: reference,
            deadline: deadline,
            steps: trace.steps,
            tally: trace.tally,
            pausedMicroseconds: pausedMicroseconds
        )
    }
}
