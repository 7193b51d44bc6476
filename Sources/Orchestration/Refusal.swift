/// Why a command was not carried out. A refusal is a value that is recorded and answered; it never changes the case.
public struct Refusal: Hashable, Sendable, Codable, Error {
    public var code: RefusalCode
    public var message: LocalizedText
    /// What the refusal concerns: an item, a material, a field, a work order; cut to ``placeScalars``.
    public var place: String?
    /// True when only a passing state stands in the way, so that the same command may succeed later.
    public var isRetryable: Bool

    /// A place may be a name that somebody sent; it is told, but not at any length.
    public static let placeScalars = 200

    public init(_ code: RefusalCode, _ message: LocalizedText, at place: String? = nil, isRetryable: Bool = false) {
        self.code = code
        self.message = message
        self.place = place.map { String($0.unicodeScalars.prefix(Self.placeScalars)) }
        self.isRetryable = isRetryable
    }
}

/// Stable codes that portals and integrators may switch on. A code's meaning never changes; a new meaning is a new code.
public enum RefusalCode: String, Hashable, Sendable, Codable, CaseIterable {
    case notAuthorised = "not-authorised"
    case caseNotFound = "case-not-found"
    case caseExists = "case-exists"
    case caseConcluded = "case-concluded"
    case caseClosed = "case-closed"
    case notInThisPhase = "not-in-this-phase"
    case unknownWorkflow = "unknown-workflow"
    case workflowMismatch = "workflow-mismatch"
    case unreadableApplication = "unreadable-application"
    case unknownSituation = "unknown-situation"
    case unknownField = "unknown-field"
    case unknownMaterial = "unknown-material"
    case unknownAct = "unknown-act"
    case unknownParty = "unknown-party"
    case tooManyFiles = "too-many-files"
    case materialNotAwaited = "material-not-awaited"
    case notTolerable = "not-tolerable"
    case notCommittable = "not-committable"
    case statementMismatch = "statement-mismatch"
    case openBreach = "open-breach"
    case actAlreadyPerformed = "act-already-performed"
    case toldOnceAlready = "told-once-already"
    case workOrderNotFound = "work-order-not-found"
    case workOrderClosed = "work-order-closed"
    case answerNotAdmitted = "answer-not-admitted"
    case missingResultData = "missing-result-data"
    case answerConflict = "answer-conflict"
    case unlistedMaterial = "unlisted-material"
    case occurredOutsideBounds = "occurred-outside-bounds"
    case alreadyWithdrawing = "already-withdrawing"
    case incidentNotFound = "incident-not-found"
    case incidentStillOpen = "incident-still-open"
    case authorityNotFound = "authority-not-found"
    case authorityExists = "authority-exists"
    case outsideAuthority = "outside-authority"
    case agentNotAdmitted = "agent-not-admitted"
    case authorisationMissing = "authorisation-missing"
    case unknownSource = "unknown-source"
    case nothingToDispute = "nothing-to-dispute"
    case unknownList = "unknown-list"
    case badElementKey = "bad-element-key"
    case unknownItem = "unknown-item"
    case itemNotOffered = "item-not-offered"
    case noMoreRuns = "no-more-runs"
    case itemNotOpen = "item-not-open"
    case pointOfNoReturnPassed = "point-of-no-return-passed"
    case notDivertible = "not-divertible"
    case limitTooLong = "limit-too-long"
    case notExtendable = "not-extendable"
    case alreadyExtended = "already-extended"
    case nothingAsked = "nothing-asked"
    case unknownOption = "unknown-option"
    case noTaskOpen = "no-task-open"
    case unknownProcedure = "unknown-procedure"
    case notSuspended = "not-suspended"
    case alreadySuspended = "already-suspended"
    case nothingToAmend = "nothing-to-amend"
    case notDecided = "not-decided"
    case noOpenTolerance = "no-open-tolerance"
    case cardNotFound = "card-not-found"
    case cardAlreadyRuled = "card-already-ruled"
    case alreadyAppealed = "already-appealed"
    case noBreach = "no-breach"
    case cannotMigrate = "cannot-migrate"
    case alreadyRated = "already-rated"
    case gradeOutsideBounds = "grade-outside-bounds"
    case noticeNotFound = "notice-not-found"
    case channelMismatch = "channel-mismatch"
    case unknownOrgan = "unknown-organ"
    case notEffective = "not-effective"
    case unreadableText = "unreadable-text"
    case limitExceeded = "limit-exceeded"
    case idempotencyKeyReused = "idempotency-key-reused"
    case quarantined = "quarantined"
}
