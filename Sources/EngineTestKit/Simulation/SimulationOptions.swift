/// How large and how hostile the simulated world is.
package struct SimulationOptions: Hashable, Sendable {
    package var partitions: Int
    /// Each applies twice.
    package var applicants: Int
    /// Probability of each fault where it can strike, in per cent.
    package var faultPercent: Int
    /// After so many days nothing breaks any more, and everybody does what is theirs to do.
    package var hostileDays: Int64
    /// The world ends after so many days.
    package var days: Int64
    package var bug: InjectedBug?

    package init(
        partitions: Int = 2,
        applicants: Int = 2,
        faultPercent: Int = 4,
        hostileDays: Int64 = 30,
        days: Int64 = 150,
        bug: InjectedBug? = nil
    ) {
        self.partitions = partitions
        self.applicants = applicants
        self.faultPercent = faultPercent
        self.hostileDays = hostileDays
        self.days = days
        self.bug = bug
    }
}

/// Defects put in on purpose, to prove that the checkers find them.
package enum InjectedBug: String, Hashable, Sendable, CaseIterable {
    /// The journal takes commits of owners that were overtaken.
    case skipFence
    /// A receipt is sometimes not written.
    case loseReceipt
    /// Work orders of one stretch are sent in the wrong order.
    case publishOutOfOrder
    /// A destination's position moves before the message has arrived.
    case movePositionBeforeDelivery
    /// Results go out although a promised material is missing.
    case releaseWhileHeld
    /// A header is sometimes not written.
    case loseHeader
    /// The position in the log of commands passes one that nobody has decided.
    case moveInputsTooFar
    /// An event is changed after it was proved.
    case forgeEvent
}
