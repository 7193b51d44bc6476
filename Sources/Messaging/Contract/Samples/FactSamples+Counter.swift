import Orchestration

/// Samples of what happens at the counter beyond the ordinary course.
extension FactSamples {
    private typealias Parts = SampleParts
    private static let reason = Sealed("secret 理由")

    static func authority(_ kind: Fact.Kind) -> Fact {
        switch kind {
        case .authorityGranted:
            .authorityGranted(
                AuthorityGranted(
                    authority: Authority(
                        id: "a1",
                        agent: Parts.person("p9"),
                        kind: .guardian,
                        scopes: [.submit],
                        validUntil: Parts.later,
                        files: [Parts.file]
                    )
                )
            )
        case .authorityRevoked: .authorityRevoked(AuthorityRevoked(authority: "a1"))
        case .useAuthorised:
            .useAuthorised(
                UseAuthorised(
                    authorisation: UseAuthorisation(source: "births", items: ["insurance"], validUntil: Parts.later)
                )
            )
        case .useAuthorisationRevoked: .useAuthorisationRevoked(UseAuthorisationRevoked(source: "births"))
        case .sourceDisputed:
            .sourceDisputed(SourceDisputed(material: "photo", source: "births", reason: reason))
        default:
            .itemsAdmitted(
                ItemsAdmitted(items: ["insurance": .waiting], tolerances: [tolerance], commitments: ["residence"])
            )
        }
    }

    static func promise(_ kind: Fact.Kind) -> Fact {
        switch kind {
        case .toleranceExtended:
            .toleranceExtended(
                ToleranceExtended(material: "photo", clock: Parts.clock, reason: reason, approver: "hr-1")
            )
        case .toleranceReinstated:
            .toleranceReinstated(
                ToleranceReinstated(
                    material: "photo",
                    person: "p0",
                    items: ["insurance": .held],
                    tolerance: tolerance,
                    reason: reason
                )
            )
        case .breachRepaired: .breachRepaired(BreachRepaired(person: "p0", reason: reason))
        case .commitmentWithdrawn: .commitmentWithdrawn(CommitmentWithdrawn(material: "residence"))
        case .commitmentSampled:
            .commitmentSampled(CommitmentSampled(material: "residence", isChosen: true, sharePercent: 20))
        case .rectificationRequested:
            .rectificationRequested(
                RectificationRequested(
                    material: "residence",
                    order: "case-1/do/9",
                    grounds: Parts.grounds,
                    clock: Parts.clock
                )
            )
        case .commitmentRectified:
            .commitmentRectified(CommitmentRectified(material: "residence", order: "case-1/do/9"))
        case .resultRevoked:
            .resultRevoked(ResultRevoked(item: "insurance", reason: .falseCommitment, grounds: Parts.grounds))
        case .toleranceReopened:
            .toleranceReopened(
                ToleranceReopened(
                    notice: "n2",
                    item: "insurance",
                    order: "case-1/do/9",
                    objection: Objection(material: "photo", reason: reason, remedy: reason),
                    tolerance: tolerance
                )
            )
        case .caseReopened:
            .caseReopened(CaseReopened(phase: .inProgress, reason: .toleranceReinstated, clock: Parts.clock))
        default:
            .revocationAnswered(
                RevocationAnswered(
                    item: "insurance",
                    order: "case-1/do/9",
                    isCompensated: false,
                    grounds: Parts.grounds
                )
            )
        }
    }

    private static var tolerance: Tolerance {
        Tolerance(
            material: "photo",
            items: ["insurance"],
            holds: ["insurance"],
            onExpiry: .terminateItem,
            clock: Parts.clock
        )
    }

    static func conduct(_ kind: Fact.Kind) -> Fact {
        switch kind {
        case .itemAdded: .itemAdded(ItemAdded(item: "extension#1", by: .applicant, reason: reason))
        case .itemSuspended:
            .itemSuspended(
                ItemSuspended(
                    item: "insurance",
                    order: "case-1/do/9",
                    suspension: Suspension(
                        procedure: "hearing",
                        basis: "行政许可法 art. 45",
                        expected: .workingDays(20),
                        documentNumber: "听〔2026〕1号"
                    ),
                    clocks: [Parts.clock]
                )
            )
        case .itemContinued:
            .itemContinued(
                ItemContinued(
                    item: "insurance",
                    order: "case-1/do/9",
                    documentNumber: "听〔2026〕1号",
                    clocks: [Parts.clock]
                )
            )
        case .questionAsked:
            .questionAsked(
                QuestionAsked(
                    item: "insurance",
                    order: "case-1/do/9",
                    question: Question(
                        text: Sealed("secret 问"),
                        options: ["A", "B"],
                        within: .workingDays(3),
                        ifSilent: "A"
                    ),
                    clock: Parts.clock,
                    clocks: [Parts.clock]
                )
            )
        case .questionAnswered:
            .questionAnswered(
                QuestionAnswered(
                    item: "insurance",
                    answer: QuestionAnswer(item: "insurance", option: "A", text: Sealed("secret 答")),
                    isBySilence: false,
                    clocks: [Parts.clock]
                )
            )
        case .limitExtended:
            .limitExtended(
                LimitExtended(item: "insurance", clock: Parts.clock, reason: reason, approver: "局长")
            )
        case .opinionGiven:
            .opinionGiven(
                OpinionGiven(
                    item: "insurance",
                    opinion: Opinion(isInFavour: true, text: Sealed("secret 意见")),
                    order: "case-1/do/9"
                )
            )
        default: task(kind)
        }
    }

    private static func task(_ kind: Fact.Kind) -> Fact {
        switch kind {
        case .taskOpened:
            .taskOpened(TaskOpened(item: "fee", party: "applicant", amountFen: 8_000, clock: Parts.clock))
        case .taskCompleted: .taskCompleted(TaskCompleted(item: "fee", reference: "R-1"))
        case .taskLapsed: .taskLapsed(TaskLapsed(item: "fee", clock: Parts.clock.id))
        case .itemDiverted:
            .itemDiverted(
                ItemDiverted(item: "insurance", holder: Sealed("secret 某所"), reason: reason, clock: Parts.clock)
            )
        case .itemReassigned:
            .itemReassigned(
                ItemReassigned(item: "insurance", department: "hr", organ: "11442000007332345X", reason: reason)
            )
        case .itemReopened: .itemReopened(ItemReopened(item: "insurance", reason: "form.area"))
        case .fieldsAmended: .fieldsAmended(FieldsAmended(fields: Parts.data, reason: reason))
        case .decisionCorrected:
            .decisionCorrected(
                DecisionCorrected(
                    item: "insurance",
                    decision: .rejected(Parts.grounds),
                    reason: reason,
                    documentNumber: "更〔2026〕1号"
                )
            )
        case .alternativeDropped: .alternativeDropped(AlternativeDropped(item: "b", chosen: "a"))
        case .itemIssued: .itemIssued(ItemIssued(item: "card", order: "case-1/do/9", reference: "44-1"))
        default: .itemDelivered(ItemDelivered(item: "card", order: "case-1/do/9", proof: "EMS 1"))
        }
    }

    static func supervision(_ kind: Fact.Kind) -> Fact {
        switch kind {
        case .clocksRecounted:
            .clocksRecounted(ClocksRecounted(calendar: "cn@2027", clocks: [Parts.clock], reason: "published"))
        case .caseLimitPaused: .caseLimitPaused(CaseLimitPaused(clock: Parts.clock))
        case .caseLimitResumed: .caseLimitResumed(CaseLimitResumed(clock: Parts.clock))
        case .cardAppealed: .cardAppealed(CardAppealed(card: "c.1", reason: reason))
        case .cardRuled: .cardRuled(CardRuled(card: "c.1", isLifted: true, reason: reason, by: "hr-1"))
        case .caseMigrated:
            .caseMigrated(
                CaseMigrated(
                    from: Parts.submission.workflow,
                    to: WorkflowReference(id: "newborn", version: "1.1.0", hash: "ab13"),
                    items: ["insurance": "cover"],
                    clocks: [Parts.clock],
                    reason: reason,
                    added: ["card": .waiting]
                )
            )
        case .ratingGiven: .ratingGiven(RatingGiven(rating: Rating(grade: 5, item: "card", comment: Sealed("secret"))))
        case .noticeIssued:
            .noticeIssued(
                NoticeIssued(
                    notice: "case-1.notice.4",
                    kind: .acceptance,
                    recipient: "applicant",
                    agent: "a1",
                    item: "card",
                    template: "acceptance@2",
                    number: "受〔2026〕1号",
                    channel: .portal,
                    clock: Parts.clock
                )
            )
        default:
            .noticeReported(
                NoticeReported(
                    notice: "case-1.notice.4",
                    channel: .portal,
                    outcome: .failed,
                    proof: "no answer",
                    next: .sms,
                    clock: Parts.clock
                )
            )
        }
    }
}
