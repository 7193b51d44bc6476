extension ItemStatus {
    var text: LocalizedText {
        switch self {
        case .undecided: LocalizedText(zh: "待定是否需要", en: "Not yet known whether needed")
        case .notNeeded: LocalizedText(zh: "无需办理", en: "Not needed")
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
        case .caseTerminated: LocalizedText(zh: "整件终止办理", en: "the case was terminated as a whole")
        }
    }
}
