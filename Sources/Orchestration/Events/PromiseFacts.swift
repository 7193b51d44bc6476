/// A supervisor gave more time for a promised material.
public struct ToleranceExtended: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var clock: Clock
    public var reason: Sealed<String>
    public var approver: String

    public init(material: MaterialID, clock: Clock, reason: Sealed<String>, approver: String) {
        self.material = material
        self.clock = clock
        self.reason = reason
        self.approver = approver
    }
}

/// The lapse of a promise is undone: the material had come in time, or time was given for force majeure. The breach is gone.
public struct ToleranceReinstated: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var person: PersonID
    /// Items whose termination is undone, with the status they return to.
    public var items: [ItemID: ItemStatus]
    /// The promise open again; `nil` when the material is in.
    public var tolerance: Tolerance?
    public var reason: Sealed<String>?
    /// Promises that had become pointless and hold the restored items again.
    public var revived: [Tolerance]?

    public init(
        material: MaterialID,
        person: PersonID,
        items: [ItemID: ItemStatus],
        tolerance: Tolerance? = nil,
        reason: Sealed<String>? = nil,
        revived: [Tolerance]? = nil
    ) {
        self.material = material
        self.person = person
        self.items = items
        self.tolerance = tolerance
        self.reason = reason
        self.revived = revived
    }
}

/// The breach that stood against the person is repaired.
public struct BreachRepaired: Hashable, Sendable, Codable {
    public var person: PersonID
    public var reason: Sealed<String>

    public init(person: PersonID, reason: Sealed<String>) {
        self.person = person
        self.reason = reason
    }
}

/// The proof came before the check: the statement is not relied on any more.
public struct CommitmentWithdrawn: Hashable, Sendable, Codable {
    public var material: MaterialID

    public init(material: MaterialID) {
        self.material = material
    }
}

/// Whether a commitment is among those checked; a keyed hash decides, so that nobody can choose.
public struct CommitmentSampled: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var isChosen: Bool
    /// The share that is checked, in per cent.
    public var sharePercent: Int

    public init(material: MaterialID, isChosen: Bool, sharePercent: Int) {
        self.material = material
        self.isChosen = isChosen
        self.sharePercent = sharePercent
    }
}

/// The check found the statement untrue in a way that can be mended; the applicant has a time to do so (限期整改).
public struct RectificationRequested: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var order: WorkOrderID
    public var grounds: Grounds
    public var clock: Clock

    public init(material: MaterialID, order: WorkOrderID, grounds: Grounds, clock: Clock) {
        self.material = material
        self.order = order
        self.grounds = grounds
        self.clock = clock
    }
}

/// What was untrue is mended.
public struct CommitmentRectified: Hashable, Sendable, Codable {
    public var material: MaterialID
    public var order: WorkOrderID?

    public init(material: MaterialID, order: WorkOrderID? = nil) {
        self.material = material
        self.order = order
    }
}

/// A decision that was in force is taken back, because what it rests on is gone (撤销).
public struct ResultRevoked: Hashable, Sendable, Codable {
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        case falseCommitment, decisionCorrected, reopened, predecessorRevoked, bySupervisor, caseRejected, withdrawn
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

/// A department undid what followed from a revoked result, or says that it cannot.
public struct RevocationAnswered: Hashable, Sendable, Codable {
    public var item: ItemID
    public var order: WorkOrderID
    public var isCompensated: Bool
    public var grounds: Grounds?
    /// The department's number for what it undid.
    public var reference: String?

    public init(item: ItemID, order: WorkOrderID, isCompensated: Bool, grounds: Grounds? = nil) {
        self.item = item
        self.order = order
        self.isCompensated = isCompensated
        self.grounds = grounds
    }
}

/// What was brought for a promise does not do: the promise is open again, with the time it had from the beginning.
public struct ToleranceReopened: Hashable, Sendable, Codable {
    public var notice: NoticeID
    public var item: ItemID
    public var order: WorkOrderID
    public var objection: Objection
    public var tolerance: Tolerance

    public init(notice: NoticeID, item: ItemID, order: WorkOrderID, objection: Objection, tolerance: Tolerance) {
        self.notice = notice
        self.item = item
        self.order = order
        self.objection = objection
        self.tolerance = tolerance
    }
}

/// The outcome is open again, because one of the decisions it was made of has changed.
public struct CaseReopened: Hashable, Sendable, Codable {
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        case toleranceReinstated, decisionCorrected
    }

    /// `inProgress` if something is decided anew, `concluded` if only consequences remain.
    public var phase: CasePhase
    public var reason: Reason
    /// The theme's own promise running on; the time since the conclusion is not counted.
    public var clock: Clock?

    public init(phase: CasePhase, reason: Reason, clock: Clock? = nil) {
        self.phase = phase
        self.reason = reason
        self.clock = clock
    }
}
