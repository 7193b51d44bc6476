/// A department is asked to do something.
public struct WorkOrderIssued: Hashable, Sendable, Codable {
    public var order: WorkOrder
    /// The clocks that begin with it: the item's promise, the receipt by the department's system, the fetch budget.
    public var clocks: [Clock]

    public init(order: WorkOrder, clocks: [Clock]) {
        self.order = order
        self.clocks = clocks
    }
}

/// The department has filed the order.
public struct WorkOrderReceived: Hashable, Sendable, Codable {
    public var order: WorkOrderID
    public var reference: String?

    public init(order: WorkOrderID, reference: String?) {
        self.order = order
        self.reference = reference
    }
}

/// The department's system could not take the order.
public struct WorkOrderFailed: Hashable, Sendable, Codable {
    public var order: WorkOrderID
    public var attempt: Int
    public var detail: String
    /// When it will be sent again; without one a person must act.
    public var retry: Clock?

    public init(order: WorkOrderID, attempt: Int, detail: String, retry: Clock?) {
        self.order = order
        self.attempt = attempt
        self.detail = detail
        self.retry = retry
    }
}

/// The order is sent again under the same id.
public struct WorkOrderRepeated: Hashable, Sendable, Codable {
    public enum Reason: String, Hashable, Sendable, Codable {
        case failed, notAcknowledged, requested
    }

    public var order: WorkOrderID
    public var revision: Int
    public var reason: Reason
    /// The clock whose mark caused it, if one did.
    public var clock: ClockID?
    /// The new wait for the department's acknowledgement.
    public var receipt: Clock?

    public init(order: WorkOrderID, revision: Int, reason: Reason, clock: ClockID?, receipt: Clock?) {
        self.order = order
        self.revision = revision
        self.reason = reason
        self.clock = clock
        self.receipt = receipt
    }
}

/// Something only a person can settle.
public struct IncidentOpened: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        /// Attempts are used up, or the failure cannot be retried.
        case orderFailed
        /// A department contradicted its own decision.
        case contradiction
        /// A statement was found false; what rests on it must be judged by a person.
        case falseCommitment
        /// A party did not perform its act in time.
        case actLapsed
        /// A promised material did not come, but the result had been released before.
        case brokenPromise
        /// A revoked result had consequences that cannot be undone.
        case cannotCompensate
        /// Nobody answered a department's question, and it has no rule for silence.
        case unanswered
        /// A consulted department was silent.
        case silentConsultation
        /// A party let a task's time run out.
        case taskLapsed
        /// The case was accepted by silence, and a primary material is missing.
        case deemedIncomplete
        /// No channel reached the party.
        case undelivered
        /// The applicant disputes what a source said.
        case disputedSource
        /// A calendar changed so that an expiry came too early.
        case reinstatement
        /// The item is outside the system longer than it may be.
        case diversionOverdue
    }

    public var incident: IncidentID
    public var kind: Kind
    public var item: ItemID?
    public var order: WorkOrderID?
    /// The department whose supervisor must act.
    public var holder: DepartmentID
    public var detail: String

    public init(
        incident: IncidentID,
        kind: Kind,
        item: ItemID? = nil,
        order: WorkOrderID? = nil,
        holder: DepartmentID,
        detail: String
    ) {
        self.incident = incident
        self.kind = kind
        self.item = item
        self.order = order
        self.holder = holder
        self.detail = detail
    }
}

public struct IncidentResolved: Hashable, Sendable, Codable {
    public var incident: IncidentID
    public var action: IncidentResolution.Action

    public init(incident: IncidentID, action: IncidentResolution.Action) {
        self.incident = incident
        self.action = action
    }
}

/// A deadline is near; the holder is reminded.
public struct ReminderDue: Hashable, Sendable, Codable {
    public var clock: ClockID
    public var mark: Int

    public init(clock: ClockID, mark: Int) {
        self.clock = clock
        self.mark = mark
    }
}

/// A supervision mark (黄牌、红牌) against the department that holds the clock.
public struct CardRaised: Hashable, Sendable, Codable {
    public enum Colour: String, Hashable, Sendable, Codable {
        case yellow, red
    }

    public var clock: ClockID
    public var mark: Int
    public var colour: Colour
    public var department: DepartmentID
    public var item: ItemID?

    /// A clock raises each of its marks once, so the two name the card.
    public var id: CardID { CardID("\(clock).\(mark)") }

    public init(clock: ClockID, mark: Int, colour: Colour, department: DepartmentID, item: ItemID?) {
        self.clock = clock
        self.mark = mark
        self.colour = colour
        self.department = department
        self.item = item
    }
}
