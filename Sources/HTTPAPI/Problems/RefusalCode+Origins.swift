import Orchestration

/// What the sender of a refused command can do about it.
enum RefusalRetry {
    /// The command must be changed.
    case changed
    /// The same command may succeed once the case has moved on, or after somebody acted.
    case later
    /// What was asked for is so already, or can never be.
    case never

    var title: LocalizedText {
        switch self {
        case .changed: LocalizedText(zh: "改正后", en: "after a change")
        case .later: LocalizedText(zh: "稍后", en: "later, as it is")
        case .never: LocalizedText(zh: "不必", en: "no use")
        }
    }
}

/// Exhaustive on purpose, like the titles: a new code must say here where it comes from and whether trying again helps.
extension RefusalCode {
    /// The commands that may be refused with it; `nil` for any.
    var origins: [Command.Kind]? {
        switch self {
        case .notAuthorised, .caseNotFound, .caseConcluded, .caseClosed, .notInThisPhase, .unreadableText,
            .limitExceeded, .idempotencyKeyReused, .quarantined, .outsideAuthority, .occurredOutsideBounds:
            nil
        case .caseExists, .unknownWorkflow, .workflowMismatch, .notEffective: [.submit]
        case .unreadableApplication: [.submit, .examine, .amend]
        case .unknownSituation, .unknownParty, .tooManyFiles, .unknownList, .badElementKey: [.submit, .supply]
        case .unknownMaterial: [.submit, .supply, .disputeSource]
        case .unknownField: [.submit, .supply, .answer, .amend]
        case .materialNotAwaited, .notTolerable, .notCommittable, .statementMismatch, .openBreach: [.supply]
        case .unknownAct: [.submit, .performAct]
        case .actAlreadyPerformed: [.performAct]
        case .toldOnceAlready, .unlistedMaterial: [.examine, .answer]
        case .workOrderNotFound, .workOrderClosed, .answerNotAdmitted, .missingResultData, .answerConflict,
            .unknownProcedure, .notSuspended, .alreadySuspended:
            [.answer]
        case .alreadyWithdrawing: [.withdraw, .addItem, .withdrawItems, .amend]
        case .pointOfNoReturnPassed: [.withdraw, .withdrawItems]
        case .incidentNotFound, .incidentStillOpen: [.resolveIncident]
        case .authorityNotFound: [.revokeAuthority]
        case .authorityExists, .agentNotAdmitted: [.grantAuthority]
        case .authorisationMissing: [.revokeUse]
        case .unknownSource: [.authoriseUse, .revokeUse, .disputeSource]
        case .nothingToDispute: [.disputeSource]
        case .itemNotOffered, .noMoreRuns: [.addItem]
        case .unknownItem, .itemNotOpen:
            [.addItem, .withdrawItems, .reassign, .divert, .answerQuestion, .completeTask, .extendLimit]
        case .notDivertible: [.divert]
        case .limitTooLong: [.divert, .extendTolerance, .extendLimit, .answer]
        case .notExtendable, .alreadyExtended: [.extendTolerance, .extendLimit, .answer]
        case .nothingAsked, .unknownOption: [.answerQuestion]
        case .noTaskOpen: [.completeTask]
        case .nothingToAmend: [.amend, .reassign]
        case .notDecided: [.correctDecision]
        case .noOpenTolerance: [.extendTolerance]
        case .cardNotFound: [.appealCard, .ruleOnCard]
        case .cardAlreadyRuled: [.appealCard, .ruleOnCard]
        case .alreadyAppealed: [.appealCard]
        case .noBreach: [.repairBreach]
        case .cannotMigrate: [.migrate]
        case .alreadyRated, .gradeOutsideBounds: [.rate]
        case .noticeNotFound, .channelMismatch: [.reportDelivery]
        case .unknownOrgan: [.reassign]
        }
    }

    var retry: RefusalRetry {
        switch self {
        case .notInThisPhase, .openBreach, .incidentStillOpen, .notDecided, .notEffective:
            .later
        case .caseExists, .caseConcluded, .caseClosed, .actAlreadyPerformed, .toldOnceAlready, .workOrderClosed,
            .alreadyWithdrawing, .quarantined, .materialNotAwaited, .authorityExists,
            .nothingToDispute, .noMoreRuns, .itemNotOpen, .pointOfNoReturnPassed, .notDivertible, .notExtendable,
            .alreadyExtended, .nothingAsked, .noTaskOpen, .notSuspended, .alreadySuspended, .nothingToAmend,
            .noOpenTolerance, .cardAlreadyRuled, .alreadyAppealed, .noBreach, .cannotMigrate, .alreadyRated:
            .never
        case .notAuthorised, .caseNotFound, .unknownWorkflow, .workflowMismatch, .unreadableApplication,
            .unknownSituation, .unknownField, .unknownMaterial, .unknownAct, .unknownParty, .tooManyFiles,
            .notTolerable, .notCommittable, .statementMismatch, .workOrderNotFound, .answerNotAdmitted,
            .missingResultData, .answerConflict, .unlistedMaterial, .occurredOutsideBounds, .incidentNotFound,
            .unreadableText, .limitExceeded, .idempotencyKeyReused, .authorityNotFound, .outsideAuthority,
            .agentNotAdmitted, .authorisationMissing, .unknownSource, .unknownList, .badElementKey, .unknownItem,
            .itemNotOffered, .limitTooLong, .unknownOption, .unknownProcedure, .cardNotFound, .gradeOutsideBounds,
            .noticeNotFound, .channelMismatch, .unknownOrgan:
            .changed
        }
    }
}
