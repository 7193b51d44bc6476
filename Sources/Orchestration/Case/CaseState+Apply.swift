/// The fold: what each fact does to what is known. Total, and free of rules: whatever had to be decided stands in the fact.
extension CaseState {
    public mutating func apply(_ event: Event) {
        changedAt = max(changedAt, event.at)
        factCount += 1
        switch event.fact {
        case .caseRegistered, .fieldsCorrected, .actPerformed, .actLapsed, .withdrawalRequested, .caseConcluded,
            .caseClosed:
            applyApplication(event)
        case .examinationOpened, .correctionRequested, .correctionAnswered, .correctionLapsed, .caseAccepted,
            .caseNotAccepted:
            applyAcceptance(event)
        case .materialSupplied, .materialPromised, .materialCommitted, .offerDeclined, .sourcePassedOver,
            .fetchBudgetSpent, .toleranceFulfilled, .toleranceLapsed, .commitmentVerified, .commitmentRefuted:
            applyMaterial(event)
        case .workOrderIssued, .workOrderReceived, .workOrderFailed, .workOrderRepeated, .incidentOpened,
            .incidentResolved:
            applyWorkOrder(event)
        case .itemNeeded, .itemNotNeeded, .itemApproved, .itemRejected, .itemObjected, .itemResumed, .itemReleased,
            .itemCancelled, .itemTerminated, .cancellationConfirmed, .cancellationCameTooLate:
            applyItem(event)
        case .authorityGranted, .authorityRevoked, .useAuthorised, .useAuthorisationRevoked, .sourceDisputed:
            applyAuthority(event)
        case .itemsAdmitted:
            applyAdmission(event)
        case .toleranceExtended, .toleranceReinstated, .breachRepaired, .commitmentWithdrawn, .commitmentSampled,
            .rectificationRequested, .commitmentRectified, .resultRevoked, .revocationAnswered, .toleranceReopened:
            applyPromises(event)
        case .decisionCorrected, .caseReopened:
            applyCorrection(event)
        case .itemAdded, .itemSuspended, .itemContinued, .questionAsked, .questionAnswered, .limitExtended,
            .opinionGiven, .taskOpened, .taskCompleted, .taskLapsed, .itemDiverted, .itemReassigned, .itemReopened,
            .fieldsAmended, .alternativeDropped, .itemIssued, .itemDelivered:
            applyConduct(event)
        case .caseLimitPaused, .caseLimitResumed, .clocksRecounted, .cardAppealed, .cardRuled, .caseMigrated,
            .ratingGiven:
            applySupervision(event)
        case .noticeIssued, .noticeReported:
            applyNotices(event)
        case .reminderDue(let fact):
            clocks[fact.clock]?.firedMarks = fact.mark + 1
        case .cardRaised(let fact):
            clocks[fact.clock]?.firedMarks = fact.mark + 1
            cards.append(fact)
        }
        stopIdleNotice()
    }

    /// The next instant at which a clock fires by itself.
    public var nextWake: Timestamp? {
        clocks.values.compactMap { $0.nextMark?.at }.min()
    }
}

extension CaseState {
    mutating func enter(_ phase: CasePhase, at instant: Timestamp) {
        self.phase = phase
        phaseSince = instant
    }

    mutating func start(_ clock: Clock) {
        clocks[clock.id] = clock
    }

    mutating func stopClocks(where condition: (Clock) -> Bool) {
        clocks = clocks.filter { !condition($0.value) }
    }

    mutating func stopClocks(_ kinds: Set<Clock.Kind>) {
        stopClocks { kinds.contains($0.kind) }
    }

    /// Clocks found by name: hundreds of items may end at once, and none of them looks through the clocks of all. A material
    /// may have the name of an item.
    mutating func stop(_ kinds: [Clock.Kind], of subject: Clock.Subject) {
        for id in kinds.map({ Clock.id($0, subject) }) where clocks[id]?.subject == subject { clocks[id] = nil }
    }

    /// Nothing more is expected of the order.
    mutating func closeOrder(_ id: WorkOrderID?) {
        guard let id else { return }
        orders[id]?.status = .closed
        stop([.receipt, .retry], of: .order(id))
    }
}
