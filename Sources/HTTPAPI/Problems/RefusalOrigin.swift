import Orchestration

/// Where a refusal can come from: what somebody asked for when they were refused.
enum RefusalOrigin: String, CaseIterable {
    case anyCommand, submit, supply, performAct, withdraw, examine, answer, resolveIncident

    var title: LocalizedText {
        switch self {
        case .anyCommand: LocalizedText(zh: "任何操作", en: "any command")
        case .submit: LocalizedText(zh: "提交申请", en: "submitting")
        case .supply: LocalizedText(zh: "补正、补齐材料", en: "supplying")
        case .performAct: LocalizedText(zh: "当事人办理", en: "a party's act")
        case .withdraw: LocalizedText(zh: "撤回", en: "withdrawing")
        case .examine: LocalizedText(zh: "受理审查", en: "examining")
        case .answer: LocalizedText(zh: "部门答复", en: "a department's answer")
        case .resolveIncident: LocalizedText(zh: "处置异常", en: "settling an incident")
        }
    }
}

/// What the sender can do about it.
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
    var origins: [RefusalOrigin] {
        switch self {
        case .notAuthorised, .caseNotFound, .caseConcluded, .caseClosed, .notInThisPhase, .unreadableText,
            .limitExceeded,
            .idempotencyKeyReused, .quarantined:
            [.anyCommand]
        case .caseExists, .unknownWorkflow, .workflowMismatch: [.submit]
        case .unreadableApplication: [.submit, .examine]
        case .unknownSituation, .unknownMaterial, .unknownParty, .tooManyFiles: [.submit, .supply]
        case .unknownField: [.submit, .supply, .answer]
        case .materialNotAwaited, .notTolerable, .notCommittable, .statementMismatch, .openBreach: [.supply]
        case .unknownAct: [.submit, .performAct]
        case .actAlreadyPerformed: [.performAct]
        case .toldOnceAlready: [.examine, .answer]
        case .occurredOutsideBounds, .unlistedMaterial: [.examine, .answer]
        case .workOrderNotFound, .workOrderClosed, .answerNotAdmitted, .missingResultData, .answerConflict: [.answer]
        case .withdrawalTooLate, .alreadyWithdrawing: [.withdraw]
        case .incidentNotFound, .incidentStillOpen: [.resolveIncident]
        }
    }

    var retry: RefusalRetry {
        switch self {
        case .notInThisPhase, .openBreach, .incidentStillOpen: .later
        case .caseExists, .caseConcluded, .caseClosed, .actAlreadyPerformed, .toldOnceAlready, .workOrderClosed,
            .withdrawalTooLate, .alreadyWithdrawing, .quarantined, .materialNotAwaited:
            .never
        case .notAuthorised, .caseNotFound, .unknownWorkflow, .workflowMismatch, .unreadableApplication,
            .unknownSituation, .unknownField, .unknownMaterial, .unknownAct, .unknownParty, .tooManyFiles,
            .notTolerable,
            .notCommittable, .statementMismatch, .workOrderNotFound, .answerNotAdmitted, .missingResultData,
            .answerConflict, .unlistedMaterial, .occurredOutsideBounds, .incidentNotFound, .unreadableText,
            .limitExceeded, .idempotencyKeyReused:
            .changed
        }
    }
}
