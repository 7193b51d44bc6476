/// Computing a running clock anew: under another calendar, after a pause, with more time.
extension ClockMaker {
    /// An open clock under this calendar, which was published late or changed: due instant, marks, whether it is provisional.
    ///
    /// Past the calendar's horizon the weekend alone decides, and the clock is provisional (暂按周末推算) until it is recounted.
    /// Recounting a second time changes nothing. While the clock stands still its end is not known, so only what had fired too
    /// early is told; the rest is computed when it runs again.
    package func recounted(_ clock: Clock, at now: Timestamp) -> Recount {
        renewed(clock, from: clock, at: now)
    }

    /// - Parameters:
    ///   - changed: `before` with other pauses or extensions.
    ///   - isRevived: Whether an expiry that has fired fires again at its new instant.
    func renewed(_ changed: Clock, from before: Clock, at now: Timestamp, isRevived: Bool = false) -> Recount {
        var clock = changed
        let fired = before.marks.prefix(before.firedMarks)
        // A card whose kind is among the coming marks was lifted before.
        let coming = Set(before.marks.dropFirst(before.firedMarks).map(\.kind))
        guard let deadline = deadline(of: clock) else {
            // It stood still before its limit was used up: no card is due yet.
            let cards = fired.filter { $0.kind.isCard && !coming.contains($0.kind) }
            return Recount(from: before, to: clock, lifting: Array(cards), isStopped: true, at: now)
        }
        clock.due = deadline.due
        clock.isProvisional = deadline.provisional
        clock.calendar = deadline.calendar
        var spent: [Clock.Mark.Kind: [Clock.Mark]] = [:]
        for mark in fired { spent[mark.kind, default: []].append(mark) }
        var ahead: [Clock.Mark] = []
        var lifted: [Clock.Mark] = []
        for mark in marks(of: clock, expiringAt: before.due) {
            guard let earlier = spent[mark.kind]?.popLast() else {
                ahead.append(mark)
                continue
            }
            guard mark.at > now, mark.kind.isCard || (isRevived && mark.kind == .expire) else { continue }
            ahead.append(mark)
            if mark.kind.isCard, !coming.contains(mark.kind) { lifted.append(earlier) }
        }
        clock.marks = Array(fired) + ahead
        return Recount(from: before, to: clock, lifting: lifted, isStopped: false, at: now)
    }

    /// `nil` while the clock stands still before its limit is used up.
    func deadline(of clock: Clock) -> Deadline? {
        calendar.deadline(
            start: clock.start,
            limit: clock.limit,
            extendedBy: clock.added,
            pauses: clock.pauses,
            moveFromHoliday: clock.movesFromHoliday
        )
    }
}
