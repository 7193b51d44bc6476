import Orchestration

/// How the core's refusals travel over HTTP. The switches are exhaustive on purpose: a new code must choose its status here.
extension RefusalCode {
    var status: Int {
        switch self {
        case .notAuthorised, .outsideAuthority: 403
        case .caseNotFound, .workOrderNotFound, .incidentNotFound, .authorityNotFound, .cardNotFound, .noticeNotFound:
            404
        case .caseExists, .caseConcluded, .caseClosed, .notInThisPhase, .workflowMismatch, .materialNotAwaited,
            .openBreach, .actAlreadyPerformed, .toldOnceAlready, .workOrderClosed, .answerConflict,
            .incidentStillOpen,
            .alreadyWithdrawing,
            .authorityExists, .authorisationMissing, .nothingToDispute, .itemNotOffered, .noMoreRuns, .itemNotOpen,
            .pointOfNoReturnPassed, .alreadyExtended, .nothingAsked, .noTaskOpen, .notSuspended, .alreadySuspended,
            .notDecided, .noOpenTolerance, .cardAlreadyRuled, .alreadyAppealed, .noBreach, .cannotMigrate,
            .alreadyRated, .channelMismatch:
            409
        case .unknownWorkflow, .unreadableApplication, .unknownSituation, .unknownField, .unknownMaterial, .unknownAct,
            .unknownParty, .tooManyFiles, .notTolerable, .notCommittable, .statementMismatch, .answerNotAdmitted,
            .missingResultData,
            .unlistedMaterial, .occurredOutsideBounds, .unreadableText,
            .limitExceeded, .idempotencyKeyReused, .quarantined,
            .agentNotAdmitted, .unknownSource, .unknownList, .badElementKey, .unknownItem, .notDivertible,
            .limitTooLong, .notExtendable, .unknownOption, .unknownProcedure, .nothingToAmend, .gradeOutsideBounds,
            .unknownOrgan, .notEffective:
            422
        }
    }
}
