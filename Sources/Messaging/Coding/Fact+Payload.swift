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
        case .withdrawalRequested: self = .withdrawalRequested(try WithdrawalRequested(from: decoder))
        case .caseConcluded: self = .caseConcluded(try CaseConcluded(from: decoder))
        case .caseClosed: self = .caseClosed(try CaseClosed(from: decoder))
        }
    }
}
