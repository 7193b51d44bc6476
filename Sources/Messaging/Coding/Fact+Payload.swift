import Orchestration

extension Fact {
    /// What is stored of a fact: its payload alone. The kind stands in the record's header.
    var payload: any Encodable {
        switch self {
        case .caseRegistered(let payload): payload
        case .fieldsCorrected(let payload): payload
        case .actPerformed(let payload): payload
        case .actLapsed(let payload): payload
        case .materialSupplied(let payload): payload
        case .materialPromised(let payload): payload
        case .materialCommitted(let payload): payload
        case .offerDeclined(let payload): payload
        case .sourcePassedOver(let payload): payload
        case .fetchBudgetSpent(let payload): payload
        case .examinationOpened(let payload): payload
        case .correctionRequested(let payload): payload
        case .correctionAnswered(let payload): payload
        case .correctionLapsed(let payload): payload
        case .caseAccepted(let payload): payload
        case .caseNotAccepted(let payload): payload
        case .toleranceFulfilled(let payload): payload
        case .toleranceLapsed(let payload): payload
        case .commitmentVerified(let payload): payload
        case .commitmentRefuted(let payload): payload
        case .workOrderIssued(let payload): payload
        case .workOrderReceived(let payload): payload
        case .workOrderFailed(let payload): payload
        case .workOrderRepeated(let payload): payload
        case .itemNeeded(let payload): payload
        case .itemNotNeeded(let payload): payload
        case .itemApproved(let payload): payload
        case .itemRejected(let payload): payload
        case .itemObjected(let payload): payload
        case .itemResumed(let payload): payload
        case .itemReleased(let payload): payload
        case .itemCancelled(let payload): payload
        case .itemTerminated(let payload): payload
        case .cancellationConfirmed(let payload): payload
        case .cancellationCameTooLate(let payload): payload
        case .reminderDue(let payload): payload
        case .cardRaised(let payload): payload
        case .incidentOpened(let payload): payload
        case .incidentResolved(let payload): payload
        case .authorityGranted(let payload): payload
        case .authorityRevoked(let payload): payload
        case .useAuthorised(let payload): payload
        case .useAuthorisationRevoked(let payload): payload
        case .sourceDisputed(let payload): payload
        case .itemsAdmitted(let payload): payload
        case .toleranceExtended(let payload): payload
        case .toleranceReinstated(let payload): payload
        case .breachRepaired(let payload): payload
        case .commitmentWithdrawn(let payload): payload
        case .commitmentSampled(let payload): payload
        case .rectificationRequested(let payload): payload
        case .commitmentRectified(let payload): payload
        case .resultRevoked(let payload): payload
        case .revocationAnswered(let payload): payload
        case .toleranceReopened(let payload): payload
        case .caseReopened(let payload): payload
        case .itemAdded(let payload): payload
        case .itemSuspended(let payload): payload
        case .itemContinued(let payload): payload
        case .questionAsked(let payload): payload
        case .questionAnswered(let payload): payload
        case .limitExtended(let payload): payload
        case .opinionGiven(let payload): payload
        case .taskOpened(let payload): payload
        case .taskCompleted(let payload): payload
        case .taskLapsed(let payload): payload
        case .itemDiverted(let payload): payload
        case .itemReassigned(let payload): payload
        case .itemReopened(let payload): payload
        case .fieldsAmended(let payload): payload
        case .decisionCorrected(let payload): payload
        case .alternativeDropped(let payload): payload
        case .itemIssued(let payload): payload
        case .itemDelivered(let payload): payload
        case .clocksRecounted(let payload): payload
        case .caseLimitPaused(let payload): payload
        case .caseLimitResumed(let payload): payload
        case .cardAppealed(let payload): payload
        case .cardRuled(let payload): payload
        case .caseMigrated(let payload): payload
        case .ratingGiven(let payload): payload
        case .noticeIssued(let payload): payload
        case .noticeReported(let payload): payload
        case .withdrawalRequested(let payload): payload
        case .caseConcluded(let payload): payload
        case .caseClosed(let payload): payload
        }
    }

    /// Reads the payload of a kind. The switch is exhaustive so that a new fact cannot be written without being readable.
    init(_ kind: Kind, from decoder: any Decoder) throws {
        switch kind {
        case .caseRegistered: self = .caseRegistered(try CaseRegistered(from: decoder))
        case .fieldsCorrected: self = .fieldsCorrected(try FieldsCorrected(from: decoder))
        case .actPerformed: self = .actPerformed(try ActPerformed(from: decoder))
        case .actLapsed: self = .actLapsed(try ActLapsed(from: decoder))
        case .materialSupplied: self = .materialSupplied(try MaterialSupplied(from: decoder))
        case .materialPromised: self = .materialPromised(try MaterialPromised(from: decoder))
        case .materialCommitted: self = .materialCommitted(try MaterialCommitted(from: decoder))
        case .offerDeclined: self = .offerDeclined(try OfferDeclined(from: decoder))
        case .sourcePassedOver: self = .sourcePassedOver(try SourcePassedOver(from: decoder))
        case .fetchBudgetSpent: self = .fetchBudgetSpent(try FetchBudgetSpent(from: decoder))
        case .examinationOpened: self = .examinationOpened(try ExaminationOpened(from: decoder))
        case .correctionRequested: self = .correctionRequested(try CorrectionRequested(from: decoder))
        case .correctionAnswered: self = .correctionAnswered(try CorrectionAnswered(from: decoder))
        case .correctionLapsed: self = .correctionLapsed(try CorrectionLapsed(from: decoder))
        case .caseAccepted: self = .caseAccepted(try CaseAccepted(from: decoder))
        case .caseNotAccepted: self = .caseNotAccepted(try CaseNotAccepted(from: decoder))
        case .toleranceFulfilled: self = .toleranceFulfilled(try ToleranceFulfilled(from: decoder))
        case .toleranceLapsed: self = .toleranceLapsed(try ToleranceLapsed(from: decoder))
        case .commitmentVerified: self = .commitmentVerified(try CommitmentVerified(from: decoder))
        case .commitmentRefuted: self = .commitmentRefuted(try CommitmentRefuted(from: decoder))
        case .workOrderIssued: self = .workOrderIssued(try WorkOrderIssued(from: decoder))
        case .workOrderReceived: self = .workOrderReceived(try WorkOrderReceived(from: decoder))
        case .workOrderFailed: self = .workOrderFailed(try WorkOrderFailed(from: decoder))
        case .workOrderRepeated: self = .workOrderRepeated(try WorkOrderRepeated(from: decoder))
        case .itemNeeded: self = .itemNeeded(try ItemNeeded(from: decoder))
        case .itemNotNeeded: self = .itemNotNeeded(try ItemNotNeeded(from: decoder))
        case .itemApproved: self = .itemApproved(try ItemApproved(from: decoder))
        case .itemRejected: self = .itemRejected(try ItemRejected(from: decoder))
        case .itemObjected: self = .itemObjected(try ItemObjected(from: decoder))
        case .itemResumed: self = .itemResumed(try ItemResumed(from: decoder))
        case .itemReleased: self = .itemReleased(try ItemReleased(from: decoder))
        case .itemCancelled: self = .itemCancelled(try ItemCancelled(from: decoder))
        case .itemTerminated: self = .itemTerminated(try ItemTerminated(from: decoder))
        case .cancellationConfirmed: self = .cancellationConfirmed(try CancellationConfirmed(from: decoder))
        case .cancellationCameTooLate: self = .cancellationCameTooLate(try CancellationCameTooLate(from: decoder))
        case .reminderDue: self = .reminderDue(try ReminderDue(from: decoder))
        case .cardRaised: self = .cardRaised(try CardRaised(from: decoder))
        case .incidentOpened: self = .incidentOpened(try IncidentOpened(from: decoder))
        case .incidentResolved: self = .incidentResolved(try IncidentResolved(from: decoder))
        case .authorityGranted: self = .authorityGranted(try AuthorityGranted(from: decoder))
        case .authorityRevoked: self = .authorityRevoked(try AuthorityRevoked(from: decoder))
        case .useAuthorised: self = .useAuthorised(try UseAuthorised(from: decoder))
        case .useAuthorisationRevoked: self = .useAuthorisationRevoked(try UseAuthorisationRevoked(from: decoder))
        case .sourceDisputed: self = .sourceDisputed(try SourceDisputed(from: decoder))
        case .itemsAdmitted: self = .itemsAdmitted(try ItemsAdmitted(from: decoder))
        case .toleranceExtended: self = .toleranceExtended(try ToleranceExtended(from: decoder))
        case .toleranceReinstated: self = .toleranceReinstated(try ToleranceReinstated(from: decoder))
        case .breachRepaired: self = .breachRepaired(try BreachRepaired(from: decoder))
        case .commitmentWithdrawn: self = .commitmentWithdrawn(try CommitmentWithdrawn(from: decoder))
        case .commitmentSampled: self = .commitmentSampled(try CommitmentSampled(from: decoder))
        case .rectificationRequested: self = .rectificationRequested(try RectificationRequested(from: decoder))
        case .commitmentRectified: self = .commitmentRectified(try CommitmentRectified(from: decoder))
        case .resultRevoked: self = .resultRevoked(try ResultRevoked(from: decoder))
        case .revocationAnswered: self = .revocationAnswered(try RevocationAnswered(from: decoder))
        case .toleranceReopened: self = .toleranceReopened(try ToleranceReopened(from: decoder))
        case .caseReopened: self = .caseReopened(try CaseReopened(from: decoder))
        case .itemAdded: self = .itemAdded(try ItemAdded(from: decoder))
        case .itemSuspended: self = .itemSuspended(try ItemSuspended(from: decoder))
        case .itemContinued: self = .itemContinued(try ItemContinued(from: decoder))
        case .questionAsked: self = .questionAsked(try QuestionAsked(from: decoder))
        case .questionAnswered: self = .questionAnswered(try QuestionAnswered(from: decoder))
        case .limitExtended: self = .limitExtended(try LimitExtended(from: decoder))
        case .opinionGiven: self = .opinionGiven(try OpinionGiven(from: decoder))
        case .taskOpened: self = .taskOpened(try TaskOpened(from: decoder))
        case .taskCompleted: self = .taskCompleted(try TaskCompleted(from: decoder))
        case .taskLapsed: self = .taskLapsed(try TaskLapsed(from: decoder))
        case .itemDiverted: self = .itemDiverted(try ItemDiverted(from: decoder))
        case .itemReassigned: self = .itemReassigned(try ItemReassigned(from: decoder))
        case .itemReopened: self = .itemReopened(try ItemReopened(from: decoder))
        case .fieldsAmended: self = .fieldsAmended(try FieldsAmended(from: decoder))
        case .decisionCorrected: self = .decisionCorrected(try DecisionCorrected(from: decoder))
        case .alternativeDropped: self = .alternativeDropped(try AlternativeDropped(from: decoder))
        case .itemIssued: self = .itemIssued(try ItemIssued(from: decoder))
        case .itemDelivered: self = .itemDelivered(try ItemDelivered(from: decoder))
        case .clocksRecounted: self = .clocksRecounted(try ClocksRecounted(from: decoder))
        case .caseLimitPaused: self = .caseLimitPaused(try CaseLimitPaused(from: decoder))
        case .caseLimitResumed: self = .caseLimitResumed(try CaseLimitResumed(from: decoder))
        case .cardAppealed: self = .cardAppealed(try CardAppealed(from: decoder))
        case .cardRuled: self = .cardRuled(try CardRuled(from: decoder))
        case .caseMigrated: self = .caseMigrated(try CaseMigrated(from: decoder))
        case .ratingGiven: self = .ratingGiven(try RatingGiven(from: decoder))
        case .noticeIssued: self = .noticeIssued(try NoticeIssued(from: decoder))
        case .noticeReported: self = .noticeReported(try NoticeReported(from: decoder))
        case .withdrawalRequested: self = .withdrawalRequested(try WithdrawalRequested(from: decoder))
        case .caseConcluded: self = .caseConcluded(try CaseConcluded(from: decoder))
        case .caseClosed: self = .caseClosed(try CaseClosed(from: decoder))
        }
    }
}
