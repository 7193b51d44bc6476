/// What is known of one material.
public struct MaterialState: Hashable, Sendable, Codable {
    public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
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
    /// Sources whose last word on it the applicant disputes or has disputed.
    public var disputed: Set<SourceID>
    /// The fetch under way.
    public var fetching: WorkOrderID?
    public var isFetchBudgetSpent: Bool
    public var since: Timestamp
    public var isVerified: Bool
    /// The check of the commitment after the fact.
    public var verification: WorkOrderID?
    /// The promise that was kept, as it stood then: what was brought may yet be found wanting.
    public var kept: Tolerance?
    /// The promise that was broken, as long as that is not undone.
    public var lapse: EndedPromise?
    /// The promise on which nothing rested any more.
    public var dropped: EndedPromise?
    /// What a department said is wrong with what was brought for a promise.
    public var objection: Objection?
    /// A broken promise or a false statement stands against the person.
    public var hasOpenBreach = false
    public var reinstatedAt: Timestamp?
    /// Whether the commitment is among those checked; `nil` where nobody had to choose.
    public var isChosen: Bool?
    /// What has to be mended, from the request on.
    public var rectification: RectificationRequested?
    public var isRectified = false
    public var refutation: CommitmentRefuted?

    public init(since: Timestamp) {
        standing = .open
        passedOver = [:]
        disputed = []
        isFetchBudgetSpent = false
        self.since = since
        isVerified = false
    }
}

/// A promise that is not open any more, and since when.
public struct EndedPromise: Hashable, Sendable, Codable {
    public var tolerance: Tolerance
    public var at: Timestamp
}
