/// Words for facts. The switch is exhaustive on purpose: a new fact does not compile until people can read it.
///
/// Nothing here quotes a sealed value: reasons and objections are read in the progress document by those who may.
struct FactWords {
    var index: DefinitionIndex
    let offset: UTCOffset
    /// The case before the fact, which knows the orders, clocks and incidents that a fact only names.
    var state = CaseState.unregistered

    func account(of fact: Fact) -> FactAccount {
        switch fact {
        case .caseRegistered(let fact): account(of: fact)
        case .fieldsCorrected: fieldsCorrected
        case .actPerformed(let fact): account(of: fact)
        case .actLapsed(let fact): account(of: fact)
        case .materialSupplied(let fact): account(of: fact)
        case .materialPromised(let fact): account(of: fact)
        case .materialCommitted(let fact): account(of: fact)
        case .offerDeclined(let fact): account(of: fact)
        case .sourcePassedOver(let fact): account(of: fact)
        case .fetchBudgetSpent(let fact): account(of: fact)
        case .examinationOpened(let fact): account(of: fact)
        case .correctionRequested(let fact): account(of: fact)
        case .correctionAnswered: correctionAnswered
        case .correctionLapsed: correctionLapsed
        case .caseAccepted(let fact): account(of: fact)
        case .caseNotAccepted: caseNotAccepted
        case .toleranceFulfilled(let fact): account(of: fact)
        case .toleranceLapsed(let fact): account(of: fact)
        case .commitmentVerified(let fact): account(of: fact)
        case .commitmentRefuted(let fact): account(of: fact)
        case .workOrderIssued(let fact): account(of: fact)
        case .workOrderReceived(let fact): account(of: fact)
        case .workOrderFailed(let fact): account(of: fact)
        case .workOrderRepeated(let fact): account(of: fact)
        case .itemNeeded(let fact): account(of: fact)
        case .itemNotNeeded(let fact): account(of: fact)
        case .itemApproved(let fact): account(of: fact)
        case .itemRejected(let fact): account(of: fact)
        case .itemObjected(let fact): account(of: fact)
        case .itemResumed(let fact): account(of: fact)
        case .itemReleased(let fact): account(of: fact)
        case .itemCancelled(let fact): account(of: fact)
        case .itemTerminated(let fact): account(of: fact)
        case .cancellationConfirmed(let fact): account(of: fact)
        case .cancellationCameTooLate(let fact): account(of: fact)
        case .reminderDue(let fact): account(of: fact)
        case .cardRaised(let fact): account(of: fact)
        case .incidentOpened(let fact): account(of: fact)
        case .incidentResolved(let fact): account(of: fact)
        case .authorityGranted: authorityGranted
        case .authorityRevoked: authorityRevoked
        case .useAuthorised(let fact): account(of: fact)
        case .useAuthorisationRevoked(let fact): account(of: fact)
        case .sourceDisputed(let fact): account(of: fact)
        case .itemsAdmitted(let fact): account(of: fact)
        case .toleranceExtended(let fact): account(of: fact)
        case .toleranceReinstated(let fact): account(of: fact)
        case .breachRepaired: breachRepaired
        case .commitmentWithdrawn(let fact): account(of: fact)
        case .commitmentSampled(let fact): account(of: fact)
        case .rectificationRequested(let fact): account(of: fact)
        case .commitmentRectified(let fact): account(of: fact)
        case .resultRevoked(let fact): account(of: fact)
        case .revocationAnswered(let fact): account(of: fact)
        case .toleranceReopened(let fact): account(of: fact)
        case .caseReopened(let fact): account(of: fact)
        case .itemAdded(let fact): account(of: fact)
        case .itemSuspended(let fact): account(of: fact)
        case .itemContinued(let fact): account(of: fact)
        case .questionAsked(let fact): account(of: fact)
        case .questionAnswered(let fact): account(of: fact)
        case .limitExtended(let fact): account(of: fact)
        case .opinionGiven(let fact): account(of: fact)
        case .taskOpened(let fact): account(of: fact)
        case .taskCompleted(let fact): account(of: fact)
        case .taskLapsed(let fact): account(of: fact)
        case .itemDiverted(let fact): account(of: fact)
        case .itemReassigned(let fact): account(of: fact)
        case .itemReopened(let fact): account(of: fact)
        case .fieldsAmended: fieldsAmended
        case .decisionCorrected(let fact): account(of: fact)
        case .alternativeDropped(let fact): account(of: fact)
        case .itemIssued(let fact): account(of: fact)
        case .itemDelivered(let fact): account(of: fact)
        case .clocksRecounted: clocksRecounted
        case .caseLimitPaused(let fact): account(of: fact)
        case .caseLimitResumed(let fact): account(of: fact)
        case .cardAppealed(let fact): account(of: fact)
        case .cardRuled(let fact): account(of: fact)
        case .caseMigrated(let fact): account(of: fact)
        case .ratingGiven: ratingGiven
        case .noticeIssued(let fact): account(of: fact)
        case .noticeReported(let fact): account(of: fact)
        case .withdrawalRequested(let fact): account(of: fact)
        case .caseConcluded(let fact): account(of: fact)
        case .caseClosed: caseClosed
        }
    }
}

extension FactWords {
    var lead: Holder { index.holder(index.definition.lead) }
    var applicant: Holder { index.holder(.applicant) }

    func department(of item: ItemID) -> DepartmentID { index.item(item)?.department ?? index.definition.lead }

    func department(of order: WorkOrderID) -> DepartmentID {
        state.orders[order]?.order.department ?? index.definition.lead
    }

    /// The day or instant by which something is due, as people say it.
    func deadline(of clock: Clock) -> String {
        clock.limit.unit.exactMicroseconds == nil
            ? clock.due.dateEnding(in: offset).description : clock.due.civilText(in: offset)
    }

    /// One line of an item's department.
    func line(_ item: ItemID, by who: Holder? = nil, zh: String, en: String) -> FactAccount {
        let department = department(of: item)
        return FactAccount(who ?? index.holder(department), .department(department), zh: zh, en: en)
    }
}
