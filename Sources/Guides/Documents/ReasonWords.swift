import Orchestration

/// Why an item ended where nobody wrote grounds: the rule that ended it.
extension ItemTerminated.Reason {
    var text: LocalizedText {
        switch self {
        case .toleranceLapsed: LocalizedText(zh: "承诺补交的材料逾期未补交", en: "a promised material was not brought in time")
        case .correctionLapsed: LocalizedText(zh: "逾期未补正", en: "the corrections were not made in time")
        case .dependencyFailed: LocalizedText(zh: "所依赖的事项未能办成", en: "an item that it rests on did not succeed")
        case .bySupervisor: LocalizedText(zh: "经牵头部门决定终止", en: "the lead department ended it")
        case .caseRejected: LocalizedText(zh: "整件不予办理", en: "the case as a whole is not granted")
        case .caseTerminated: LocalizedText(zh: "整件终止办理", en: "the case as a whole ended")
        case .notTakenOn: LocalizedText(zh: "承办部门不予承办", en: "the department did not take it on")
        case .taskLapsed: LocalizedText(zh: "当事人逾期未缴费、签署或者到场", en: "a party did not pay, sign or appear in time")
        case .unanswered: LocalizedText(zh: "逾期未答复询问", en: "a question was not answered in time")
        case .alternativeChosen: LocalizedText(zh: "已选用其他办理方式", en: "another way was chosen")
        }
    }
}

extension ResultRevoked.Reason {
    var text: LocalizedText {
        switch self {
        case .falseCommitment: LocalizedText(zh: "告知承诺内容不实", en: "a statement was untrue")
        case .decisionCorrected: LocalizedText(zh: "原决定经更正", en: "the decision was corrected")
        case .reopened: LocalizedText(zh: "所依据的情况变更，重新审查", en: "what it rested on has changed; it is decided anew")
        case .predecessorRevoked: LocalizedText(zh: "所依据的决定已被撤销", en: "the decision that it rested on was revoked")
        case .bySupervisor: LocalizedText(zh: "经主管人员决定撤销", en: "a supervisor revoked it")
        case .caseRejected: LocalizedText(zh: "整件不予办理", en: "the case as a whole is not granted")
        case .withdrawn: LocalizedText(zh: "申请人撤回申请", en: "the applicant withdrew")
        }
    }
}
