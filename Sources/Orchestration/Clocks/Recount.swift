/// A clock computed anew, and what that means for what has happened by it. A change never un-fires: a card is lifted, an expiry
/// is undone by a reinstatement.
public struct Recount: Hashable, Sendable {
    /// Marks that had fired stay fired; a card that is lifted stands among the coming marks again, at its new instant. The
    /// generation is one higher if anything changed.
    public let clock: Clock
    /// Yellow and red cards raised at an instant that is not the limit's end any more, and whose new one lies ahead: as they
    /// were fired. One that a supervisor has lifted already is told again.
    public let cardsToLift: [Clock.Mark]
    /// The clock has expired, but its limit runs out only then: what the expiry ended is to be reinstated. `nil` otherwise, and
    /// while the clock stands still, see ``expiredWhilePaused``.
    public let expiryMovedBeyond: Timestamp?
    /// The clock has expired, but stood still before its limit was used up: to be reinstated as well.
    public let expiredWhilePaused: Bool
    /// The end is nearer than the one that was told: whoever relied on it is to be told.
    public let endsEarlier: Bool
    public let isChanged: Bool
}

extension Recount {
    /// - Parameters:
    ///   - before: As stored.
    ///   - after: With its marks computed anew, generation not yet raised.
    ///   - cards: Cards of `before` that fired too early by the new computation.
    init(from before: Clock, to after: Clock, lifting cards: [Clock.Mark], isStopped: Bool, at now: Timestamp) {
        let hasExpired = before.marks.prefix(before.firedMarks).contains { $0.kind == .expire }
        isChanged = after != before
        var clock = after
        if isChanged { clock.generation = before.generation + 1 }
        self.clock = clock
        cardsToLift = cards
        expiryMovedBeyond = hasExpired && !isStopped && after.due > now ? after.due : nil
        expiredWhilePaused = hasExpired && isStopped
        endsEarlier = !isStopped && after.due < before.due
    }
}
