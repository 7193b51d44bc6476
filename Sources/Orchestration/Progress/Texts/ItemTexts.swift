extension ItemStatus {
    var text: LocalizedText {
        switch self {
        case .undecided: LocalizedText(zh: "待定是否需要", en: "Not yet known whether needed")
        case .notNeeded: LocalizedText(zh: "无需办理", en: "Not needed")
        case .offered: LocalizedText(zh: "可加办", en: "Offered; not asked for")
        case .incomplete: LocalizedText(zh: "本事项材料待补", en: "Its materials are still asked for")
        case .suspended: LocalizedText(zh: "特别程序,暂停计时", en: "Special procedure; the clock stands still")
        case .asked: LocalizedText(zh: "待申请人答复", en: "Waiting for the applicant's answer")
        case .awaitingParty: LocalizedText(zh: "待当事人办理", en: "Waiting for a party")
        case .revoked: LocalizedText(zh: "结果已撤销", en: "Revoked")
        case .waiting: LocalizedText(zh: "等待前置条件", en: "Waiting")
        case .dispatched: LocalizedText(zh: "已派单，待部门签收", en: "Sent to the department")
        case .received: LocalizedText(zh: "部门办理中", en: "The department is at work")
        case .correcting: LocalizedText(zh: "待申请人补正", en: "Waiting for the applicant's corrections")
        case .held: LocalizedText(zh: "已批准，结果暂不发出", en: "Approved; the result is held")
        case .released: LocalizedText(zh: "已批准，结果已发出", en: "Approved; the result is out")
        case .rejected: LocalizedText(zh: "不予批准", en: "Rejected")
        case .cancelled: LocalizedText(zh: "已撤销办理", en: "Cancelled")
        case .terminated: LocalizedText(zh: "已终止", en: "Terminated")
        }
    }
}

extension ItemTerminated.Reason {
    var text: LocalizedText {
        switch self {
        case .toleranceLapsed: LocalizedText(zh: "承诺补交的材料逾期未交", en: "a promised material did not come in time")
        case .correctionLapsed: LocalizedText(zh: "逾期未补正", en: "the corrections did not come in time")
        case .dependencyFailed: LocalizedText(zh: "前置事项未办成", en: "an item it depends on was not granted")
        case .bySupervisor: LocalizedText(zh: "由主管人员终止", en: "a supervisor ended it")
        case .caseRejected: LocalizedText(zh: "整件不予办理", en: "the case was rejected as a whole")
        case .notTakenOn: LocalizedText(zh: "部门不予受理", en: "the department did not take it on")
        case .taskLapsed: LocalizedText(zh: "当事人逾期未办", en: "a party let its time run out")
        case .unanswered: LocalizedText(zh: "逾期未答复", en: "a question was not answered in time")
        case .alternativeChosen: LocalizedText(zh: "已采用另一事项", en: "another alternative counts")
        case .caseTerminated: LocalizedText(zh: "整件终止办理", en: "the case was terminated as a whole")
        }
    }
}

extension ItemDefinition.Kind {
    /// What a party must do before such an item is done.
    var taskText: LocalizedText {
        switch self {
        case .payment: LocalizedText(zh: "缴费", en: "payment")
        case .signature: LocalizedText(zh: "签署", en: "a signature")
        case .appearance: LocalizedText(zh: "到场", en: "an appearance in person")
        case .approval, .instant, .consultation: LocalizedText(zh: "办理", en: "the party's act")
        }
    }
}
