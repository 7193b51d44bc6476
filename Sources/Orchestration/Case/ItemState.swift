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

    public init(status: ItemStatus, since: Timestamp) {
        self.status = status
        self.since = since
        gaps = []
        hasObjected = false
    }
}

public enum ItemStatus: String, Hashable, Sendable, Codable, CaseIterable {
    /// Its condition needs a result that is not known yet.
    case undecided
    case notNeeded
    /// Needed, but something must come first.
    case waiting
    /// Ordered from the department.
    case dispatched
    /// The department has it and is at work.
    case received
    /// The applicant must mend what the department objected to.
    case correcting
    /// Approved, but the result may not go out yet.
    case held
    /// Approved, and the result is in force.
    case released
    case rejected
    case cancelled
    case terminated

    /// Nothing more will happen to the item in the ordinary course.
    public var isFinal: Bool {
        switch self {
        case .notNeeded, .released, .rejected, .cancelled, .terminated: true
        case .undecided, .waiting, .dispatched, .received, .correcting, .held: false
        }
    }

    /// The department has an order and has not decided.
    public var isWithDepartment: Bool {
        switch self {
        case .dispatched, .received, .correcting: true
        default: false
        }
    }

    public var isApproved: Bool { self == .held || self == .released }
}
