package import Orchestration

/// One fact of every kind, with every optional field filled at least once.
package enum FactSamples {
    private typealias Parts = SampleParts

    /// The switch has no default: a new kind of fact needs a sample before the tests compile.
    package static func fact(_ kind: Fact.Kind) -> Fact {
        switch kind {
        case .caseRegistered, .fieldsCorrected, .actPerformed, .actLapsed, .withdrawalRequested, .caseConcluded,
            .caseClosed:
            application(kind)
        case .materialSupplied, .materialPromised, .materialCommitted, .offerDeclined, .sourcePassedOver,
            .fetchBudgetSpent, .toleranceFulfilled, .toleranceLapsed, .commitmentVerified, .commitmentRefuted:
            material(kind)
        case .examinationOpened, .correctionRequested, .correctionAnswered, .correctionLapsed, .caseAccepted,
            .caseNotAccepted:
            acceptance(kind)
        case .workOrderIssued, .workOrderReceived, .workOrderFailed, .workOrderRepeated, .reminderDue, .cardRaised,
            .incidentOpened, .incidentResolved:
            order(kind)
        case .itemNeeded, .itemNotNeeded, .itemApproved, .itemRejected, .itemObjected, .itemResumed, .itemReleased,
            .itemCancelled, .itemTerminated, .cancellationConfirmed, .cancellationCameTooLate:
            item(kind)
        case .authorityGranted, .authorityRevoked, .useAuthorised, .useAuthorisationRevoked, .sourceDisputed,
            .itemsAdmitted:
            authority(kind)
        case .toleranceExtended, .toleranceReinstated, .breachRepaired, .commitmentWithdrawn, .commitmentSampled,
            .rectificationRequested, .commitmentRectified, .resultRevoked, .revocationAnswered,
            .toleranceReopened, .caseReopened:
            promise(kind)
        case .itemAdded, .itemSuspended, .itemContinued, .questionAsked, .questionAnswered, .limitExtended,
            .opinionGiven, .taskOpened, .taskCompleted, .taskLapsed, .itemDiverted, .itemReassigned, .itemReopened,
            .fieldsAmended, .decisionCorrected, .alternativeDropped, .itemIssued, .itemDelivered:
            conduct(kind)
        case .caseLimitPaused, .caseLimitResumed, .clocksRecounted, .cardAppealed, .cardRuled, .caseMigrated,
            .ratingGiven, .noticeIssued, .noticeReported:
            supervision(kind)
        }
    }

    private static func application(_ kind: Fact.Kind) -> Fact {
        switch kind {
        case .caseRegistered:
            .caseRegistered(
                CaseRegistered(
                    caseID: "case-1",
                    number: "442000-2026-000001",
                    receivedAt: Parts.at,
                    submission: Parts.submission,
                    clock: Parts.clock
                )
            )
        case .fieldsCorrected: .fieldsCorrected(FieldsCorrected(fields: Parts.data))
        case .actPerformed: .actPerformed(ActPerformed(party: "spouse", act: "sign"))
        case .actLapsed: .actLapsed(ActLapsed(party: "spouse", act: "sign", clock: Parts.clock.id))
        case .withdrawalRequested: .withdrawalRequested(WithdrawalRequested(reason: Sealed("secret move")))
        case .caseConcluded: .caseConcluded(CaseConcluded(outcome: .partlyCompleted))
        default: .caseClosed(CaseClosed())
        }
    }

    private static func material(_ kind: Fact.Kind) -> Fact {
        switch kind {
        case .materialSupplied:
            .materialSupplied(
                MaterialSupplied(
                    material: "photo",
                    origin: .certificate("births"),
                    files: [Parts.file],
                    data: Parts.data,
                    grade: .a,
                    recordVersion: "7",
                    order: "case-1/fetch/3"
                )
            )
        case .materialPromised: .materialPromised(MaterialPromised(material: "photo", creditVersion: "12"))
        case .materialCommitted:
            .materialCommitted(
                MaterialCommitted(
                    material: "residence",
                    statement: SignedStatement(statement: "s1", version: 3, textHash: "cd34"),
                    signer: .applicant,
                    creditVersion: "12"
                )
            )
        case .offerDeclined: .offerDeclined(OfferDeclined(material: "photo", code: .notTolerable))
        case .sourcePassedOver:
            .sourcePassedOver(
                SourcePassedOver(material: "photo", source: "births", reason: .none, order: "case-1/fetch/3")
            )
        case .fetchBudgetSpent: .fetchBudgetSpent(FetchBudgetSpent(material: "photo", clock: Parts.clock.id))
        case .toleranceFulfilled: .toleranceFulfilled(ToleranceFulfilled(material: "photo"))
        case .toleranceLapsed:
            .toleranceLapsed(
                ToleranceLapsed(material: "photo", clock: Parts.clock.id, items: ["insurance"], person: "p0")
            )
        case .commitmentVerified:
            .commitmentVerified(CommitmentVerified(material: "residence", order: "case-1/verify/20"))
        default:
            .commitmentRefuted(
                CommitmentRefuted(
                    material: "residence",
                    order: "case-1/verify/20",
                    grounds: Parts.grounds,
                    person: "p0"
                )
            )
        }
    }

    private static func acceptance(_ kind: Fact.Kind) -> Fact {
        switch kind {
        case .examinationOpened: .examinationOpened(ExaminationOpened(department: "lead", organ: "organ-1"))
        case .correctionRequested:
            .correctionRequested(CorrectionRequested(notice: "n1", gaps: [Parts.gap], clock: Parts.clock))
        case .correctionAnswered: .correctionAnswered(CorrectionAnswered(notice: "n1", clock: Parts.clock))
        case .correctionLapsed: .correctionLapsed(CorrectionLapsed(notice: "n1", clock: Parts.clock.id))
        case .caseAccepted:
            .caseAccepted(
                CaseAccepted(
                    notice: "n2",
                    items: ["insurance": .waiting, "residence": .undecided, "grant": .notNeeded],
                    tolerances: [
                        Tolerance(
                            material: "photo",
                            items: ["insurance"],
                            holds: ["insurance"],
                            onExpiry: .terminateItem,
                            clock: Parts.clock
                        )
                    ],
                    commitments: ["residence"],
                    clock: Parts.clock,
                    acts: [Parts.clock]
                )
            )
        default: .caseNotAccepted(CaseNotAccepted(notice: "n2", grounds: Parts.grounds))
        }
    }

    private static func order(_ kind: Fact.Kind) -> Fact {
        switch kind {
        case .workOrderIssued: .workOrderIssued(WorkOrderIssued(order: Parts.order, clocks: [Parts.clock]))
        case .workOrderReceived: .workOrderReceived(WorkOrderReceived(order: Parts.order.id, reference: "HR-77"))
        case .workOrderFailed:
            .workOrderFailed(
                WorkOrderFailed(order: Parts.order.id, attempt: 2, detail: "timeout", retry: Parts.clock)
            )
        case .workOrderRepeated:
            .workOrderRepeated(
                WorkOrderRepeated(
                    order: Parts.order.id,
                    revision: 2,
                    reason: .notAcknowledged,
                    clock: Parts.clock.id,
                    receipt: Parts.clock
                )
            )
        case .reminderDue: .reminderDue(ReminderDue(clock: Parts.clock.id, mark: 0))
        case .cardRaised:
            .cardRaised(
                CardRaised(
                    clock: Parts.clock.id,
                    mark: 1,
                    colour: .red,
                    department: "human-resources",
                    item: "insurance"
                )
            )
        case .incidentOpened:
            .incidentOpened(
                IncidentOpened(
                    incident: "i1",
                    kind: .contradiction,
                    item: "insurance",
                    order: Parts.order.id,
                    holder: "lead",
                    detail: "approved after rejected"
                )
            )
        default:
            .incidentResolved(IncidentResolved(incident: "i1", action: .acknowledge(note: Sealed("secret note"))))
        }
    }

    private static func item(_ kind: Fact.Kind) -> Fact {
        switch kind {
        case .itemNeeded: .itemNeeded(ItemNeeded(item: "grant"))
        case .itemNotNeeded: .itemNotNeeded(ItemNotNeeded(item: "grant"))
        case .itemApproved:
            .itemApproved(
                ItemApproved(
                    item: "insurance",
                    order: Parts.order.id,
                    approval: Approval(documentNumber: "粤社〔2026〕1号", files: [Parts.file], data: Parts.data)
                )
            )
        case .itemRejected:
            .itemRejected(ItemRejected(item: "insurance", order: Parts.order.id, grounds: Parts.grounds))
        case .itemObjected:
            .itemObjected(
                ItemObjected(
                    item: "insurance",
                    order: Parts.order.id,
                    notice: "n3",
                    gaps: [Parts.gap],
                    clock: Parts.clock,
                    pausedClock: Parts.clock
                )
            )
        case .itemResumed: .itemResumed(ItemResumed(item: "insurance", clock: Parts.clock))
        case .itemReleased: .itemReleased(ItemReleased(item: "insurance"))
        case .itemCancelled: .itemCancelled(ItemCancelled(item: "insurance"))
        case .itemTerminated:
            .itemTerminated(ItemTerminated(item: "insurance", reason: .bySupervisor, grounds: Parts.grounds))
        case .cancellationConfirmed:
            .cancellationConfirmed(CancellationConfirmed(item: "insurance", order: "case-1/cancel/30"))
        default:
            .cancellationCameTooLate(CancellationCameTooLate(item: "insurance", order: "case-1/cancel/30"))
        }
    }
}
