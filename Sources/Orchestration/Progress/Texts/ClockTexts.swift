extension Clock.Kind {
    var text: LocalizedText {
        switch self {
        case .correctionNotice: LocalizedText(zh: "一次性告知时限", en: "Limit for saying what is missing")
        case .correction: LocalizedText(zh: "补正时限", en: "Time for corrections")
        case .objection: LocalizedText(zh: "部门补正时限", en: "Time to answer a department's objection")
        case .itemPromised: LocalizedText(zh: "事项承诺时限", en: "Promised limit of the item")
        case .casePromised: LocalizedText(zh: "整件承诺时限", en: "Promised limit of the case")
        case .tolerance: LocalizedText(zh: "容缺补交时限", en: "Time to bring a promised material")
        case .verification: LocalizedText(zh: "承诺核查时限", en: "Limit for checking a commitment")
        case .act: LocalizedText(zh: "当事人办理时限", en: "Time for a party's act")
        case .receipt: LocalizedText(zh: "签收时限", en: "Limit for acknowledging an order")
        case .fetchBudget: LocalizedText(zh: "数据调取时限", en: "Time for the sources of a material")
        case .retry: LocalizedText(zh: "重试等待", en: "Pause before a retry")
        case .consultation: LocalizedText(zh: "征求意见时限", en: "Time for an opinion")
        case .question: LocalizedText(zh: "答复时限", en: "Time to answer a question")
        case .task: LocalizedText(zh: "当事人任务时限", en: "Time to pay, sign or appear")
        case .procedure: LocalizedText(zh: "特别程序预计时间", en: "Expected time of a special procedure")
        case .diversion: LocalizedText(zh: "线下办理时限", en: "Time outside the system")
        case .rectification: LocalizedText(zh: "整改时限", en: "Time to mend what was untrue")
        case .delivery: LocalizedText(zh: "送达时限", en: "Limit for delivery")
        case .notice: LocalizedText(zh: "通知送达等待", en: "Time of one channel")
        case .period: LocalizedText(zh: "下一期", en: "Until the next period")
        }
    }

    /// Of no meaning to citizens: how the machines wait for each other.
    var isTechnical: Bool {
        switch self {
        case .receipt, .fetchBudget, .retry, .notice: true
        default: false
        }
    }
}

extension CardRaised.Colour {
    var text: LocalizedText {
        switch self {
        case .yellow: LocalizedText(zh: "黄牌", en: "Yellow card")
        case .red: LocalizedText(zh: "红牌", en: "Red card")
        }
    }
}

extension IncidentOpened.Kind {
    var text: LocalizedText {
        switch self {
        case .orderFailed: LocalizedText(zh: "工单无法送达部门系统", en: "A department's system did not take an order")
        case .contradiction: LocalizedText(zh: "部门答复前后矛盾", en: "A department contradicted its own decision")
        case .falseCommitment: LocalizedText(zh: "承诺核查不实", en: "A commitment was found false")
        case .actLapsed: LocalizedText(zh: "当事人逾期未办", en: "A party did not act in time")
        case .brokenPromise:
            LocalizedText(zh: "结果已发出，承诺材料未补交", en: "A promise was broken after the result went out")
        case .cannotCompensate: LocalizedText(zh: "撤销后无法恢复", en: "What followed cannot be undone")
        case .unanswered: LocalizedText(zh: "询问逾期未答", en: "A question was not answered")
        case .silentConsultation: LocalizedText(zh: "征求意见逾期未复", en: "A consulted department was silent")
        case .taskLapsed: LocalizedText(zh: "当事人任务逾期", en: "A party let a task's time run out")
        case .deemedIncomplete: LocalizedText(zh: "视为受理但主件未齐", en: "Accepted by silence without a primary material")
        case .undelivered: LocalizedText(zh: "文书无法送达", en: "A notice could not be delivered")
        case .disputedSource: LocalizedText(zh: "数据异议待核实", en: "A source is disputed")
        case .reinstatement: LocalizedText(zh: "日历变更,逾期处理待恢复", en: "A calendar change undoes an expiry")
        case .diversionOverdue: LocalizedText(zh: "线下办理超时", en: "An item is outside the system too long")
        }
    }
}
