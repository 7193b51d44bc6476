import Orchestration

/// How the core's refusals travel over HTTP. The switches are exhaustive on purpose: a new code must choose its status here.
extension RefusalCode {
    var status: Int {
        switch self {
        case .notAuthorised: 403
        case .caseNotFound, .workOrderNotFound, .incidentNotFound: 404
        case .caseExists, .caseConcluded, .caseClosed, .notInThisPhase, .workflowMismatch, .materialNotAwaited,
            .openBreach, .actAlreadyPerformed, .toldOnceAlready, .workOrderClosed, .answerConflict, .withdrawalTooLate,
            .incidentStillOpen,
            .alreadyWithdrawing:
            409
        case .unknownWorkflow, .unreadableApplication, .unknownSituation, .unknownField, .unknownMaterial, .unknownAct,
            .unknownParty, .tooManyFiles, .notTolerable, .notCommittable, .statementMismatch, .answerNotAdmitted,
            .missingResultData,
            .unlistedMaterial, .occurredOutsideBounds, .unreadableText,
            .limitExceeded, .idempotencyKeyReused, .quarantined:
            422
        }
    }
}
