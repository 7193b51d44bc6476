/// Everything that is known of one case: the fold of its events, nothing else.
public struct CaseState: Hashable, Sendable, Codable {
    public var id: CaseID
    public var number: String
    public var phase: CasePhase
    public var outcome: CaseOutcome?
    public var concludedAt: Timestamp?
    /// The theme's own promise as it stood at the conclusion.
    public var promiseAtConclusion: Clock?
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
    /// Clocks that ran out and had consequences: a calendar published late may show that it was too early.
    public var expiredClocks: [Clock]
    public var incidents: [IncidentID: IncidentOpened]
    public var cards: [CardRaised]
    public var isWithdrawing: Bool
    /// How an application ended that was never accepted (退件、不予受理), until the conclusion says so.
    public var endBeforeAcceptance: CaseOutcome?
    /// Every authority ever given, also those that have ended: later readers must know who acted.
    public var authorities: [AuthorityID: Authority]
    public var revokedAuthorities: Set<AuthorityID>
    /// Where the values of the form come from.
    public var provenance: [FieldID: FieldProvenance]
    public var useAuthorisations: [SourceID: UseAuthorisation]
    public var cardAppeals: [CardID: CardAppealed]
    public var cardRulings: [CardID: CardRuled]
    public var notices: [NoticeID: NoticeState]
    public var ratings: [Rating]
    /// How many runs of each recurring item have begun.
    public var runs: [ItemID: Int]
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
        expiredClocks = []
        incidents = [:]
        cards = []
        authorities = [:]
        revokedAuthorities = []
        provenance = [:]
        useAuthorisations = [:]
        cardAppeals = [:]
        cardRulings = [:]
        notices = [:]
        ratings = []
        runs = [:]
        isWithdrawing = false
        factCount = 0
    }
}

public struct CorrectionState: Hashable, Sendable, Codable {
    public var notice: NoticeID
    public var gaps: [Gap]
    public var clock: ClockID
}
