/// Everything that is known of one case: the fold of its events, nothing else.
public struct CaseState: Hashable, Sendable, Codable {
    public var id: CaseID
    public var number: String
    public var phase: CasePhase
    public var outcome: CaseOutcome?
    public var receivedAt: Timestamp
    /// The effective time of the last event: effective time never runs backwards.
    public var changedAt: Timestamp
    public var phaseSince: Timestamp
    public var acceptedAt: Timestamp?
    public var submission: Submission?
    public var form: Sealed<[FieldID: DataValue]>
    public var performedActs: Set<ActID>
    public var lapsedActs: Set<ActID>
    public var materials: [MaterialID: MaterialState]
    public var correction: CorrectionState?
    /// Everything that a notice of correction ever named.
    public var told: Set<Gap.Subject>
    /// When an examiner last objected: what lay there then may not be raised again (一次性告知).
    public var lastExaminedAt: Timestamp?
    public var items: [ItemID: ItemState]
    public var orders: [WorkOrderID: WorkOrderState]
    public var clocks: [ClockID: Clock]
    public var incidents: [IncidentID: IncidentOpened]
    public var cards: [CardRaised]
    public var isWithdrawing: Bool
    /// The facts recorded so far: derived ids count from here.
    public var factCount: Int

    /// A case that does not exist yet.
    public static let unregistered = CaseState()

    public init() {
        id = ""
        number = ""
        phase = .unregistered
        receivedAt = Timestamp(microseconds: 0)
        changedAt = Timestamp(microseconds: 0)
        phaseSince = Timestamp(microseconds: 0)
        form = Sealed([:])
        performedActs = []
        lapsedActs = []
        materials = [:]
        told = []
        items = [:]
        orders = [:]
        clocks = [:]
        incidents = [:]
        cards = []
        isWithdrawing = false
        factCount = 0
    }
}

/// Where the case as a whole stands.
public enum CasePhase: String, Hashable, Sendable, Codable, CaseIterable {
    case unregistered
    /// Materials are being collected from their sources.
    case checking
    /// The applicant was told, once, what is missing.
    case correcting
    /// The lead's examiner has it.
    case examining
    case inProgress
    /// The outcome is given; something may still be open.
    case concluded
    case closed

    public var isBeforeAcceptance: Bool {
        switch self {
        case .unregistered, .checking, .correcting, .examining: true
        case .inProgress, .concluded, .closed: false
        }
    }
}

public struct CorrectionState: Hashable, Sendable, Codable {
    public var notice: NoticeID
    public var gaps: [Gap]
    public var clock: ClockID
}

/// What is known of one material.
public struct MaterialState: Hashable, Sendable, Codable {
    public enum Standing: String, Hashable, Sendable, Codable {
        /// Sources remain to be asked, or nothing was decided yet.
        case open
        case supplied
        case committed
        /// Promised for later; `tolerance` says until when once the case is accepted.
        case promised
        /// An examiner or a department found it wanting.
        case defective
        /// The promise was broken.
        case lapsed
    }

    public var standing: Standing
    public var supplied: MaterialSupplied?
    public var commitment: MaterialCommitted?
    public var tolerance: Tolerance?
    /// Why a promise or commitment was not taken.
    public var declined: RefusalCode?
    public var passedOver: [SourceID: SourcePassedOver.Reason]
    /// The fetch under way.
    public var fetching: WorkOrderID?
    public var isFetchBudgetSpent: Bool
    public var since: Timestamp
    public var isVerified: Bool
    /// The check of the commitment after the fact.
    public var verification: WorkOrderID?

    public init(since: Timestamp) {
        standing = .open
        passedOver = [:]
        isFetchBudgetSpent = false
        self.since = since
        isVerified = false
    }
}

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

public struct WorkOrderState: Hashable, Sendable, Codable {
    public enum Status: String, Hashable, Sendable, Codable {
        case issued, received
        /// A technical failure: waiting for a retry or a person.
        case failed
        /// Nothing more is expected.
        case closed
    }

    public var order: WorkOrder
    public var status: Status
    public var revision: Int
    public var attempts: Int
    public var issuedAt: Timestamp
    public var reference: String?

    public init(order: WorkOrder, issuedAt: Timestamp) {
        self.order = order
        status = .issued
        revision = 1
        attempts = 0
        self.issuedAt = issuedAt
    }

    public var isOpen: Bool { status != .closed }
}
