extension Fact {
    /// What a fact is called wherever it is stored, published or counted. A name's meaning never changes: a new meaning is a
    /// new name, because stored events are read for ever.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case caseRegistered
        case fieldsCorrected
        case actPerformed
        case actLapsed
        case materialSupplied
        case materialPromised
        case materialCommitted
        case offerDeclined
        case sourcePassedOver
        case fetchBudgetSpent
        case examinationOpened
        case correctionRequested
        case correctionAnswered
        case correctionLapsed
        case caseAccepted
        case caseNotAccepted
        case toleranceFulfilled
        case toleranceLapsed
        case commitmentVerified
        case commitmentRefuted
        case workOrderIssued
        case workOrderReceived
        case workOrderFailed
        case workOrderRepeated
        case itemNeeded
        case itemNotNeeded
        case itemApproved
        case itemRejected
        case itemObjected
        case itemResumed
        case itemReleased
        case itemCancelled
        case itemTerminated
        case cancellationConfirmed
        case cancellationCameTooLate
        case reminderDue
        case cardRaised
        case incidentOpened
        case incidentResolved
        case authorityGranted
        case authorityRevoked
        case useAuthorised
        case useAuthorisationRevoked
        case sourceDisputed
        case itemsAdmitted
        case toleranceExtended
        case toleranceReinstated
        case breachRepaired
        case commitmentWithdrawn
        case commitmentSampled
        case rectificationRequested
        case commitmentRectified
        case resultRevoked
        case revocationAnswered
        case toleranceReopened
        case caseReopened
        case itemAdded
        case itemSuspended
        case itemContinued
        case questionAsked
        case questionAnswered
        case limitExtended
        case opinionGiven
        case taskOpened
        case taskCompleted
        case taskLapsed
        case itemDiverted
        case itemReassigned
        case itemReopened
        case fieldsAmended
        case decisionCorrected
        case alternativeDropped
        case itemIssued
        case itemDelivered
        case clocksRecounted
        case caseLimitPaused
        case caseLimitResumed
        case cardAppealed
        case cardRuled
        case caseMigrated
        case ratingGiven
        case noticeIssued
        case noticeReported
        case withdrawalRequested
        case caseConcluded
        case caseClosed
    }

    public var kind: Kind {
        switch self {
        case .caseRegistered: .caseRegistered
        case .fieldsCorrected: .fieldsCorrected
        case .actPerformed: .actPerformed
        case .actLapsed: .actLapsed
        case .materialSupplied: .materialSupplied
        case .materialPromised: .materialPromised
        case .materialCommitted: .materialCommitted
        case .offerDeclined: .offerDeclined
        case .sourcePassedOver: .sourcePassedOver
        case .fetchBudgetSpent: .fetchBudgetSpent
        case .examinationOpened: .examinationOpened
        case .correctionRequested: .correctionRequested
        case .correctionAnswered: .correctionAnswered
        case .correctionLapsed: .correctionLapsed
        case .caseAccepted: .caseAccepted
        case .caseNotAccepted: .caseNotAccepted
        case .toleranceFulfilled: .toleranceFulfilled
        case .toleranceLapsed: .toleranceLapsed
        case .commitmentVerified: .commitmentVerified
        case .commitmentRefuted: .commitmentRefuted
        case .workOrderIssued: .workOrderIssued
        case .workOrderReceived: .workOrderReceived
        case .workOrderFailed: .workOrderFailed
        case .workOrderRepeated: .workOrderRepeated
        case .itemNeeded: .itemNeeded
        case .itemNotNeeded: .itemNotNeeded
        case .itemApproved: .itemApproved
        case .itemRejected: .itemRejected
        case .itemObjected: .itemObjected
        case .itemResumed: .itemResumed
        case .itemReleased: .itemReleased
        case .itemCancelled: .itemCancelled
        case .itemTerminated: .itemTerminated
        case .cancellationConfirmed: .cancellationConfirmed
        case .cancellationCameTooLate: .cancellationCameTooLate
        case .reminderDue: .reminderDue
        case .cardRaised: .cardRaised
        case .incidentOpened: .incidentOpened
        case .incidentResolved: .incidentResolved
        case .authorityGranted: .authorityGranted
        case .authorityRevoked: .authorityRevoked
        case .useAuthorised: .useAuthorised
        case .useAuthorisationRevoked: .useAuthorisationRevoked
        case .sourceDisputed: .sourceDisputed
        case .itemsAdmitted: .itemsAdmitted
        case .toleranceExtended: .toleranceExtended
        case .toleranceReinstated: .toleranceReinstated
        case .breachRepaired: .breachRepaired
        case .commitmentWithdrawn: .commitmentWithdrawn
        case .commitmentSampled: .commitmentSampled
        case .rectificationRequested: .rectificationRequested
        case .commitmentRectified: .commitmentRectified
        case .resultRevoked: .resultRevoked
        case .revocationAnswered: .revocationAnswered
        case .toleranceReopened: .toleranceReopened
        case .caseReopened: .caseReopened
        case .itemAdded: .itemAdded
        case .itemSuspended: .itemSuspended
        case .itemContinued: .itemContinued
        case .questionAsked: .questionAsked
        case .questionAnswered: .questionAnswered
        case .limitExtended: .limitExtended
        case .opinionGiven: .opinionGiven
        case .taskOpened: .taskOpened
        case .taskCompleted: .taskCompleted
        case .taskLapsed: .taskLapsed
        case .itemDiverted: .itemDiverted
        case .itemReassigned: .itemReassigned
        case .itemReopened: .itemReopened
        case .fieldsAmended: .fieldsAmended
        case .decisionCorrected: .decisionCorrected
        case .alternativeDropped: .alternativeDropped
        case .itemIssued: .itemIssued
        case .itemDelivered: .itemDelivered
        case .clocksRecounted: .clocksRecounted
        case .caseLimitPaused: .caseLimitPaused
        case .caseLimitResumed: .caseLimitResumed
        case .cardAppealed: .cardAppealed
        case .cardRuled: .cardRuled
        case .caseMigrated: .caseMigrated
        case .ratingGiven: .ratingGiven
        case .noticeIssued: .noticeIssued
        case .noticeReported: .noticeReported
        case .withdrawalRequested: .withdrawalRequested
        case .caseConcluded: .caseConcluded
        case .caseClosed: .caseClosed
        }
    }
}

extension Fact {
    /// The stable type name under which the fact is stored and published.
    public var name: String { kind.rawValue }
}
