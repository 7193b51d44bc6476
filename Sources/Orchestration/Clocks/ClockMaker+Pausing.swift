/// Stopping and going on. Several reasons may hold a clock at once: it runs again when the last of them has ended, and time in
/// which they overlap counts once.
extension ClockMaker {
    /// The same clock standing still from that instant on; unchanged if it stands still for that reason already.
    package func paused(_ clock: Clock, for reason: PauseReason? = nil, at instant: Timestamp) -> Clock {
        guard !clock.pauses.contains(where: { $0.to == nil && $0.reason == reason }) else { return clock }
        var clock = clock
        clock.pauses.append(Pause(from: instant, to: nil, reason: reason))
        clock.generation += 1
        return clock
    }

    /// The same clock without that reason to stand still: the pause is not counted, marks already raised stay raised. Unchanged
    /// if it did not stand still for that reason.
    ///
    /// - Parameter statutory: The law's limit, for clocks of earlier events that do not hold it.
    package func resumed(
        _ clock: Clock,
        from reason: PauseReason? = nil,
        at instant: Timestamp,
        statutory: TimeLimit? = nil
    ) -> Clock {
        guard clock.pauses.contains(where: { $0.to == nil && $0.reason == reason }) else { return clock }
        var changed = clock
        changed.statutory = clock.statutory ?? statutory
        changed.pauses = clock.pauses.map { pause in
            pause.to == nil && pause.reason == reason
                ? Pause(from: pause.from, to: max(instant, pause.from), reason: reason) : pause
        }
        return renewed(changed, from: clock, at: instant).clock
    }

    /// A stretch that is known only afterwards (a hearing held on Monday, keyed in on Thursday). Cards raised in between may have
    /// to be lifted.
    package func paused(
        _ clock: Clock,
        for reason: PauseReason,
        from: Timestamp,
        to: Timestamp,
        knownAt now: Timestamp
    ) -> Recount {
        var changed = clock
        changed.pauses.append(Pause(from: from, to: max(from, to), reason: reason))
        return renewed(changed, from: clock, at: now)
    }

    /// The same clock standing still while none but items run that it excludes (不计时限), and running otherwise: also while
    /// one of them and a counted item run side by side, and while nothing runs.
    package func counting(_ clock: Clock, running items: Set<ItemID>, at instant: Timestamp) -> Clock {
        guard let excludes = clock.excludes else { return clock }
        let standsStill = !items.isEmpty && items.isSubset(of: excludes)
        let reason = PauseReason(.excludedItems)
        return standsStill
            ? paused(clock, for: reason, at: instant) : resumed(clock, from: reason, at: instant)
    }
}
