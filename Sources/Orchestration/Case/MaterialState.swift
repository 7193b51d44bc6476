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

    public init(since: Timestamp) {
        standing = .open
        passedOver = [:]
        disputed = []
        isFetchBudgetSpent = false
        self.since = since
        isVerified = false
    }
}
