/// A business fact about a case, with the instant from which it counts.
///
/// Stored events are read for ever: a payload only gains optional fields; any other change is a new version of its type with an
/// upcaster and a stored sample.
public struct Event: Hashable, Sendable {
    /// Effective time (the accepted `occurredAt`); never runs backwards within a case.
    public var at: Timestamp
    public var fact: Fact

    public init(at: Timestamp, _ fact: Fact) {
        self.at = at
        self.fact = fact
    }
}

/// What happened. Grouped by concern; the payloads live in files of those names.
public enum Fact: Hashable, Sendable {
    // Application
    case caseRegistered(CaseRegistered)
    case fieldsCorrected(FieldsCorrected)
    case actPerformed(ActPerformed)
    case actLapsed(ActLapsed)
    // Materials
    case materialSupplied(MaterialSupplied)
    case materialPromised(MaterialPromised)
    case materialCommitted(MaterialCommitted)
    case offerDeclined(OfferDeclined)
    case sourcePassedOver(SourcePassedOver)
    case fetchBudgetSpent(FetchBudgetSpent)
    // Acceptance
    case examinationOpened(ExaminationOpened)
    case correctionRequested(CorrectionRequested)
    case correctionAnswered(CorrectionAnswered)
    case correctionLapsed(CorrectionLapsed)
    case caseAccepted(CaseAccepted)
    case caseNotAccepted(CaseNotAccepted)
    // Tolerance and commitment
    case toleranceFulfilled(ToleranceFulfilled)
    case toleranceLapsed(ToleranceLapsed)
    case commitmentVerified(CommitmentVerified)
    case commitmentRefuted(CommitmentRefuted)
    // Work orders
    case workOrderIssued(WorkOrderIssued)
    case workOrderReceived(WorkOrderReceived)
    case workOrderFailed(WorkOrderFailed)
    case workOrderRepeated(WorkOrderRepeated)
    // Items
    case itemNeeded(ItemNeeded)
    case itemNotNeeded(ItemNotNeeded)
    case itemApproved(ItemApproved)
    case itemRejected(ItemRejected)
    case itemObjected(ItemObjected)
    case itemResumed(ItemResumed)
    case itemReleased(ItemReleased)
    case itemCancelled(ItemCancelled)
    case itemTerminated(ItemTerminated)
    case cancellationConfirmed(CancellationConfirmed)
    case cancellationCameTooLate(CancellationCameTooLate)
    // Clocks
    case reminderDue(ReminderDue)
    case cardRaised(CardRaised)
    // Incidents
    case incidentOpened(IncidentOpened)
    case incidentResolved(IncidentResolved)
    // Authority and sources
    case authorityGranted(AuthorityGranted)
    case authorityRevoked(AuthorityRevoked)
    case useAuthorised(UseAuthorised)
    case useAuthorisationRevoked(UseAuthorisationRevoked)
    case sourceDisputed(SourceDisputed)
    // Acceptance item by item
    case itemsAdmitted(ItemsAdmitted)
    // Promises after acceptance
    case toleranceExtended(ToleranceExtended)
    case toleranceReinstated(ToleranceReinstated)
    case breachRepaired(BreachRepaired)
    case commitmentWithdrawn(CommitmentWithdrawn)
    case commitmentSampled(CommitmentSampled)
    case rectificationRequested(RectificationRequested)
    case commitmentRectified(CommitmentRectified)
    case resultRevoked(ResultRevoked)
    case revocationAnswered(RevocationAnswered)
    case toleranceReopened(ToleranceReopened)
    case caseReopened(CaseReopened)
    // How an item is conducted
    case itemAdded(ItemAdded)
    case itemSuspended(ItemSuspended)
    case itemContinued(ItemContinued)
    case questionAsked(QuestionAsked)
    case questionAnswered(QuestionAnswered)
    case limitExtended(LimitExtended)
    case opinionGiven(OpinionGiven)
    case taskOpened(TaskOpened)
    case taskCompleted(TaskCompleted)
    case taskLapsed(TaskLapsed)
    case itemDiverted(ItemDiverted)
    case itemReassigned(ItemReassigned)
    case itemReopened(ItemReopened)
    case fieldsAmended(FieldsAmended)
    case decisionCorrected(DecisionCorrected)
    case alternativeDropped(AlternativeDropped)
    case itemIssued(ItemIssued)
    case itemDelivered(ItemDelivered)
    // Supervision
    case clocksRecounted(ClocksRecounted)
    case caseLimitPaused(CaseLimitPaused)
    case caseLimitResumed(CaseLimitResumed)
    case cardAppealed(CardAppealed)
    case cardRuled(CardRuled)
    case caseMigrated(CaseMigrated)
    case ratingGiven(RatingGiven)
    // Notices
    case noticeIssued(NoticeIssued)
    case noticeReported(NoticeReported)
    // The end
    case withdrawalRequested(WithdrawalRequested)
    case caseConcluded(CaseConcluded)
    case caseClosed(CaseClosed)
}
