/// A result made it certain that this item is needed.
public struct ItemNeeded: Hashable, Sendable, Codable {
    public var item: ItemID

    public init(item: ItemID) {
        self.item = item
    }
}

/// The applicant's situation, or another item's result, makes this item unnecessary (无需办理).
public struct ItemNotNeeded: Hashable, Sendable, Codable {
    public var item: ItemID

    public init(item: ItemID) {
        self.item = item
    }
}

/// The department decided in the applicant's favour (准予).
public struct ItemApproved: Hashable, Sendable, Codable {
    public var item: ItemID
    public var order: WorkOrderID
    public var approval: Approval

    public init(item: ItemID, order: WorkOrderID, approval: Approval) {
        self.item = item
        self.order = order
        self.approval = approval
    }
}

/// The department decided against (不予), with reasons, basis and remedy.
public struct ItemRejected: Hashable, Sendable, Codable {
    public var item: ItemID
    public var order: WorkOrderID
    public var grounds: Grounds

    public init(item: ItemID, order: WorkOrderID, grounds: Grounds) {
        self.item = item
        self.order = order
        self.grounds = grounds
    }
}

/// The department's first examination found materials wanting; its clock stands still while the applicant mends them.
public struct ItemObjected: Hashable, Sendable, Codable {
    public var item: ItemID
    public var order: WorkOrderID
    public var notice: NoticeID
    public var gaps: [Gap]
    /// The applicant's time.
    public var clock: Clock
    /// The item's own clock, paused.
    public var pausedClock: Clock?

    public init(item: ItemID, order: WorkOrderID, notice: NoticeID, gaps: [Gap], clock: Clock, pausedClock: Clock?) {
        self.item = item
        self.order = order
        self.notice = notice
        self.gaps = gaps
        self.clock = clock
        self.pausedClock = pausedClock
    }
}

/// What the department objected to is mended; its clock runs on with a new due instant.
public struct ItemResumed: Hashable, Sendable, Codable {
    public var item: ItemID
    public var clock: Clock?

    public init(item: ItemID, clock: Clock?) {
        self.item = item
        self.clock = clock
    }
}

/// The result goes out to the applicant: nothing holds it any more.
public struct ItemReleased: Hashable, Sendable, Codable {
    public var item: ItemID
    /// Until the next period of a recurring item.
    public var clock: Clock?
    /// The department's limit for delivering it (送达), where the workflow sets one.
    public var delivery: Clock?

    public init(item: ItemID, clock: Clock? = nil, delivery: Clock? = nil) {
        self.item = item
        self.clock = clock
        self.delivery = delivery
    }
}

/// The item ends because the applicant withdrew.
public struct ItemCancelled: Hashable, Sendable, Codable {
    public var item: ItemID

    public init(item: ItemID) {
        self.item = item
    }
}

/// The department has stopped working on the item.
public struct CancellationConfirmed: Hashable, Sendable, Codable {
    public var item: ItemID
    public var order: WorkOrderID

    public init(item: ItemID, order: WorkOrderID) {
        self.item = item
        self.order = order
    }
}

/// The item ends without a decision on its merits, or its unreleased decision is taken back.
public struct ItemTerminated: Hashable, Sendable, Codable {
    public enum Reason: String, Hashable, Sendable, Codable {
        case toleranceLapsed, correctionLapsed, dependencyFailed, bySupervisor, caseRejected, caseTerminated
        case notTakenOn, taskLapsed, unanswered, alternativeChosen
    }

    public var item: ItemID
    public var reason: Reason
    public var grounds: Grounds?

    public init(item: ItemID, reason: Reason, grounds: Grounds? = nil) {
        self.item = item
        self.reason = reason
        self.grounds = grounds
    }
}

/// The department had already gone too far to stop.
public struct CancellationCameTooLate: Hashable, Sendable, Codable {
    public var item: ItemID
    public var order: WorkOrderID

    public init(item: ItemID, order: WorkOrderID) {
        self.item = item
        self.order = order
    }
}
