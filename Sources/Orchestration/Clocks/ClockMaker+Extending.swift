/// More time (延期).
extension ClockMaker {
    /// The clock with one more extension, if the rule admits it.
    ///
    /// - Parameters:
    ///   - grant: Counts once: the same id again changes nothing.
    ///   - most: What all extensions of the clock may come to, in its unit.
    ///   - latest: Until when it may be granted; `nil` for the end of the limit (延期须在届满前决定). A later instant is for force
    ///     majeure after an expiry, which is then given a new instant.
    package func extended(
        _ clock: Clock,
        by grant: ClockExtension,
        atMost most: TimeLimit,
        until latest: Timestamp? = nil
    ) -> ClockExtensionOutcome {
        let earlier = clock.extensions ?? []
        if let known = earlier.first(where: { $0.id == grant.id }) {
            return known.by == grant.by && known.isLegal == grant.isLegal ? .counted : .idTaken
        }
        // While it stands still before its limit is used up there is no end yet that could have passed.
        if deadline(of: clock) != nil {
            guard grant.grantedAt < max(latest ?? clock.due, clock.due) else { return .ranOut(clock.due) }
        }
        let left = left(of: most, after: earlier, in: clock.limit.unit)
        guard grant.by.unit == clock.limit.unit, let left, grant.by.count > 0, grant.by.count <= left.count else {
            return .tooLong(left: left)
        }
        var changed = clock
        changed.extensions = earlier + [grant]
        return .extended(renewed(changed, from: clock, at: grant.grantedAt, isRevived: true))
    }

    private func left(of most: TimeLimit, after earlier: [ClockExtension], in unit: TimeUnit) -> TimeLimit? {
        guard most.unit == unit else { return nil }
        let used = ClockExtension.sum(earlier)?.count ?? 0
        return TimeLimit(count: max(0, most.count - used), unit: unit)
    }
}
