/// What is known of one item.
public struct ItemState: Hashable, Sendable, Codable {
    public var status: ItemStatus
    public var since: Timestamp
    /// The order under which the department works.
    public var order: WorkOrderID?
    /// The department's own number for its part.
    public var reference: String?
    public var approval: Approval?
    public var grounds: Grounds?
    public var terminationReason: ItemTerminated.Reason?
    /// What the department objected to and is not mended yet.
    public var gaps: [Gap]
    /// The department may object once.
    public var hasObjected: Bool
    /// The cancellation under way.
    public var cancellation: WorkOrderID?
    public var decidedAt: Timestamp?
    /// The special procedure under way.
    public var suspension: Suspension?
    /// What the department asked the applicant and nobody has answered yet.
    public var question: Question?
    public var opinion: Opinion?
    public var task: TaskOpened?
    /// Where the item is while it goes on outside the system.
    public var diversion: ItemDiverted?
    /// The department and organ that have it after a reassignment.
    public var assignment: ItemReassigned?
    public var addedBy: Initiator?
    /// True for an item that joined the case after its acceptance.
    public var wasAdded: Bool?
    public var revocation: ResultRevoked?
    /// What was granted before the item was decided anew: what differs from it is what has changed.
    public var earlierApproval: Approval?
    /// What became of what had followed from the revoked result.
    public var reversal: RevocationAnswered?
    /// The decision that took the place of the first.
    public var correction: DecisionCorrected?
    /// Where the item stood when it was terminated.
    public var endedFrom: ItemStatus?
    /// Whether the department stopped when it was told to: `false` if it was too late, `nil` while it has not said.
    public var hasStopped: Bool?
    public var issuedReference: String?
    public var deliveryProof: String?

    public init(status: ItemStatus, since: Timestamp) {
        self.status = status
        self.since = since
        gaps = []
        hasObjected = false
    }
}

extension ItemState {
    /// Its materials are asked for by a notice of its own, not by the one about the application.
    public var isAddition: Bool { wasAdded == true }
}

public enum ItemStatus: String, Hashable, Sendable, Codable, CaseIterable {
    /// Its condition needs a result that is not known yet.
    case undecided
    case notNeeded
    /// The workflow offers it; nobody has asked for it yet (可加办).
    case offered
    /// Its materials were asked for and are not in; others go on (分项受理).
    case incomplete
    /// Needed, but something must come first.
    case waiting
    /// Ordered from the department.
    case dispatched
    /// The department has it and is at work.
    case received
    /// A special procedure is under way; the clock stands still (特别程序、中止).
    case suspended
    /// The department waits for the applicant's answer.
    case asked
    /// A party must pay, sign or appear.
    case awaitingParty
    /// The applicant must mend what the department objected to.
    case correcting
    /// Approved, but the result may not go out yet.
    case held
    /// Approved, and the result is in force.
    case released
    case rejected
    case cancelled
    case terminated
    /// It was in force and was taken back (撤销).
    case revoked

    /// Nothing more will happen to the item in the ordinary course.
    public var isFinal: Bool {
        switch self {
        case .notNeeded, .offered, .released, .rejected, .cancelled, .terminated, .revoked: true
        case .undecided, .incomplete, .waiting, .dispatched, .received, .suspended, .asked, .awaitingParty, .correcting,
            .held:
            false
        }
    }

    /// The department has an order and has not decided.
    public var isWithDepartment: Bool {
        switch self {
        case .dispatched, .received, .suspended, .asked, .correcting: true
        default: false
        }
    }

    public var isApproved: Bool { self == .held || self == .released }
}
